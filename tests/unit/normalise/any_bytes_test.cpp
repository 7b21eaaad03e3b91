// What every normaliser promises: it takes any bytes, does not grow a value without bound, and reads what it
// made as it made it.

#include <gtest/gtest.h>

#include <array>

#include "normalise/date.hpp"
#include "normalise/email.hpp"
#include "normalise/mail_domain.hpp"
#include "normalise/money.hpp"
#include "normalise/normaliser.hpp"
#include "normalise/phone.hpp"
#include "normalise/postal_address.hpp"
#include "normalise/street.hpp"
#include "normalise/web.hpp"

namespace kartei::normalise {
namespace {

/// Random numbers by seed, the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t bound) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 33U) % bound;
  }

 private:
  std::uint64_t state_;
};

constexpr auto fragments = std::to_array<std::string_view>(
    {"Dr.",      "Prof.",    "med.", "von",      "der",  "Freiherr", "Hans",
     "Müller",   "geb.",     "jun.", ",",        ",,",   "(",        ")",
     "&",        "und",      "GmbH", "& Co. KG", "e.V.", "AG",       "Str.",
     "Nr.",      "12",       "12a",  "1/2",      "-",    "//",       "Postfach",
     "D-",       "63067",    "1067", "Dresden",  "+49",  "(0)",      "0171",
     "App.",     "/-7",      "@",    "firma.de", "<",    ">",        "mailto:",
     "24.12.",   "1970",     "0",    "E+11",     "Ã¼",   "\xC3",     "\xE2\x80\x93",
     "\xC2\xAD", "\xCC\x88", "\xFF", "\t",       "\n",   " ",        "Herrn",
     "Familie",  "z. Hd.",   "Herr"});

std::string random_value(Dice& dice) {
  std::string value;
  const std::uint32_t length = dice.below(8);
  for (std::uint32_t i = 0; i < length; ++i) {
    if (dice.below(4) == 0) {
      value += static_cast<char>(dice.below(256));
    } else {
      value += fragments[dice.below(static_cast<std::uint32_t>(fragments.size()))];
    }
    if (dice.below(2) == 0) value += ' ';
  }
  return value;
}

std::size_t size_of(const Contact& contact) {
  std::size_t size = contact.person.first_name.size() + contact.person.last_name.size() +
                     contact.person.title.size() + contact.person.suffix.size() +
                     contact.company.name.size() + contact.company.core.size();
  for (const PostalAddress& address : contact.addresses) {
    size += address.street.size() + address.addition.size() + address.city.size() + address.postcode.size();
  }
  for (const ContactPoint& point : contact.contact_points) size += point.value.size();
  return size;
}

TEST(AnyBytes, make_a_contact_or_a_reject_and_nothing_endless) {
  Normaliser normaliser;
  Dice dice(1);
  for (int round = 0; round < 1500; ++round) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < all_fields().size(); ++i) texts.push_back(random_value(dice));
    ContactDraft draft;
    std::size_t input = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (texts[i].empty() || dice.below(3) != 0) continue;
      draft.values.push_back(
          {{all_fields()[i], Use::unspecified, 1}, static_cast<std::uint32_t>(i), texts[i]});
      input += texts[i].size();
    }
    std::vector<Diagnostic> found;
    const Contact contact = normaliser.contact(draft, found);
    ASSERT_LE(size_of(contact), 16 * input + 200) << "round " << round;
    for (const Diagnostic& diagnostic : found) {
      ASSERT_LT(diagnostic.what.size(), 600U);
      ASSERT_FALSE(diagnostic.code.empty());
    }
  }
}

std::size_t size_of(const Findings& found) {
  std::size_t size = 0;
  for (const Diagnostic& diagnostic : found) size += diagnostic.what.size() + diagnostic.fix.size();
  return size;
}

struct Reader {
  std::string_view name;
  std::size_t (*size_of_reading)(std::string_view text);
};

/// What each reader makes of a text, by the size of all it says.
constexpr auto readers = std::to_array<Reader>({
    {"street",
     [](std::string_view text) {
       const StreetReading reading = read_street(text, "AT");
       return reading.street.size() + reading.house_number.size() + reading.addition.size() +
              reading.po_box.size();
     }},
    {"address",
     [](std::string_view text) {
       AddressFields fields;
       fields.full_address = text;
       const AddressReading reading = read_address(fields, "DE");
       return reading.address.street.size() + reading.address.addition.size() + reading.address.city.size() +
              reading.address.postcode.size() + size_of(reading.found);
     }},
    {"place",
     [](std::string_view text) {
       const PlaceCheck check = check_place({text, text, "DE"});
       return check.postcode.size() + check.city.size() + check_place({text, text, {}}).city.size();
     }},
    {"phone",
     [](std::string_view text) {
       const PhoneReading reading = read_phones(text, "DE");
       std::size_t size = size_of(reading.found);
       for (const PhoneNumber& number : reading.numbers) size += number.text().size();
       return size;
     }},
    {"mail",
     [](std::string_view text) {
       const EmailReading reading = read_emails(text);
       std::size_t size = size_of(reading.found) + weak_key(text).size() + likely_domain(text).size();
       for (const Mailbox& mailbox : reading.mailboxes)
         size += mailbox.address.size() + mailbox.likely.size();
       return size;
     }},
    {"web",
     [](std::string_view text) {
       const WebReading reading = read_web(text);
       return reading.url.size() + (reading.profile ? reading.profile->handle.size() : 0) +
              size_of(reading.found);
     }},
    {"date",
     [](std::string_view text) {
       const DateForm form = date_form_of(std::to_array({text}));
       return size_of(read_date(text).found) + size_of(read_date(text, form).found);
     }},
    {"money", [](std::string_view text) { return size_of(read_money(text, "EUR").found); }},
});

std::string random_bytes(Dice& dice) {
  std::string text(dice.below(40), ' ');
  for (char& c : text) c = static_cast<char>(dice.below(256));
  return text;
}

TEST(AnyBytes, are_taken_by_each_reader_by_itself) {
  Dice dice(2);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = round % 3 == 0 ? random_bytes(dice) : random_value(dice);
    for (const Reader& reader : readers) {
      ASSERT_LE(reader.size_of_reading(text), 16 * text.size() + 1000) << reader.name << " round " << round;
    }
  }
}

TEST(AnyBytes, of_great_length_are_taken_too) {
  for (const std::string_view fragment :
       {"12 ", "Str. 1, ", "+49 ", "a@b.de ", "1.", "-/", "((", "63067 X,", "Ä"}) {
    std::string text;
    while (text.size() < 20'000) text += fragment;
    for (const Reader& reader : readers) {
      ASSERT_LE(reader.size_of_reading(text), 16 * text.size()) << reader.name << ' ' << fragment;
    }
  }
}

/// The contact written out again as a draft, its parts in the columns they belong to.
ContactDraft draft_of(const Contact& contact, std::vector<std::string>& texts) {
  ContactDraft draft;
  texts.reserve(64);
  const auto add = [&](Field field, std::string text, std::uint8_t ordinal = 1) {
    if (text.empty()) return;
    texts.push_back(std::move(text));
    draft.values.push_back(
        {{field, Use::unspecified, ordinal}, static_cast<std::uint32_t>(texts.size()), texts.back()});
  };
  add(Field::title, contact.person.title);
  add(Field::first_name, contact.person.first_name);
  add(Field::last_name, contact.person.particle.empty()
                            ? contact.person.last_name
                            : contact.person.particle + ' ' + contact.person.last_name);
  add(Field::name_suffix, contact.person.suffix);
  add(Field::birth_name, contact.person.birth_name);
  add(Field::company, contact.company.name);
  for (const PostalAddress& address : contact.addresses) {
    add(Field::street, address.street);
    add(Field::house_number, address.house_number);
    add(Field::address_addition, address.addition);
    add(Field::po_box, address.po_box);
    add(Field::postcode, address.postcode);
    add(Field::city, address.city);
    add(Field::country, address.country);
  }
  for (const ContactPoint& point : contact.contact_points) {
    add(point.kind == ContactPointKind::email ? Field::email
        : point.kind == ContactPointKind::web ? Field::web
        : point.kind == ContactPointKind::fax ? Field::fax
                                              : Field::phone,
        point.value);
  }
  return draft;
}

Contact comparable(Contact contact) {
  contact.person.gender = Gender::unknown;
  for (ContactPoint& point : contact.contact_points) point.raw.clear();
  return contact;
}

struct Sample {
  std::vector<std::pair<Field, std::string_view>> cells;
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {
      {{{Field::full_name, "Herrn Prof. Dr. h. c. Karl-Theodor Frhr. von und zu Stein jun., M.A."},
        {Field::phone, "089/12 34 56-78 App. 3"}}},
      {{{Field::full_name, "Meyer, Dr. Anna geb. Schmidt"},
        {Field::full_address, "Hauptstr. 012 A, Hinterhaus, 1067 Dresden"}}},
      {{{Field::salutation, "Frau"}, {Field::first_name, "Ursula v. d."}, {Field::last_name, "Leyen"}}},
      {{{Field::company, "Fa. Müller GmbH&Co.KG"},
        {Field::street, "L7, 3-5"},
        {Field::city, "D-68161 Mannheim"},
        {Field::email, "Info(at)Müller.DE"},
        {Field::web, "HTTP://Müller.de/"}}},
      {{{Field::company, "Bgm. Verein e. V."},
        {Field::street, "Postfach 12 34"},
        {Field::postcode_city, "8001 Zürich"},
        {Field::phone, "044 123 45 67"}}},
      {{{Field::last_name, "MÃ¼ller\xE2\x80\x91Lüdenscheidt"},
        {Field::street, "Bahnhofstr. 12 - 14"},
        {Field::city, "Wien"}}},
  };
  return all;
}

TEST(Normaliser, changes_nothing_of_what_it_made) {
  for (const Sample& sample : samples()) {
    SCOPED_TRACE(sample.cells[0].second);
    Normaliser normaliser;
    ContactDraft draft;
    for (const auto& [field, value] : sample.cells)
      draft.values.push_back({{field, Use::unspecified, 1}, 0, value});
    std::vector<Diagnostic> found;
    const Contact once = comparable(normaliser.contact(draft, found));
    std::vector<std::string> texts;
    const Contact again = comparable(normaliser.contact(draft_of(once, texts), found));
    EXPECT_EQ(again.person.title, once.person.title);
    EXPECT_EQ(again.person.first_name, once.person.first_name);
    EXPECT_EQ(again.person.particle, once.person.particle);
    EXPECT_EQ(again.person.last_name, once.person.last_name);
    EXPECT_EQ(again.person.suffix, once.person.suffix);
    EXPECT_EQ(again.person.birth_name, once.person.birth_name);
    EXPECT_EQ(again.company.name, once.company.name);
    EXPECT_EQ(again.company.legal_form, once.company.legal_form);
    EXPECT_EQ(again.addresses, once.addresses);
    ASSERT_EQ(again.contact_points.size(), once.contact_points.size());
    for (std::size_t i = 0; i < once.contact_points.size(); ++i) {
      EXPECT_EQ(again.contact_points[i].value, once.contact_points[i].value);
    }
  }
}

TEST(Normaliser, remembers_without_changing_results) {
  Normaliser warm;
  Dice dice(5);
  for (int round = 0; round < 500; ++round) {
    const std::string phone = random_value(dice);
    const std::string city = random_value(dice);
    ContactDraft draft;
    draft.values.push_back({{Field::phone, Use::unspecified, 1}, 0, phone});
    draft.values.push_back({{Field::postcode_city, Use::unspecified, 1}, 1, city});
    Normaliser cold;
    std::vector<Diagnostic> found_warm;
    std::vector<Diagnostic> found_cold;
    static_cast<void>(warm.contact(draft, found_warm));
    found_warm.clear();
    const Contact a = warm.contact(draft, found_warm);
    const Contact b = cold.contact(draft, found_cold);
    ASSERT_EQ(a.contact_points, b.contact_points);
    ASSERT_EQ(a.addresses, b.addresses);
    ASSERT_EQ(found_warm.size(), found_cold.size());
  }
}

}  // namespace
}  // namespace kartei::normalise
