#include "mapping/shapes.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "format/word_list.hpp"
#include "text/text.hpp"

namespace kartei::mapping {
namespace {

using format::in_word_list;

constexpr std::string_view salutations =
    "herr herrn frau fraeulein firma familie eheleute mr mrs ms miss mister madame monsieur hr fr divers";
constexpr std::string_view titles =
    "dr prof professor doktor dipl ing dipling dring drmed med phil jur rer nat pol hc h c mult mba msc bsc "
    "ma "
    "mag magister privatdozent pd dres habil kfm oec";
constexpr std::string_view legal_forms =
    "gmbh mbh ag kg ohg gbr ug ek ev eg kgaa se partg partgmbb gesmbh sarl sa ltd inc llc plc co corp bv";
/// No single letters: "A" is more often a customer's class than Austria.
constexpr std::string_view countries =
    "de deutschland germany at oesterreich austria ch schweiz switzerland suisse svizzera lu luxemburg "
    "luxembourg li "
    "liechtenstein fr frankreich france it italien italy nl niederlande netherlands be belgien belgium pl "
    "polen poland "
    "cz tschechien dk daenemark denmark gb uk grossbritannien es spanien spain usa us deu aut che";
constexpr std::string_view domain_endings =
    "de at ch li com net org eu info biz io shop online gmbh swiss wien";
constexpr std::string_view street_endings =
    "strasse str weg platz allee gasse ring damm ufer chaussee steig pfad markt promenade hof street road "
    "avenue "
    "lane drive";
/// The most frequent first names of the last decades in Germany, Austria and Switzerland.
constexpr std::string_view first_names =
    "peter michael thomas andreas wolfgang klaus juergen guenter stefan stephan christian uwe werner horst "
    "frank "
    "dieter manfred gerhard hans bernd torsten thorsten matthias helmut walter heinz martin joerg rolf jens "
    "sven "
    "alexander jan rainer holger karl dirk joachim ralf carsten karsten herbert oliver wilhelm kurt markus "
    "heinrich "
    "harald paul daniel sebastian tobias florian philipp lukas jonas felix maximilian leon tim david "
    "johannes "
    "ursula maria monika petra elisabeth sabine renate helga karin brigitte ingrid erika andrea gisela "
    "claudia "
    "susanne gabriele christa christine hildegard anna birgit barbara ilse heike kerstin martina ulrike "
    "angelika "
    "irmgard ute marion stefanie sandra nicole anja silke julia katharina sarah laura lena lisa johanna "
    "sophie mia "
    "emma hannah lea eva john mary james robert william sarah emily joshua";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digit_count(std::string_view value) {
  return static_cast<std::size_t>(std::ranges::count_if(value, is_digit));
}

bool all_digits(std::string_view value) { return !value.empty() && digit_count(value) == value.size(); }

/// Every byte of a letter outside ASCII is above 127.
bool starts_with_letter(std::string_view value) {
  const auto first = static_cast<unsigned char>(value.empty() ? ' ' : value.front());
  return first > 127 || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
}

/// The value without "D-", "A-", "CH-", "DE ", as written before postcodes.
std::string_view without_country(std::string_view value) {
  for (const std::string_view prefix : {"D-", "A-", "CH-", "DE-", "AT-", "FL-", "L-"}) {
    if (value.starts_with(prefix)) return value.substr(prefix.size());
  }
  return value;
}

bool every_word_in(std::string_view list, std::string_view value) {
  const std::string folded = text::fold_ae(value);
  const std::vector<std::string_view> words = text::words(folded);
  return !words.empty() &&
         std::ranges::all_of(words, [list](std::string_view word) { return in_word_list(list, word); });
}

bool is_house_number(std::string_view word) {
  return !word.empty() && is_digit(word.front()) && word.size() <= 7;
}

bool has_street_word(std::string_view value) {
  const std::string folded = text::fold_ae(value);
  for (const std::string_view word : text::words(folded)) {
    for (const std::string_view ending : text::words(street_endings)) {
      if (word.ends_with(ending)) return true;
    }
  }
  return false;
}

}  // namespace

bool is_email(std::string_view value) {
  const std::size_t at = value.find('@');
  if (at == 0 || at == std::string_view::npos || value.find('@', at + 1) != std::string_view::npos)
    return false;
  const std::string_view domain = value.substr(at + 1);
  return domain.find('.') != std::string_view::npos && value.find(' ') == std::string_view::npos;
}

bool is_url(std::string_view value) {
  if (value.find(' ') != std::string_view::npos || value.find('@') != std::string_view::npos) return false;
  if (value.starts_with("http://") || value.starts_with("https://") || value.starts_with("www.")) return true;
  const std::size_t dot = value.rfind('.');
  return dot != std::string_view::npos && dot > 1 &&
         in_word_list(domain_endings, text::to_lower(value.substr(dot + 1)));
}

bool is_vat_id(std::string_view value) {
  const bool has_country = value.starts_with("DE") || value.starts_with("ATU") || value.starts_with("CHE");
  return has_country && digit_count(value) >= 8 && digit_count(value) <= 9;
}

bool is_date(std::string_view value) {
  const std::string_view day = value.substr(0, value.find_first_of(" T"));
  if (all_digits(day)) return day.size() == 8 && (day.starts_with("19") || day.starts_with("20"));
  const char separator = day.find('.') != std::string_view::npos   ? '.'
                         : day.find('/') != std::string_view::npos ? '/'
                                                                   : '-';
  const std::vector<std::string_view> parts = text::split(day, separator);
  if (parts.size() != 3) return false;
  const bool fits =
      std::ranges::all_of(parts, [](std::string_view part) { return all_digits(part) && part.size() <= 4; });
  return fits && digit_count(day) <= 8;
}

bool is_phone(std::string_view value) {
  constexpr std::string_view allowed = "0123456789 +-/().\xC2\xA0";
  const std::size_t digits = digit_count(value);
  if (digits < 6 || digits > 17 || is_date(value)) return false;
  if (value.find_first_not_of(allowed) != std::string_view::npos) return false;
  const bool begins_like_one = value.front() == '+' || value.front() == '0' || value.front() == '(';
  return begins_like_one || value.find_first_of(" -/") != std::string_view::npos;
}

bool is_mobile(std::string_view value) {
  if (!is_phone(value)) return false;
  std::string digits;
  std::ranges::copy_if(value, std::back_inserter(digits), is_digit);
  std::string_view national = digits;
  if (value.front() == '+')
    national.remove_prefix(2);
  else if (national.starts_with("00"))
    national.remove_prefix(4);
  if (national.starts_with('0')) national.remove_prefix(1);
  return national.starts_with("15") || national.starts_with("16") || national.starts_with("17") ||
         (national.starts_with("7") && national.size() == 9);
}

bool is_postcode(std::string_view value) {
  const std::string_view digits = without_country(value);
  return all_digits(digits) && (digits.size() == 5 || digits.size() == 4);
}

bool is_postcode_city(std::string_view value) {
  const std::size_t blank = value.find(' ');
  if (blank == std::string_view::npos || !is_postcode(value.substr(0, blank))) return false;
  const std::string_view city = text::trim(value.substr(blank));
  return !city.empty() && !is_digit(city.front()) && city.find(',') == std::string_view::npos;
}

bool is_full_address(std::string_view value) {
  for (std::size_t i = value.find_first_of(",\n;"); i != std::string_view::npos;
       i = value.find_first_of(",\n;", i + 1)) {
    if (is_postcode_city(text::trim(value.substr(i + 1)))) return true;
  }
  return false;
}

bool is_street(std::string_view value) {
  if (is_full_address(value) || is_postcode_city(value) || is_email(value)) return false;
  if (has_street_word(value)) return true;
  const std::vector<std::string_view> words = text::words(value);
  return words.size() >= 2 && starts_with_letter(words.front()) && is_house_number(words.back());
}

bool is_last_comma_first(std::string_view value) {
  const std::vector<std::string_view> parts = text::split(value, ',');
  if (parts.size() != 2 || digit_count(value) > 0) return false;
  return text::words(parts[0]).size() <= 3 && !text::words(parts[1]).empty() &&
         text::words(parts[1]).size() <= 4;
}

bool is_company(std::string_view value) {
  const std::string folded = text::fold_ae(value);
  const std::vector<std::string_view> words = text::words(folded);
  if (words.size() < 2) return false;
  return std::ranges::any_of(words.begin() + 1, words.end(),
                             [](std::string_view word) { return in_word_list(legal_forms, word); }) ||
         folded.ends_with(" e k") || folded.ends_with(" e v");
}

bool is_salutation(std::string_view value) {
  const std::string folded = text::fold_ae(value);
  const std::vector<std::string_view> words = text::words(folded);
  return !words.empty() && in_word_list(salutations, words.front()) &&
         std::ranges::all_of(words, [](std::string_view word) {
           return in_word_list(salutations, word) || in_word_list(titles, word);
         });
}

bool is_person_title(std::string_view value) { return every_word_in(titles, value); }

bool is_country(std::string_view value) { return in_word_list(countries, text::fold_ae(value)); }

bool is_first_name(std::string_view value) {
  const std::string folded = text::fold_ae(value);
  const std::vector<std::string_view> words = text::words(folded);
  return !words.empty() && words.size() <= 2 && in_word_list(first_names, words.front());
}

}  // namespace kartei::mapping
