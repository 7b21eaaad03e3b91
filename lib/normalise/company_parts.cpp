#include "normalise/company_parts.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "normalise/ascii.hpp"
#include "normalise/folded_word.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

using Part = std::string CompanyParts::*;
using Words = std::span<const std::string_view>;

struct Marker {
  std::string_view key;  ///< one or two words by text::fold_ae(), without blanks
  Part part;
  std::string_view state = {};  ///< of a state, how it is written; it is all there is to that part
};

constexpr auto markers = text::word_table(std::to_array<Marker>({
                                              {"inh", &CompanyParts::owner},
                                              {"inhaber", &CompanyParts::owner},
                                              {"inhaberin", &CompanyParts::owner},
                                              {"vorm", &CompanyParts::formerly},
                                              {"vormals", &CompanyParts::formerly},
                                              {"ehem", &CompanyParts::formerly},
                                              {"ehemals", &CompanyParts::formerly},
                                              {"il", &CompanyParts::state, "i. L."},
                                              {"inliq", &CompanyParts::state, "i. L."},
                                              {"inliquidation", &CompanyParts::state, "i. L."},
                                              {"ig", &CompanyParts::state, "i. G."},
                                              {"igr", &CompanyParts::state, "i. G."},
                                              {"ingruendung", &CompanyParts::state, "i. G."},
                                              {"ininsolvenz", &CompanyParts::state, "in Insolvenz"},
                                              {"niederlassung", &CompanyParts::branch},
                                              {"zweigniederlassung", &CompanyParts::branch},
                                              {"zweigstelle", &CompanyParts::branch},
                                              {"filiale", &CompanyParts::branch},
                                              {"abt", &CompanyParts::department},
                                              {"abteilung", &CompanyParts::department},
                                              {"zhd", &CompanyParts::attention},
                                              {"zhdn", &CompanyParts::attention},
                                              {"zh", &CompanyParts::attention},
                                              {"zuhaenden", &CompanyParts::attention},
                                              {"co", &CompanyParts::care_of},
                                          }),
                                          &Marker::key);

/// Whether a word may be a marker or the first of two, by its first letter: most begin otherwise.
bool may_begin_marker(std::string_view word) {
  constexpr std::string_view first_letters = "acefinvz";
  const auto* const first = std::ranges::find_if(word, [](char c) { return is_letter(c) || is_digit(c); });
  if (first == word.end() || static_cast<unsigned char>(*first) >= 0x80) return true;
  return first_letters.find(lower(*first)) != std::string_view::npos;
}

/// Of these.
constexpr std::size_t longest_key = std::string_view("zweigniederlassung").size();

/// "IG Metall" and "& Co." are none: these two are only written as "i. G." and "c/o".
bool is_written_so(const Marker& marker, std::string_view written) {
  if (marker.key == "co") return written.find('/') != std::string_view::npos;
  if (marker.key.size() == 2 || marker.key == "igr")
    return written.find('.') != std::string_view::npos && (written[0] == 'i' || written[0] == 'z');
  return true;
}

struct FoundMarker {
  const Marker* marker = nullptr;
  std::size_t words = 0;
};

FoundMarker marker_at(Words words) {
  if (!may_begin_marker(words[0])) return {};
  const std::string first = key_of(words[0]);
  const std::string second = words.size() > 1 ? key_of(words[1]) : std::string();
  const bool may_be_two = words.size() > 1 && first.size() + second.size() <= longest_key;
  for (std::size_t count = may_be_two ? 2 : 1; count > 0; --count) {
    const Marker* found = markers.find(count == 2 ? first + second : first);
    if (found == nullptr) continue;
    std::string written;
    for (const std::string_view word : words.first(count)) written += word;
    while (written.starts_with('(')) written.erase(0, 1);
    if (is_written_so(*found, written)) return {found, count};
  }
  return {};
}

bool ends_part(std::string_view word) {
  return word.ends_with(',') || word.ends_with(';') || word.ends_with(')');
}

std::string without_loose_signs(std::string text) {
  constexpr std::string_view loose = " ,;:-(";
  const std::size_t first = text.find_first_not_of(" ,;:-)");
  if (first == std::string::npos) return {};
  text = text.substr(first);
  const std::size_t last = text.find_last_not_of(loose);
  text.resize(last == std::string::npos ? 0 : last + 1);
  if (text.ends_with(')') && text.find('(') == std::string::npos) text.pop_back();
  return text;
}

/// Puts words into the part that is open.
class Splitter {
 public:
  explicit Splitter(Words words) : words_(words) {}

  CompanyParts split() {
    while (at_ < words_.size()) {
      const FoundMarker found = at_ == 0 ? FoundMarker{} : marker_at(words_.subspan(at_));
      if (found.marker == nullptr) {
        take_word();
      } else {
        open(found);
      }
    }
    for (const Part part :
         {&CompanyParts::name, &CompanyParts::owner, &CompanyParts::formerly, &CompanyParts::branch,
          &CompanyParts::department, &CompanyParts::attention, &CompanyParts::care_of}) {
      if (!(parts_.*part).empty()) parts_.*part = without_loose_signs(std::move(parts_.*part));
    }
    return std::move(parts_);
  }

 private:
  void take_word() {
    const std::string_view word = words_[at_++];
    text::append_part(parts_.*open_, word);
    if (open_ == &CompanyParts::branch) text::append_part(parts_.name, word);
    if (ends_part(word)) open_ = &CompanyParts::name;
  }

  void open(const FoundMarker& found) {
    const Marker& marker = *found.marker;
    if (!marker.state.empty()) {
      parts_.state = marker.state;
      open_ = &CompanyParts::name;
      at_ += found.words;
      return;
    }
    open_ = marker.part;
    if (open_ == &CompanyParts::branch) return take_word();
    at_ += found.words;
  }

  Words words_;
  std::size_t at_ = 0;
  Part open_ = &CompanyParts::name;
  CompanyParts parts_;
};

}  // namespace

CompanyParts split_company(std::string_view name) {
  const std::vector<std::string_view> words = text::words(name);
  return Splitter(words).split();
}

}  // namespace kartei::normalise
