#include "quality/sensitive_words.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace kartei::quality {

SensitiveWords::SensitiveWords(const SensitiveRules& rules) : institutions_(rules.institutions) {
  for (const SensitiveKind& kind : rules.kinds)
    for (const std::string& written : kind.words) add(written, kind);
}

void SensitiveWords::add(std::string_view written, const SensitiveKind& kind) {
  Entry entry;
  entry.kind = &kind;
  entry.is_beginning = written.ends_with('*');
  if (entry.is_beginning) written.remove_suffix(1);
  entry.words = text::words(written);
  if (entry.words.empty()) return;
  if (entry.is_beginning && entry.words.size() == 1)
    beginnings_.push_back(std::move(entry));
  else
    by_first_word_[entry.words.front()].push_back(std::move(entry));
}

const SensitiveKind* SensitiveWords::find(std::string_view text) const {
  const std::string folded = text::fold_ae(text);
  const Words words = text::words(folded);
  for (std::size_t at = 0; at < words.size(); ++at)
    if (const SensitiveKind* kind = find_at(words, at)) return kind;
  return nullptr;
}

const SensitiveKind* SensitiveWords::find_at(const Words& text, std::size_t at) const {
  const auto is_here = [&](const Entry& entry) { return stands_at(entry, text, at); };
  if (const auto entries = by_first_word_.find(text[at]); entries != by_first_word_.end()) {
    const auto entry = std::ranges::find_if(entries->second, is_here);
    if (entry != entries->second.end()) return entry->kind;
  }
  const auto entry = std::ranges::find_if(beginnings_, is_here);
  return entry == beginnings_.end() ? nullptr : entry->kind;
}

bool SensitiveWords::stands_at(const Entry& entry, const Words& text, std::size_t at) const {
  const std::size_t end = at + entry.words.size();
  if (end > text.size()) return false;
  for (std::size_t i = 0; i < entry.words.size(); ++i) {
    const bool may_go_on = entry.is_beginning && i + 1 == entry.words.size();
    const std::string_view word = text[at + i];
    if (may_go_on ? !word.starts_with(entry.words[i]) : word != entry.words[i]) return false;
  }
  return end == text.size() || std::ranges::find(institutions_, text[end]) == institutions_.end();
}

}  // namespace kartei::quality
