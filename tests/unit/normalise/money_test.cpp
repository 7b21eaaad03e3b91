#include "normalise/money.hpp"

#include <gtest/gtest.h>

namespace kartei::normalise {
namespace {

std::string shown(const MoneyReading& reading) {
  std::string out =
      reading.amount ? std::to_string(reading.amount->cents) + ' ' + reading.amount->currency : std::string{};
  for (const Diagnostic& diagnostic : reading.found) out += " !" + diagnostic.code;
  return out;
}

TEST(Money, is_read_as_people_write_it) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"1.234,56 €", "123456 EUR"},
      {"1234,56", "123456 EUR"},
      {"1 234,56 EUR", "123456 EUR"},
      {"1\xC2\xA0"
       "234,56 €",
       "123456 EUR"},
      {"CHF 1'234.50", "123450 CHF"},
      {"Fr. 1’234.50", "123450 CHF"},
      {"SFr. 12.-", "1200 CHF"},
      {"EUR 5.000,--", "500000 EUR"},
      {"5.000,- €", "500000 EUR"},
      {"5,5", "550 EUR"},
      {"5.5", "550 EUR"},
      {"5.50", "550 EUR"},
      {"0,05", "5 EUR"},
      {"12", "1200 EUR"},
      {"20 TEUR", "2000000 EUR"},
      {"20 T€", "2000000 EUR"},
      {"20 Tsd. Euro", "2000000 EUR"},
      {"20k", "2000000 EUR"},
      {"1,5 Mio", "150000000 EUR"},
      {"1,5 Mio. €", "150000000 EUR"},
      {"CHF 1.5 Mio", "150000000 CHF"},
      {"1,234 Mio", "123400000 EUR"},
      {"2 Mrd. USD", "200000000000 USD"},
      {"$1,234.56", "123456 USD"},
      {"US$ 99", "9900 USD"},
      {"£10.50", "1050 GBP"},
      {"1,234,567.00", "123456700 EUR"},
      {"1.234.567", "123456700 EUR"},
      {"1.234", "123400 EUR !money.thousands"},
      {"-3,20", "-320 EUR"},
      {"3,20-", "-320 EUR"},
      {"− 3,20 €", "-320 EUR"},
      {"(3,20)", "-320 EUR"},
      {"0", "0 EUR"},
      {"1,2500", "125 EUR"},
      {"1,234", " !money.ambiguous"},
      {"0,125", " !money.no_whole_cents"},
      {"12.34.56", " !money.not_understood"},
      {"1,23,4", " !money.not_understood"},
      {"10-20", " !money.not_understood"},
      {"ca. 500", " !money.not_understood"},
      {"50 %", " !money.not_understood"},
      {"99999999999999999999", " !money.no_whole_cents"},
      {"viel", " !money.not_understood"},
      {"-", ""},
      {"k. A.", ""},
      {"", ""},
  };
  for (const auto& [written, expected] : rows) {
    SCOPED_TRACE(written);
    EXPECT_EQ(shown(read_money(written, "EUR")), expected);
  }
}

TEST(Money, has_no_currency_where_none_is_told) {
  EXPECT_EQ(read_money("12,50", "").amount, (Amount{1250, ""}));
}

}  // namespace
}  // namespace kartei::normalise
