#include "normalise/phone.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "normalise/phone_cleaner.hpp"
#include "normalise/phone_parser.hpp"

namespace kartei::normalise {
namespace {

struct Row {
  std::string written;
  std::string region;
  std::string expected;  ///< numbers with a blank between; empty: none
};

std::string shown(const PhoneReading& reading) {
  std::string out;
  for (const PhoneNumber& number : reading.numbers) {
    if (!out.empty()) out += ' ';
    out += number.text();
  }
  return out;
}

TEST(Phone, is_read_as_it_is_dialled) {
  const std::vector<Row> rows = {
      {"0049 89 123456", "DE", "+4989123456"},
      {"+49 (0) 89/123456-0", "DE", "+49891234560"},
      {"+49(0)89 1234567", "DE", "+49891234567"},
      {"089/12 34 56-78", "DE", "+498912345678"},
      {"(089) 1234567", "DE", "+49891234567"},
      {"0171-1234567", "DE", "+491711234567"},
      {"0171/1234567", "DE", "+491711234567"},
      {"49 89 1234567", "DE", "+49891234567"},
      {"49(0)345279580", "DE", "+49345279580"},
      {"+49 30 3432622-113", "DE", "+49303432622113"},
      {"0180 2 123456", "DE", "+491802123456"},
      {"+43 (0)1 23456-0", "AT", "+431234560"},
      {"01/234 56 78", "AT", "+4312345678"},
      {"0664 1234567", "AT", "+436641234567"},
      {"044 123 45 67", "CH", "+41441234567"},
      {"+41 (0)44 123 45 67", "CH", "+41441234567"},
      {"00423 232 11 22", "LI", "+4232321122"},
      {"232 11 22", "LI", "+4232321122"},
      {"Tel.: 030-123456", "DE", "+4930123456"},
      {"030 123456 App. 12", "DE", "+4930123456;ext=12"},
      {"030 123456 (Büro)", "DE", "+4930123456"},
      {"030 123456/-7", "DE", "+49301234567"},
      {"1711234567", "DE", "+491711234567"},
      {"441234567", "CH", "+41441234567"},
      {"123456", "DE", ""},
      {"n/a", "DE", ""},
      {"110", "DE", ""},
      {"0221 1234567 (privat)", "DE", "+492211234567"},
      {"0171-5555555 ab 18 Uhr", "DE", "+491715555555"},
      {"0171/5555555 Hr. Meier 2. Stock", "DE", "+491715555555"},
      {"0221/12345-0 bis -99", "DE", "+49221123450"},
      {"0221-12345 Durchwahl 67", "DE", "+4922112345;ext=67"},
      {"0221 12345-67/-68", "DE", "+492211234567 +492211234568"},
      {"0221 12345-67/68", "DE", "+492211234567 +492211234568"},
      {"0221 12345-67/-8", "DE", "+492211234567 +49221123458"},
      {"0221 123456 0171 1234567", "DE", "+49221123456 +491711234567"},
      {"0221 123456 (Mo-Fr 8-17 Uhr)", "DE", "+49221123456"},
      {"0221 123456 (DW 12)", "DE", "+49221123456;ext=12"},
      {"0221/123456-0 (Zentrale), -12 (Meier)", "DE", "+492211234560 +4922112345612"},
      {"0221 I23456", "DE", "+49221123456"},
      {"T 0221 123456 F 0221 123457 M 0171 1234567", "DE", "+49221123456 +49221123457 +491711234567"},
      {"0221 123456 / 0171 1234567", "DE", "+49221123456 +491711234567"},
      {"0221 123456 oder 0171 1234567", "DE", "+49221123456 +491711234567"},
      {"0221 123456; 0171 1234567", "DE", "+49221123456 +491711234567"},
      {"0221 123456, 0221 123456", "DE", "+49221123456"},
      {"06131 / 123456-0 oder -12", "DE", "+4961311234560 +49613112345612"},
      {"Tel 089 123456 Fax 089 123457", "DE", "+4989123456 +4989123457"},
      {"0O69 1234567", "DE", ""},
      {"0171 12O4567", "DE", "+491711204567"},
      {"069-123456 x12", "DE", "+4969123456;ext=12"},
      {"+49 171 1234567 (nur abends)", "DE", "+491711234567"},
      {"+49.69.1234567", "DE", "+49691234567"},
      {"(+49) 69 1234567", "DE", "+49691234567"},
      {"0 69 / 1 23 45 67", "DE", "+49691234567"},
      {"+49 0221 123456", "DE", "+49221123456"},
      {"0049-221-123456", "DE", "+49221123456"},
      {"00 49 221 123456", "DE", "+49221123456"},
      {"++49 221 123456", "DE", "+49221123456"},
      {"(0 22 1) 12 34 56", "DE", "+49221123456"},
      {"tel:+49-221-123456;ext=12", "DE", "+49221123456;ext=12"},
      {"0043/1/5120", "DE", "+4315120"},
      {"+43 1 51200 Klappe 17", "AT", "+43151200;ext=17"},
      {"+43 1 51200 DW 17", "AT", "+43151200;ext=17"},
      {"+1 650 253 0000", "DE", "+16502530000"},
      {"+44 20 7946 0958", "DE", "+442079460958"},
      {"+39 06 698 12345", "DE", "+390669812345"},
      {"0041 44 123 45 67", "DE", "+41441234567"},
      {"Zentrale: 0231 27487-03", "DE", "+492312748703"},
      {"4,91715E+11", "DE", ""},
      {"+4,91715E+11", "DE", ""},
      {"keine", "DE", ""},
      {"-", "DE", ""},
      {"12", "DE", ""},
      {"abc", "DE", ""},
      {"0221 123456789012345678", "DE", ""},
      {"", "DE", ""},
  };
  EXPECT_GE(rows.size(), 40U);
  for (const Row& row : rows) {
    SCOPED_TRACE(row.written);
    EXPECT_EQ(shown(read_phones(row.written, row.region)), row.expected);
  }
}

TEST(Phone, tells_remarks_beside_it) {
  const std::vector<Row> rows = {
      {"0171-5555555 ab 18 Uhr", "DE", "\"ab 18 Uhr\" beside the number was left out"},
      {"0221 123456 (Mo-Fr 8-17 Uhr)", "DE", "\"Mo-Fr 8-17 Uhr\" beside the number was left out"},
      {"0221 123456 Frau Meier", "DE", "\"Frau Meier\" beside the number was left out"},
      {"0221 123456 (nur Di.) Sekretariat 2", "DE",
       "\"nur Di. Sekretariat 2\" beside the number was left out"},
      {"Tel.: 0221 123456", "DE", ""},
      {"0221 123456 (Büro)", "DE", ""},
      {"0221 12345 App. 67", "DE", ""},
      {"0221 123456 oder 0171 1234567", "DE", ""}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.written);
    const PhoneReading reading = read_phones(row.written, row.region);
    EXPECT_EQ(reading.found.empty() ? "" : reading.found[0].what, row.expected);
    EXPECT_LE(reading.found.size(), 1U);
  }
}

TEST(Phone, is_read_without_the_decimal_a_program_gave_it) {
  for (const std::string_view cell :
       {"491711234567.0", "0171 1234567.0", "1711234567.0", "+491711234567.0"}) {
    const PhoneReading reading = read_phones(cell, "DE");
    ASSERT_EQ(reading.numbers.size(), 1U) << cell;
    EXPECT_EQ(reading.numbers[0].e164, "+491711234567") << cell;
    ASSERT_FALSE(reading.found.empty()) << cell;
    EXPECT_EQ(reading.found[0].code, "phone.decimal") << cell;
  }
  EXPECT_EQ(shown(read_phones("06131.1234.0", "DE")), "+49613112340");
}

TEST(Phone, that_is_left_out_is_told_why) {
  const std::vector<Row> rows = {{"4,91715E+11", "DE", "phone.spreadsheet_ruined"},
                                 {"4.91715E+11", "DE", "phone.spreadsheet_ruined"},
                                 {"4.91715E11", "DE", "phone.spreadsheet_ruined"},
                                 {"110", "DE", "phone.no_area_code"},
                                 {"123456", "DE", "phone.no_area_code"},
                                 {"abc", "DE", "phone.not_understood"},
                                 {"12", "DE", "phone.not_understood"}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.written);
    const PhoneReading reading = read_phones(row.written, row.region);
    ASSERT_EQ(reading.found.size(), 1U);
    EXPECT_EQ(reading.found[0].code, row.expected);
    EXPECT_EQ(reading.found[0].severity, Severity::warning);
    EXPECT_FALSE(reading.found[0].fix.empty());
  }
  EXPECT_TRUE(read_phones("n/a", "DE").found.empty()) << "nothing was written";
}

TEST(Phone, has_a_kind) {
  const std::vector<std::pair<std::string, PhoneKind>> rows = {
      {"+491511234567", PhoneKind::mobile},  {"+491711234567", PhoneKind::mobile},
      {"+436641234567", PhoneKind::mobile},  {"+436761234567", PhoneKind::mobile},
      {"+41791234567", PhoneKind::mobile},   {"+33612345678", PhoneKind::mobile},
      {"+49891234567", PhoneKind::fixed},    {"+4366212345", PhoneKind::fixed},
      {"+436562123", PhoneKind::fixed},      {"+41441234567", PhoneKind::fixed},
      {"+33123456789", PhoneKind::fixed},    {"+4232321122", PhoneKind::fixed},
      {"+498001234567", PhoneKind::service}, {"+491802123456", PhoneKind::service},
      {"+499001234567", PhoneKind::service}, {"+43800123456", PhoneKind::service},
      {"+41848123456", PhoneKind::service},  {"+443451234567", PhoneKind::other},
      {"+4932123456789", PhoneKind::fixed},  {"", PhoneKind::other},
  };
  for (const auto& [e164, kind] : rows) EXPECT_EQ(to_text(phone_kind(e164)), to_text(kind)) << e164;
}

TEST(Phone, of_one_digit_stands_for_none) {
  for (const std::string_view written : {"0000", "00000/000", "1111111"}) {
    const PhoneReading reading = read_phones(written, "DE");
    EXPECT_TRUE(reading.numbers.empty()) << written;
    ASSERT_EQ(reading.found.size(), 1U) << written;
    EXPECT_EQ(reading.found[0].code, "phone.placeholder");
  }
}

TEST(Phone, is_read_the_same_when_read_again) {
  for (const std::string_view written : {"030 123456 App. 12", "0664 1234567", "+1 650 253 0000"}) {
    for (const PhoneNumber& once : read_phones(written, "DE").numbers) {
      const PhoneReading again = read_phones(once.text(), "DE");
      ASSERT_EQ(again.numbers.size(), 1U) << written;
      EXPECT_EQ(again.numbers[0], once) << written;
    }
  }
}

/// Numbers made by seed, as people write them.
class WrittenNumbers {
 public:
  struct Number {
    std::string cell;
    std::string region;
  };

  Number next() {
    const auto& [region, code] = plans_[below(plans_.size())];
    Number number{"", region};
    number.cell = pick({"0", "0", "(0", "+" + code + " ", "00" + code + " ", "+" + code + "-",
                        "+" + code + " (0)", "00" + code + "(0)"});
    const std::size_t area = 2 + below(4);
    const std::size_t length = 6 + below(7);
    number.cell += static_cast<char>('1' + below(9));
    for (std::size_t i = 1; i < length; ++i) {
      if (i == area) number.cell += number.cell[0] == '(' ? ") " : pick({" ", "/", " / ", "-", "", " - "});
      if (i == area + 3) number.cell += pick({" ", "", "", "-", "."});
      number.cell += static_cast<char>('0' + below(10));
    }
    return number;
  }

 private:
  std::size_t below(std::size_t bound) {
    seed_ = seed_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(seed_ >> 33U) % bound;
  }
  std::string pick(const std::vector<std::string>& texts) { return texts[below(texts.size())]; }

  std::uint64_t seed_ = 20261122;
  std::vector<std::pair<std::string, std::string>> plans_ = {{"DE", "49"}, {"AT", "43"}, {"CH", "41"}};
};

/// bench/phone_paths does the same with a million.
TEST(PlainPhone, is_read_as_libphonenumber_reads_it) {
  WrittenNumbers numbers;
  std::size_t plain = 0;
  for (int round = 0; round < 3000; ++round) {
    const auto [cell, region] = numbers.next();
    const std::optional<PhoneNumber> fast = read_plain_phone(cell, region);
    if (!fast) continue;
    ++plain;
    const std::vector<WrittenNumber> written = written_numbers(cell).numbers;
    ASSERT_EQ(written.size(), 1U) << cell;
    ASSERT_EQ(fast->e164, to_e164_by_library(written[0].digits, region)) << region << ' ' << cell;
    ASSERT_EQ(written[0].extension, "") << cell;
  }
  EXPECT_GT(plain, 700U);
}

/// Numbers that libphonenumber takes to be none in use are left aside: of these it tells no kind.
TEST(PhoneKind, is_what_libphonenumber_says_of_numbers_in_use) {
  WrittenNumbers numbers;
  std::size_t compared = 0;
  for (int round = 0; round < 3000; ++round) {
    const auto [cell, region] = numbers.next();
    const std::optional<PhoneNumber> number = read_plain_phone(cell, region);
    if (!number) continue;
    const PhoneKind told = phone_kind_by_library(number->e164);
    if (told == PhoneKind::other) continue;
    ++compared;
    ASSERT_EQ(to_text(number->kind), to_text(told)) << number->e164;
  }
  EXPECT_GT(compared, 300U);
}

TEST(PlainPhone, leaves_what_needs_a_closer_look) {
  for (const std::string_view cell :
       {"", " ", "abc", "0221 12345-67/-68", "0221 12345-67/68", "0221 123456 / 0171 1234567",
        "0221 123456 App. 12", "123456", "++49 221 123456", "0221/123456/0171", "(", "+", "00", "0",
        "0221 123456 (Büro)", "0221 12345678901234567890"}) {
    EXPECT_FALSE(read_plain_phone(cell, "DE")) << cell;
  }
}

}  // namespace
}  // namespace kartei::normalise
