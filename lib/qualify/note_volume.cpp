#include "qualify/note_volume.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "normalise/ascii.hpp"
#include "normalise/money.hpp"
#include "qualify/note_words.hpp"
#include "text/text.hpp"

namespace kartei::qualify {
namespace {

using normalise::is_digit;

struct Token {
  enum class Kind { number, word, sign } kind = Kind::sign;
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_word_sign(char c) {
  return normalise::is_letter(c) || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit_at(std::string_view text, std::size_t at) { return at < text.size() && is_digit(text[at]); }

std::size_t end_of_digits(std::string_view text, std::size_t at) {
  while (is_digit_at(text, at)) ++at;
  return at;
}

/// Behind "1.234,56", "20 000", "5.000,--".
std::size_t end_of_number(std::string_view text, std::size_t begin) {
  std::size_t end = end_of_digits(text, begin);
  while (end < text.size()) {
    const bool is_separator = text[end] == '.' || text[end] == ',' || text[end] == '\'';
    const std::size_t next = end_of_digits(text, end + 1);
    const bool is_group = text[end] == ' ' && end - begin <= 3 && next - end == 4;
    if (next == end + 1 || (!is_separator && !is_group)) break;
    if (is_group) begin = end + 1;
    end = next;
  }
  for (const std::string_view dashes : {",--", ".--", ",-", ".-"})
    if (text.substr(end).starts_with(dashes) && !is_digit_at(text, end + dashes.size()))
      return end + dashes.size();
  return end;
}

/// "kw12" is one word, "eur20" two.
std::size_t end_of_word(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_word_sign(text[end])) ++end;
  return normalise::is_money_word(text.substr(begin, end - begin)) ? end
                                                                   : std::max(end, end_of_digits(text, end));
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    Token token{Token::Kind::sign, at, at + 1};
    if (is_digit(text[at]))
      token = {Token::Kind::number, at, end_of_number(text, at)};
    else if (is_word_sign(text[at]))
      token = {Token::Kind::word, at, end_of_word(text, at)};
    if (text[at] != ' ') tokens.push_back(token);
    at = token.end;
  }
  return tokens;
}

/// An amount with the words beside it.
struct Written {
  std::string text;
  std::string unit;  ///< empty: none
  std::size_t first = 0;
  std::size_t next = 0;  ///< the token behind it
};

class VolumeFinder {
 public:
  explicit VolumeFinder(std::string_view clause) : clause_(clause), tokens_(tokens_of(clause)) {
    is_expected_ = std::ranges::any_of(tokens_, [this](const Token& one) { return is_volume_word(one); });
  }

  std::optional<FoundVolume> find() const {
    for (std::size_t at = 0; at < tokens_.size(); ++at)
      if (auto found = at_number(at)) return found;
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::string_view text_of(std::size_t at) const {
    if (at >= tokens_.size()) return {};
    return clause_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin);
  }
  [[nodiscard]] bool is(std::size_t at, Token::Kind kind) const {
    return at < tokens_.size() && tokens_[at].kind == kind;
  }
  [[nodiscard]] bool is_volume_word(const Token& token) const {
    return token.kind == Token::Kind::word &&
           says_volume(text::fold_ae(clause_.substr(token.begin, token.end - token.begin)));
  }

  /// Tonnes, metres and Fridays stand beside numbers, too.
  [[nodiscard]] bool is_unit(std::size_t at) const {
    const std::string_view word = text_of(at);
    if (!is(at, Token::Kind::word) || !normalise::is_money_word(word)) return false;
    return is_expected_ || (word != "t" && word != "m" && word != "fr");
  }

  [[nodiscard]] Written written_at(std::size_t at) const {
    Written amount{std::string(text_of(at)), {}, at, at + 1};
    while (is_unit(amount.next) ||
           (!amount.unit.empty() && text_of(amount.next) == "." && is_unit(amount.next + 1)))
      amount.unit.append(" ").append(text_of(amount.next++));
    if (amount.unit.empty() && at > 0 && is_unit(at - 1)) {
      amount.unit = ' ' + std::string(text_of(at - 1));
      amount.first = at - 1;
    }
    return amount;
  }

  /// The amount behind a hyphen or "bis".
  [[nodiscard]] std::optional<Written> until_of(const Written& from) const {
    const std::string_view between = text_of(from.next);
    if (between != "-" && between != "bis" && between != "to") return std::nullopt;
    if (!is(from.next + 1, Token::Kind::number)) return std::nullopt;
    return written_at(from.next + 1);
  }

  [[nodiscard]] bool stands_beside_volume_word(const Written& from, const Written& last) const {
    if (last.next < tokens_.size() && is_volume_word(tokens_[last.next])) return true;
    static constexpr std::array<std::string_view, 19> between{
        "ca",  "circa", "von", "bis", "max", "rund", "etwa", "über", "about", "of",
        "ist", "up",    "to",  ".",   ":",   "~",    "=",    "<",    ">"};
    for (std::size_t at = from.first; at-- > 0;) {
      if (is_volume_word(tokens_[at])) return true;
      if (std::ranges::find(between, text_of(at)) == between.end()) return false;
    }
    return false;
  }

  /// Whether numbers without unit can be money: no year, no day, no count of something.
  [[nodiscard]] bool are_bare_amounts(const Written& from, const Written& last) const {
    const bool is_year = last.text.size() == 4 && normalise::all_digits(last.text) &&
                         (last.text.starts_with("19") || last.text.starts_with("20"));
    const std::string_view behind = text_of(last.next);
    const bool ends = behind.empty() || behind == ")" || behind == "!" || ends_sentence(last) ||
                      is_volume_word(tokens_[last.next]);
    return !is_year && ends && stands_beside_volume_word(from, last);
  }

  /// "12.500." is an amount, "12.1." a day, "2. Quartal" a count.
  [[nodiscard]] bool ends_sentence(const Written& amount) const {
    const std::string_view digits = std::string_view(amount.text);
    return text_of(amount.next) == "." && amount.next + 1 == tokens_.size() && digits.size() > 2 &&
           normalise::all_digits(digits.substr(digits.size() - 3));
  }

  static std::optional<normalise::Amount> read(const Written& amount, const std::string& unit) {
    return normalise::read_money(amount.text + unit, "").amount;
  }

  [[nodiscard]] std::optional<FoundVolume> at_number(std::size_t at) const {
    if (!is(at, Token::Kind::number)) return std::nullopt;
    const Written from = written_at(at);
    const auto until = until_of(from);
    const Written& last = until ? *until : from;
    if (from.unit.empty() && last.unit.empty() && !are_bare_amounts(from, last)) return std::nullopt;
    const auto least = read(from, from.unit.empty() ? last.unit : from.unit);
    const auto most = read(last, last.unit.empty() ? from.unit : last.unit);
    if (!least || !most) return std::nullopt;
    const std::string& currency = most->currency.empty() ? least->currency : most->currency;
    return FoundVolume{
        {(least->cents + 50) / 100, (most->cents + 50) / 100, currency.empty() ? "EUR" : currency},
        tokens_[from.first].begin,
        tokens_[last.next - 1].end};
  }

  std::string_view clause_;
  std::vector<Token> tokens_;
  bool is_expected_ = false;
};

}  // namespace

std::optional<FoundVolume> find_volume(std::string_view clause) { return VolumeFinder(clause).find(); }

}  // namespace kartei::qualify
