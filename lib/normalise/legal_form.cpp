#include "normalise/legal_form.hpp"

#include <string>
#include <vector>

#include "normalise/ascii.hpp"
#include "reference/keys.hpp"
#include "reference/name_words.hpp"

namespace kartei::normalise {
namespace {

/// A word of the name with its key; signs between words ("&", "und") have none.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string key;
};

constexpr std::size_t most_pieces = 8;
constexpr std::size_t short_key = 2;

bool parts_pieces(char c) {
  constexpr std::string_view signs = " &+,()/\t";
  return signs.find(c) != std::string_view::npos;
}

/// Where the legal form begins that is written together with a word: "Verwaltungs-GmbH", "Handelsges.m.b.H.",
/// "HandelsgesmbH"; the word's end when there is none.
std::size_t glued_form(std::string_view word) {
  if (reference::legal_form(reference::legal_form_key(word))) return word.size();
  if (const std::size_t hyphen = word.rfind('-'); hyphen != std::string_view::npos && hyphen > 0) {
    const std::string key = reference::legal_form_key(word.substr(hyphen + 1));
    if (reference::legal_form(key)) return hyphen + 1;
  }
  const std::string lower = ascii_lower(word);
  for (const std::string_view ending : {"ges.m.b.h.", "ges.m.b.h", "ges.mbh", "gesmbh"}) {
    if (lower.size() > ending.size() && lower.ends_with(ending)) {
      const bool is_dotted = ending[3] == '.';  // "Handelsges." is a word by itself
      return word.size() - ending.size() + (is_dotted ? 4 : 0);
    }
  }
  return word.size();
}

std::vector<Piece> pieces_of(std::string_view name) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < name.size();) {
    if (parts_pieces(name[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < name.size() && !parts_pieces(name[end])) ++end;
    const std::size_t form = at + glued_form(name.substr(at, end - at));
    pieces.push_back({at, form, reference::legal_form_key(name.substr(at, form - at))});
    if (form < end) pieces.push_back({form, end, reference::legal_form_key(name.substr(form, end - form))});
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

std::optional<LegalFormPlace> form_at(std::string_view name, const std::vector<Piece>& pieces,
                                      std::size_t first, std::size_t count) {
  if (pieces[first].key.empty() || pieces[first + count - 1].key.empty()) return std::nullopt;
  std::string key;
  for (std::size_t i = first; i < first + count; ++i) key += pieces[i].key;
  const std::optional<std::string_view> canonical = reference::legal_form(key);
  if (!canonical) return std::nullopt;
  if (first + count < pieces.size() && !may_stand_within(key)) return std::nullopt;
  const std::size_t begin = pieces[first].begin;
  const std::size_t end = pieces[first + count - 1].end;
  if (key.size() <= short_key &&
      (first == 0 || !is_written_as_short_form(name.substr(begin, end - begin), name))) {
    return std::nullopt;
  }
  return LegalFormPlace{with_opening_sign(name, begin, key), with_closing_bracket(name, begin, end),
                        *canonical};
}

}  // namespace

std::optional<LegalFormPlace> find_legal_form(std::string_view name) {
  const std::vector<Piece> pieces = pieces_of(name);
  for (std::size_t count = std::min(most_pieces, pieces.size()); count > 0; --count) {
    for (std::size_t first = pieces.size() - count + 1; first-- > 0;) {
      if (const std::optional<LegalFormPlace> found = form_at(name, pieces, first, count)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace kartei::normalise
