// What every normaliser promises: it takes any bytes, does not grow a value without bound, and reads what it
// made as it made it.

#include <gtest/gtest.h>

#include <array>

#include "normalise/normaliser.hpp"

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
