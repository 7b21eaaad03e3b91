#include "normalise/money.hpp"

#include <algorithm>
#include <array>

#include "normalise/ascii.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

struct CurrencyWord {
  std::string_view word;  ///< lower case
  std::string_view code;
};

constexpr auto currency_words = std::to_array<CurrencyWord>({{"€", "EUR"},
                                                             {"eur", "EUR"},
                                                             {"euro", "EUR"},
                                                             {"euros", "EUR"},
                                                             {"chf", "CHF"},
                                                             {"fr", "CHF"},
                                                             {"sfr", "CHF"},
                                                             {"franken", "CHF"},
                                                             {"$", "USD"},
                                                             {"usd", "USD"},
                                                             {"us$", "USD"},
                                                             {"dollar", "USD"},
                                                             {"£", "GBP"},
                                                             {"gbp", "GBP"}});

struct ScaleWord {
  std::string_view word;  ///< lower case
  int zeros;
};

constexpr auto scale_words = std::to_array<ScaleWord>({{"t", 3},
                                                       {"k", 3},
                                                       {"tsd", 3},
                                                       {"tausend", 3},
                                                       {"m", 6},
                                                       {"mio", 6},
                                                       {"million", 6},
                                                       {"millionen", 6},
                                                       {"mrd", 9},
                                                       {"milliarde", 9},
                                                       {"milliarden", 9}});

constexpr std::int64_t most_units = 90'000'000'000'000;  // whole cents still fit into 64 bits, with room

/// The words around the digits.
struct Words {
  std::string_view currency;
  int zeros = 0;
  bool has_scale = false;
  bool are_known = true;
};

/// A word is a scale, a currency, or both in one: "T€", "TEUR", "Mio".
bool take_word(std::string_view word, Words& words) {
  if (word.empty()) return true;
  const auto* currency = std::ranges::find(currency_words, word, &CurrencyWord::word);
  if (currency != currency_words.end() && words.currency.empty()) {
    words.currency = currency->code;
    return true;
  }
  for (const ScaleWord& scale : scale_words) {
    if (!word.starts_with(scale.word) || words.has_scale) continue;
    Words rest = words;
    rest.zeros = scale.zeros;
    rest.has_scale = true;
    if (!take_word(word.substr(scale.word.size()), rest)) continue;
    words = rest;
    return true;
  }
  return false;
}

/// Digits with their separators, and the words before and behind.
struct Parts {
  std::string number;
  Words words;
  bool is_negative = false;
};

bool is_number_sign(char c) { return is_digit(c) || c == '.' || c == ',' || c == '\''; }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// In lower case, with one sign for each meaning: typographic apostrophes, dashes and minus.
std::string in_plain_signs(std::string_view written) {
  std::string text = text::squeeze(text::to_lower(written));
  for (const std::string_view apostrophe : {"’", "‘", "´", "`"}) text = replaced(text, apostrophe, "'");
  for (const std::string_view dash : {"–", "—", "−"}) text = replaced(text, dash, "-");
  return text;
}

/// "5.000,--" and "12.-": no cents.
std::string with_zeros_for_dashes(std::string text) {
  for (const std::string_view dashes : {",--", ",-"}) text = replaced(std::move(text), dashes, ",00 ");
  for (const std::string_view dashes : {".--", ".-"}) text = replaced(std::move(text), dashes, ".00 ");
  return text;
}

std::optional<Parts> take_apart(std::string_view written) {
  std::string text = with_zeros_for_dashes(in_plain_signs(written));
  Parts parts;
  if (text.starts_with('(') && text.ends_with(')')) {
    parts.is_negative = true;
    text = text.substr(1, text.size() - 2);
  }
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string::npos) return std::nullopt;
  const std::size_t end = text.find_last_of("0123456789") + 1;
  std::string around = text.substr(0, begin) + ' ' + text.substr(end);
  const auto minuses = std::ranges::count(around, '-');
  if (minuses > 1) return std::nullopt;
  parts.is_negative |= minuses == 1;
  std::ranges::replace_if(around, [](char c) { return c == '-' || c == '.' || c == '+' || c == ':'; }, ' ');
  for (const std::string_view word : text::words(around)) {
    if (!take_word(word, parts.words)) return std::nullopt;
  }
  for (const char c : std::string_view(text).substr(begin, end - begin)) {
    if (c != ' ' && !is_number_sign(c)) return std::nullopt;
    parts.number += c == ' ' ? '\'' : c;  // "1 234,56": a blank parts thousands as an apostrophe does
  }
  return parts;
}

struct Number {
  std::string digits;        ///< of whole and fraction together
  std::size_t fraction = 0;  ///< how many of them are behind the decimal sign
  bool has_lone_dot = false;
};

/// Whether all groups but the first have three digits: "1.234.567".
bool are_thousands(std::string_view whole, char separator) {
  const std::vector<std::string_view> groups = text::split(whole, separator);
  return !groups.front().empty() && groups.front().size() <= 3 &&
         std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3 && all_digits(group); });
}

/// The decimal sign's place; npos when there is none; nothing when it could be either.
std::optional<std::size_t> decimal_sign(std::string_view number, bool has_scale) {
  const std::size_t last = number.find_last_of(".,");
  if (last == std::string_view::npos) return last;
  const char sign = number[last];
  const std::size_t behind = number.size() - last - 1;
  const bool is_alone = std::ranges::count(number, sign) == 1;
  const bool has_other = number.find_first_of(sign == '.' ? ",'" : ".'") != std::string_view::npos;
  if (!is_alone) return std::string_view::npos;
  if (has_other || behind != 3 || number.front() == '0') return last;
  if (has_scale) return sign == ',' ? std::optional(last) : std::optional(std::string_view::npos);
  return sign == '.' ? std::optional(std::string_view::npos) : std::nullopt;
}

std::optional<Number> read_number(std::string_view number, std::size_t decimal) {
  const std::string_view whole = number.substr(0, decimal);
  const std::size_t separator = whole.find_first_of(".,'");
  if (separator != std::string_view::npos && !are_thousands(whole, whole[separator])) return std::nullopt;
  Number read;
  std::ranges::copy_if(whole, std::back_inserter(read.digits), is_digit);
  read.has_lone_dot = separator != std::string_view::npos && whole[separator] == '.' &&
                      decimal == std::string_view::npos && std::ranges::count(whole, '.') == 1;
  if (decimal == std::string_view::npos) return read;
  const std::string_view fraction = number.substr(decimal + 1);
  if (!all_digits(fraction)) return std::nullopt;
  read.digits += fraction;
  read.fraction = fraction.size();
  return read;
}

/// In cents; nothing when a part of a cent is left or it is too much.
std::optional<std::int64_t> to_cents(Number number, int zeros) {
  std::ptrdiff_t shift = zeros + 2 - static_cast<std::ptrdiff_t>(number.fraction);
  for (; shift < 0 && number.digits.ends_with('0'); ++shift) number.digits.pop_back();
  if (shift < 0) return std::nullopt;
  number.digits.append(static_cast<std::size_t>(shift), '0');
  std::int64_t cents = 0;
  for (const char digit : number.digits) {
    cents = cents * 10 + (digit - '0');
    if (cents > most_units * 100) return std::nullopt;
  }
  return cents;
}

MoneyReading refused(std::string_view code, std::string_view text, std::string_view why) {
  MoneyReading reading;
  reading.found.push_back(warning(code, quoted(text) + std::string(why), "write the amount as 1234,56 EUR"));
  return reading;
}

}  // namespace

MoneyReading read_money(std::string_view written, std::string_view currency) {
  const std::string_view text = text::trim(written);
  if (is_placeholder(text)) return {};
  const std::optional<Parts> parts = take_apart(text);
  if (!parts) return refused("money.not_understood", text, " is no amount that is understood");
  const std::optional<std::size_t> decimal = decimal_sign(parts->number, parts->words.has_scale);
  if (!decimal) return refused("money.ambiguous", text, " may have three decimals or a thousands separator");
  const std::optional<Number> number = read_number(parts->number, *decimal);
  if (!number) return refused("money.not_understood", text, " is no amount that is understood");
  const std::optional<std::int64_t> cents = to_cents(*number, parts->words.zeros);
  if (!cents) return refused("money.no_whole_cents", text, " has parts of a cent or is too much");
  MoneyReading reading;
  reading.amount = Amount{parts->is_negative ? -*cents : *cents,
                          std::string(parts->words.currency.empty() ? currency : parts->words.currency)};
  if (number->has_lone_dot) {
    reading.found.push_back(note("money.thousands", quoted(text) + ": the dot was taken to part thousands"));
  }
  return reading;
}

}  // namespace kartei::normalise
