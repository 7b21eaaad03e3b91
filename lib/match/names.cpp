#include "match/names.hpp"

#include <string>

#include "match/placeholder.hpp"
#include "phonetic/koelner.hpp"
#include "phonetic/letters.hpp"
#include "text/text.hpp"

namespace kartei::match {

namespace {

std::string joined(std::string_view folded) {
  std::string letters;
  for (const char letter : folded) {
    if (letter != ' ') letters += letter;
  }
  return letters;
}

}  // namespace

NamePool::NamePool() : name_of_raw_(1, 0), raw_of_(1, 0), names_(1) {}

ValueId NamePool::add(std::string_view text) {
  const ValueId raw = raw_.intern(text);
  return raw < name_of_raw_.size() ? name_of_raw_[raw] : add_new(text, text, raw);
}

ValueId NamePool::add(std::string_view text, std::string (*compared_as)(std::string_view text)) {
  const ValueId raw = raw_.intern(text);
  return raw < name_of_raw_.size() ? name_of_raw_[raw] : add_new(text, compared_as(text), raw);
}

ValueId NamePool::add_new(std::string_view text, std::string_view compared_as, ValueId raw) {
  const std::string folded = text::fold_ae(compared_as);
  if (folded.empty() || is_placeholder_name(text)) return name_of_raw_.emplace_back(0);
  Name name;
  name.folded = folds_.intern(joined(folded));
  name.dotless = folds_.intern(joined(text::fold_a(compared_as)));
  name.phonetic = phonetic::koelner_packed(phonetic::fold_letters(compared_as));
  name.words_begin = static_cast<std::uint32_t>(words_.size());
  if (folded.find(' ') != std::string::npos) {
    for (const std::string_view word : text::split(folded, ' ')) {
      words_.push_back(folds_.intern(word));
      word_phonetics_.push_back(phonetic::koelner_packed(word));
    }
  }
  name.words_end = static_cast<std::uint32_t>(words_.size());
  const auto id = static_cast<ValueId>(names_.size());
  names_.push_back(name);
  raw_of_.push_back(raw);
  return name_of_raw_.emplace_back(id);
}

}  // namespace kartei::match
