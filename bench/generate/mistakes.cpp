#include "generate/mistakes.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "generate/words.hpp"

namespace kartei::generate {

namespace {

// Text as letters, each one or more bytes.
std::vector<std::string> letters_of(const std::string& text) {
  std::vector<std::string> letters;
  for (const char byte : text) {
    const bool continues = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    if (continues && !letters.empty()) {
      letters.back() += byte;
    } else {
      letters.emplace_back(1, byte);
    }
  }
  return letters;
}

std::string joined(const std::vector<std::string>& letters) {
  std::string text;
  for (const std::string& letter : letters) text += letter;
  return text;
}

bool replace_first(std::string& text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  if (at == std::string::npos) return false;
  text.replace(at, what.size(), by);
  return true;
}

// What lies beside a key.
constexpr std::array<std::string_view, 26> neighbours{"qs", "vn", "xv", "sf", "wr", "dg", "fh", "gj", "uo",
                                                      "hk", "jl", "kö", "n",  "bm", "ip", "o",  "wa", "et",
                                                      "ad", "rz", "zi", "cb", "qe", "yc", "x",  "tu"};

bool slip(std::string& text, Random& random) {
  std::vector<std::string> letters = letters_of(text);
  if (letters.size() < 4) return false;
  const std::size_t at = 1 + random.below(letters.size() - 2);
  switch (random.below(4)) {
    case 0:
      std::swap(letters[at], letters[at + 1]);
      break;
    case 1:
      letters.erase(letters.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 2:
      letters.insert(letters.begin() + static_cast<std::ptrdiff_t>(at), letters[at]);
      break;
    default: {
      const char letter = letters[at][0];
      if (letter >= 'a' && letter <= 'z') {
        letters[at] = neighbours[static_cast<std::size_t>(letter - 'a')].substr(0, 1);
      } else if (letter >= '0' && letter <= '9') {
        letters[at] = std::string(1, static_cast<char>('0' + random.below(10)));
      }
      break;
    }
  }
  const std::string changed = joined(letters);
  if (changed == text) return false;
  text = changed;
  return true;
}

bool slip_somewhere(Record& record, Random& random) {
  constexpr std::array columns{Column::last_name, Column::last_name, Column::first_name, Column::street,
                               Column::street,    Column::city,      Column::company,    Column::company,
                               Column::email,     Column::phone,     Column::postcode};
  return slip(record[random.pick(columns)], random);
}

bool sound(Record& record, Random& random) {
  const bool first = random.chance(50);
  std::string& name = record[first ? Column::first_name : Column::last_name];
  for (const SoundAlike& one : sound_alikes()) {
    if (name == one.name || name == one.other) {
      name = name == one.name ? one.other : one.name;
      return true;
    }
  }
  constexpr std::array<std::array<std::string_view, 2>, 10> rules{{{"ff", "f"},
                                                                   {"mann", "man"},
                                                                   {"th", "t"},
                                                                   {"ck", "k"},
                                                                   {"tz", "z"},
                                                                   {"ie", "i"},
                                                                   {"ei", "ai"},
                                                                   {"dt", "tt"},
                                                                   {"ph", "f"},
                                                                   {"ll", "l"}}};
  const auto& rule = random.pick(rules);
  return replace_first(name, rule[0], rule[1]);
}

bool misread(Record& record, Random& random) {
  constexpr std::array<std::array<std::string_view, 2>, 12> rules{{{"rn", "m"},
                                                                   {"m", "rn"},
                                                                   {"l", "1"},
                                                                   {"o", "0"},
                                                                   {"ü", "ii"},
                                                                   {"ö", "o"},
                                                                   {"ä", "a"},
                                                                   {"h", "b"},
                                                                   {"cl", "d"},
                                                                   {"B", "8"},
                                                                   {"S", "5"},
                                                                   {"ß", "B"}}};
  constexpr std::array columns{Column::last_name, Column::first_name, Column::street, Column::city,
                               Column::company};
  const auto& rule = random.pick(rules);
  return replace_first(record[random.pick(columns)], rule[0], rule[1]);
}

bool swap_names(Record& record, Random&) {
  if (record[Column::first_name].empty() || record[Column::last_name].empty()) return false;
  std::swap(record[Column::first_name], record[Column::last_name]);
  return true;
}

bool call_by_short_form(Record& record, Random& random) {
  std::vector<std::string_view> forms;
  for (const ShortForm& one : short_forms()) {
    if (record[Column::first_name] == one.full) forms.push_back(one.called);
  }
  if (forms.empty()) return false;
  record[Column::first_name] = random.pick(forms);
  return true;
}

bool shorten_first_name(Record& record, Random& random) {
  std::string& name = record[Column::first_name];
  if (name.size() < 3) return false;
  const std::size_t gap = name.find_first_of(" -");
  if (gap != std::string::npos && random.chance(60)) {
    name = random.chance(70) ? name.substr(0, gap) : name.substr(gap + 1);
  } else {
    name = letters_of(name).front() + ".";
  }
  return true;
}

bool lose_umlaut(Record& record, Random& random) {
  constexpr std::array<std::array<std::string_view, 2>, 8> rules{
      {{"ü", "ue"}, {"ö", "oe"}, {"ä", "ae"}, {"ß", "ss"}, {"ü", "u"}, {"ö", "o"}, {"ä", "a"}, {"ue", "ü"}}};
  constexpr std::array columns{Column::last_name, Column::last_name, Column::first_name, Column::street,
                               Column::city};
  const auto& rule = random.pick(rules);
  return replace_first(record[random.pick(columns)], rule[0], rule[1]);
}

bool lose_zero(Record& record, Random&) {
  std::string& postcode = record[Column::postcode];
  if (!postcode.starts_with('0')) return false;
  postcode.erase(0, 1);
  return true;
}

bool mistake_date(Record& record, Random& random) {
  std::string& date = record[Column::birth_date];
  if (date.size() != 10) return false;
  const bool german = date[2] == '.';
  const std::size_t day = german ? 0 : 8;
  const std::size_t month = german ? 3 : 5;
  if (random.chance(40) && date.substr(day, 2) <= "12" && date.substr(day, 2) != date.substr(month, 2)) {
    std::swap(date[day], date[month]);
    std::swap(date[day + 1], date[month + 1]);
    return true;
  }
  const std::size_t last_of_year = german ? 9 : 3;
  char& digit = date[random.chance(50) ? last_of_year : day + 1];
  const char before = digit;
  digit = static_cast<char>('1' + random.below(8));
  return digit != before;
}

bool lose_value(Record& record, Random& random) {
  constexpr std::array columns{Column::first_name, Column::street, Column::postcode,   Column::city,
                               Column::phone,      Column::email,  Column::birth_date, Column::mobile};
  std::string& value = record[random.pick(columns)];
  if (value.empty()) return false;
  value = random.chance(10) ? "unbekannt" : "";
  return true;
}

bool change_house_number(Record& record, Random& random) {
  std::string& street = record[Column::street];
  const std::size_t gap = street.rfind(' ');
  if (gap == std::string::npos) return false;
  street = random.chance(50) ? street + static_cast<char>('a' + random.below(3)) : street.substr(0, gap);
  return true;
}

bool rewrite_company(Record& record, Random& random) {
  std::string& company = record[Column::company];
  for (const LegalForm& form : legal_forms()) {
    if (!company.ends_with(" " + std::string(form.written))) continue;
    company.resize(company.size() - form.written.size());
    company += random.pick(form.also);
    while (company.ends_with(' ')) company.pop_back();
    return true;
  }
  return false;
}

bool shorten_company(Record& record, Random& random) {
  std::string& company = record[Column::company];
  if (company.empty()) return false;
  if (random.chance(50))
    return replace_first(company, " & Söhne", " u. Söhne") ||
           replace_first(company, "Ingenieurbüro", "Ing.-Büro");
  const std::size_t gap = company.find(' ');
  if (gap == std::string::npos || company.find(' ', gap + 1) == std::string::npos) return false;
  const std::size_t second = company.find(' ', gap + 1);
  company = company.substr(gap + 1, second - gap - 1) + " " + company.substr(0, gap) + company.substr(second);
  return true;
}

bool halve_double_name(Record& record, Random& random) {
  std::string& name = record[Column::last_name];
  const std::size_t gap = name.find('-');
  if (gap == std::string::npos || name.size() < 8) return false;
  name = random.chance(50) ? name.substr(0, gap) : name.substr(gap + 1);
  return true;
}

struct Mistake {
  std::string_view word;
  int weight;
  bool (*make)(Record&, Random&);
};

constexpr std::array<Mistake, 14> mistakes{{
    {"slip", 30, slip_somewhere},
    {"sound", 10, sound},
    {"ocr", 6, misread},
    {"swapped", 4, swap_names},
    {"nickname", 9, call_by_short_form},
    {"initial", 5, shorten_first_name},
    {"umlaut", 8, lose_umlaut},
    {"zero", 5, lose_zero},
    {"date", 4, mistake_date},
    {"missing", 12, lose_value},
    {"number", 4, change_house_number},
    {"legal_form", 8, rewrite_company},
    {"company", 4, shorten_company},
    {"double_name", 4, halve_double_name},
}};

const Mistake& any_mistake(Random& random) {
  int sum = 0;
  for (const Mistake& mistake : mistakes) sum += mistake.weight;
  int at = static_cast<int>(random.below(static_cast<std::size_t>(sum)));
  for (const Mistake& mistake : mistakes) {
    at -= mistake.weight;
    if (at < 0) return mistake;
  }
  return mistakes.back();
}

int how_many(Random& random) {
  const std::size_t dice = random.below(100);
  return dice < 25 ? 0 : dice < 65 ? 1 : dice < 90 ? 2 : 3;
}

void note(std::string& words, std::string_view word) {
  if (!words.empty()) words += ' ';
  words += word;
}

}  // namespace

void live_on(Person& person, std::string& happened, Random& random) {
  if (random.chance(6)) {
    person.home = person.former_home;
    person.landline.clear();
    note(happened, "moved");
  }
  if (random.chance(8)) {
    person.email = person.former_email;
    note(happened, "mailbox");
  }
  if (person.gender == Gender::female && random.chance(4)) {
    const std::string other(random.pick(frequent_last_names()));
    if (other == person.last_name) return;
    if (random.chance(40)) {
      person.last_name += "-" + other;
    } else {
      if (random.chance(50)) person.birth_name = person.last_name;
      person.last_name = other;
    }
    note(happened, "married");
  }
}

void make_mistakes(Record& record, Random& random) {
  constexpr int most_tries = 12;
  int left = how_many(random);
  for (int tries = 0; left > 0 && tries < most_tries; ++tries) {
    const Mistake& mistake = any_mistake(random);
    if (!mistake.make(record, random)) continue;
    record.note(mistake.word);
    --left;
  }
}

}  // namespace kartei::generate
