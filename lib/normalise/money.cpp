#include "normalise/money.hpp"

#include <algorithm>
#include <array>

#include "normalise/ascii.hpp"
#include "normalise/decimal.hpp"
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
                                                       {"te", 3},
                                                       {"k", 3},
                                                       {"tsd", 3},
                                                       {"tausend", 3},
                                                       {"m", 6},
                                                       {"mio", 6},
                                                       {"mill", 6},
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

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// "5.000,--" and "12.-": no cents.
std::string with_zeros_for_dashes(std::string text) {
  for (const std::string_view dashes : {",--", ",-"}) text = replaced(std::move(text), dashes, ",00 ");
  for (const std::string_view dashes : {".--", ".-"}) text = replaced(std::move(text), dashes, ".00 ");
  return text;
}

std::optional<Parts> take_apart(std::string_view written) {
  std::string text = with_zeros_for_dashes(in_plain_signs(text::squeeze(text::to_lower(written))));
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
  parts.number = text.substr(begin, end - begin);
  return parts;
}

/// In cents; nothing when a part of a cent is left or it is too much.
std::optional<std::int64_t> to_cents(Decimal number, int zeros) {
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

bool is_money_word(std::string_view word) {
  Words words;
  return !word.empty() && take_word(word, words);
}

MoneyReading read_money(std::string_view written, std::string_view currency) {
  const std::string_view text = text::trim(written);
  if (is_placeholder(text)) return {};
  const std::optional<Parts> parts = take_apart(text);
  if (!parts) return refused("money.not_understood", text, " is no amount that is understood");
  const auto [number, is_ambiguous] = read_decimal(parts->number, parts->words.has_scale);
  if (is_ambiguous)
    return refused("money.ambiguous", text, " may have three decimals or a thousands separator");
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
