#include "normalise/legal_form.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "normalise/ascii.hpp"
#include "reference/keys.hpp"
#include "reference/name_words.hpp"

namespace kartei::normalise {
namespace {

/// A word of the name. Signs between words ("&", "und") have an empty key.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<std::string> key = {};  ///< made when it is asked for: most words begin no legal form
};

constexpr std::size_t most_pieces = 8;
constexpr std::size_t short_key = 2;

bool parts_pieces(char c) {
  return c == ' ' || c == '&' || c == '+' || c == ',' || c == '(' || c == ')' || c == '/' || c == '\t';
}

constexpr auto glued_endings =
    std::to_array<std::string_view>({"ges.m.b.h.", "ges.m.b.h", "ges.mbh", "gesmbh"});

/// Where the legal form begins that is written together with a word: "Verwaltungs-GmbH", "Handelsges.m.b.H.",
/// "HandelsgesmbH"; the word's end when there is none.
std::size_t glued_form(std::string_view word) {
  if (const std::size_t hyphen = word.rfind('-'); hyphen != std::string_view::npos && hyphen > 0) {
    const std::string key = reference::legal_form_key(word.substr(hyphen + 1));
    if (reference::legal_form(key)) return hyphen + 1;
  }
  for (const std::string_view ending : glued_endings) {
    if (word.size() <= ending.size()) continue;
    const std::size_t begin = word.size() - ending.size();
    if (!equals_ignoring_case(word.substr(begin), ending)) continue;
    const bool is_dotted = ending[3] == '.';  // "Handelsges." is a word by itself
    return begin + (is_dotted ? 4 : 0);
  }
  return word.size();
}

void add_pieces(std::string_view name, std::size_t begin, std::size_t end, std::vector<Piece>& pieces) {
  const std::string_view word = name.substr(begin, end - begin);
  const std::size_t glued = glued_form(word);
  if (glued == word.size() || reference::legal_form(reference::legal_form_key(word))) {
    pieces.push_back({begin, end});
    return;
  }
  pieces.push_back({begin, begin + glued});
  pieces.push_back({begin + glued, end});
}

std::vector<Piece> pieces_of(std::string_view name) {
  std::vector<Piece> pieces;
  pieces.reserve(static_cast<std::size_t>(std::ranges::count_if(name, parts_pieces)) + 2);
  for (std::size_t at = 0; at < name.size();) {
    if (parts_pieces(name[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < name.size() && !parts_pieces(name[end])) ++end;
    add_pieces(name, at, end, pieces);
    at = end;
  }
  return pieces;
}

bool is_lower_throughout(std::string_view text) {
  for (const char c : text) {
    if (is_upper(c)) return false;
  }
  return true;
}

/// "AG", "A.G.", "eK", "e. K." - but "Ag" or "Se" in a name only when all of it is in small letters.
bool is_written_as_short_form(std::string_view written, std::string_view name) {
  if (is_lower_throughout(name)) return true;
  const bool is_capitalised_word = is_upper(written[0]) && written.size() == 2 && is_lower(written[1]);
  return !is_capitalised_word || written == "Oy";
}

/// Forms that are a word or somebody's initials as well: only where the name ends with them.
bool may_stand_within(std::string_view key) {
  return key != "as" && key != "sl" && key != "bt" && key != "anstalt";
}

/// With the bracket that closes around it: "UG (haftungsbeschränkt)".
std::size_t with_closing_bracket(std::string_view name, std::size_t begin, std::size_t end) {
  const bool is_open = name.substr(begin, end - begin).find('(') != std::string_view::npos;
  return is_open && end < name.size() && name[end] == ')' ? end + 1 : end;
}

/// "& Co. KG" begins with its sign.
std::size_t with_opening_sign(std::string_view name, std::size_t begin, std::string_view key) {
  if (!key.starts_with("co") && !key.starts_with("cie")) return begin;
  const std::size_t sign = name.find_last_not_of(' ', begin == 0 ? 0 : begin - 1);
  return sign != std::string_view::npos && (name[sign] == '&' || name[sign] == '+') ? sign : begin;
}

/// A legal form of some of a name's pieces, one after the other.
struct FoundForm {
  std::size_t first = 0;
  std::size_t count = 0;  ///< 0: none was found
  std::string key;
  std::string_view canonical;
};

/// Searches the pieces of one name.
class FormFinder {
 public:
  explicit FormFinder(std::string_view name) : name_(name), pieces_(pieces_of(name)) {}

  std::optional<LegalFormPlace> find() {
    for (std::size_t first = pieces_.size(); first-- > 0;) look_at(first);
    if (longest_.count == 0) return std::nullopt;
    const std::size_t begin = pieces_[longest_.first].begin;
    const std::size_t end = end_of(longest_.first, longest_.count);
    return LegalFormPlace{with_opening_sign(name_, begin, longest_.key),
                          with_closing_bracket(name_, begin, end), longest_.canonical};
  }

 private:
  [[nodiscard]] std::string_view written(const Piece& piece) const {
    return name_.substr(piece.begin, piece.end - piece.begin);
  }

  const std::string& key_of(std::size_t at) {
    Piece& piece = pieces_[at];
    if (!piece.key) piece.key = reference::legal_form_key(written(piece));
    return *piece.key;
  }

  /// Takes one piece after the other as long as some legal form begins so.
  void look_at(std::size_t first) {
    if (!reference::may_begin_legal_form(written(pieces_[first])) || key_of(first).empty()) return;
    std::string key;
    const std::size_t most = std::min(most_pieces, pieces_.size() - first);
    for (std::size_t count = 1; count <= most; ++count) {
      const std::string& last = key_of(first + count - 1);
      key += last;
      if (count < most && !reference::begins_legal_form(key)) return;
      if (!last.empty() && count > longest_.count) keep_form(first, count, key);
    }
  }

  void keep_form(std::size_t first, std::size_t count, const std::string& key) {
    const std::optional<std::string_view> canonical = reference::legal_form(key);
    if (canonical && may_stand_at(first, count, key)) longest_ = {first, count, key, *canonical};
  }

  [[nodiscard]] bool may_stand_at(std::size_t first, std::size_t count, std::string_view key) const {
    if (first + count < pieces_.size() && !may_stand_within(key)) return false;
    if (key.size() > short_key) return true;
    const std::size_t begin = pieces_[first].begin;
    return first > 0 && is_written_as_short_form(name_.substr(begin, end_of(first, count) - begin), name_);
  }

  [[nodiscard]] std::size_t end_of(std::size_t first, std::size_t count) const {
    return pieces_[first + count - 1].end;
  }

  std::string_view name_;
  std::vector<Piece> pieces_;
  FoundForm longest_;
};

}  // namespace

std::optional<LegalFormPlace> find_legal_form(std::string_view name) { return FormFinder(name).find(); }

}  // namespace kartei::normalise
