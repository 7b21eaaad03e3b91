#include "match/contact_levels.hpp"

#include <algorithm>
#include <array>

#include "match/comparable.hpp"
#include "match/name_levels.hpp"
#include "match/similarity.hpp"

namespace kartei::match {

namespace {

bool is_international(std::string_view phone) { return phone.starts_with('+'); }

// Without area code a number only tells how another may end.
PhoneLevel compare_with_end(std::string_view international, std::string_view end) {
  return international.ends_with(end.substr(std::min(end.find_first_not_of('0'), end.size() - 1)))
             ? PhoneLevel::one_digit
             : PhoneLevel::unknown;
}

PhoneLevel compare_phones(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 8;
  if (is_international(a) != is_international(b))
    return is_international(a) ? compare_with_end(a, b) : compare_with_end(b, a);
  if (std::min(a.size(), b.size()) < shortest) return PhoneLevel::other;
  return within_one_edit(a, b) ? PhoneLevel::one_digit : PhoneLevel::other;
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_of_a_name(char letter) {
  return !is_digit(letter) && letter != '.' && letter != '_' && letter != '-';
}

// Whether both have the same letters of one sort in the same order.
template <class IsWanted>
bool are_equal_in(std::string_view a, std::string_view b, IsWanted is_wanted) {
  auto at_a = std::ranges::find_if(a, is_wanted);
  auto at_b = std::ranges::find_if(b, is_wanted);
  while (at_a != a.end() && at_b != b.end() && *at_a == *at_b) {
    at_a = std::find_if(at_a + 1, a.end(), is_wanted);
    at_b = std::find_if(at_b + 1, b.end(), is_wanted);
  }
  return at_a == a.end() && at_b == b.end();
}

// weber34@ and weber74@, k.ernst@ and k.ernst2@: there is a number because somebody else had the name.
bool differ_in_numbers_only(std::string_view a, std::string_view b) {
  return are_equal_in(a, b, is_of_a_name) && !are_equal_in(a, b, is_digit);
}

EmailLevel compare_emails(std::string_view a, std::string_view b) {
  if (differ_in_numbers_only(a, b)) return EmailLevel::other;
  if (is_typo(a, b)) return EmailLevel::typo;
  const std::string_view mailbox_a = a.substr(0, a.find('@'));
  const std::string_view mailbox_b = b.substr(0, b.find('@'));
  constexpr std::size_t long_enough = 5;
  return mailbox_a == mailbox_b && mailbox_a.size() >= long_enough ? EmailLevel::mailbox : EmailLevel::other;
}

// The best pair of two lists. Equal values end the search: nothing is better.
template <class L, class Compare>
BestOf<L> best_of(const Table& table, std::span<const ValueId> a, std::span<const ValueId> b,
                  Compare compare) {
  BestOf<L> best;
  for (const ValueId id_a : a) {
    for (const ValueId id_b : b) {
      if (id_a == id_b) return {L::exact, id_a, id_b};
      const L level = compare(table.texts().text(id_a), table.texts().text(id_b));
      if (level == L::unknown) continue;
      if (best.level == L::unknown || level < best.level) best = {level, id_a, id_b};
    }
  }
  return best;
}

std::string_view court_of_id(std::string_view id) {
  return id.substr(std::min(number_of_id(id).size() + 1, id.size()));
}

// "offenbach am main" with "offenbach".
bool begins_with_words(std::string_view text, std::string_view words) {
  return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

std::array<char, 8> digits_of(std::uint32_t date) {
  std::array<char, 8> digits{};
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, date /= 10) {
    *digit = static_cast<char>('0' + date % 10);
  }
  return digits;
}

}  // namespace

BestOf<PhoneLevel> phone_level(const Table& table, const Row& a, const Row& b) {
  return best_of<PhoneLevel>(table, table.landlines(a), table.landlines(b), compare_phones);
}

BestOf<PhoneLevel> mobile_level(const Table& table, const Row& a, const Row& b) {
  return best_of<PhoneLevel>(table, table.mobiles(a), table.mobiles(b), compare_phones);
}

BestOf<EmailLevel> email_level(const Table& table, const Row& a, const Row& b) {
  return best_of<EmailLevel>(table, table.emails(a), table.emails(b), compare_emails);
}

BirthDateLevel birth_date_level(std::uint32_t a, std::uint32_t b) {
  if (a == 0 || b == 0) return BirthDateLevel::unknown;
  if (a == b) return BirthDateLevel::exact;
  const std::uint32_t year_a = a / 10000;
  const std::uint32_t year_b = b / 10000;
  const std::uint32_t month_a = a / 100 % 100;
  const std::uint32_t month_b = b / 100 % 100;
  const std::uint32_t day_a = a % 100;
  const std::uint32_t day_b = b % 100;
  if (year_a == year_b && month_a == day_b && day_a == month_b) return BirthDateLevel::swapped;
  const std::array<char, 8> digits_a = digits_of(a);
  const std::array<char, 8> digits_b = digits_of(b);
  const std::string_view text_a(digits_a.data(), digits_a.size());
  const std::string_view text_b(digits_b.data(), digits_b.size());
  if (within_one_edit(text_a, text_b)) return BirthDateLevel::one_digit;
  const int equal_parts =
      (year_a == year_b ? 1 : 0) + (month_a == month_b ? 1 : 0) + (day_a == day_b ? 1 : 0);
  if (equal_parts == 2) return BirthDateLevel::two_parts;
  return osa_distance(text_a, text_b) == 2 ? BirthDateLevel::two_digits : BirthDateLevel::other;
}

GenerationLevel generation_level(Generation a, Generation b) {
  if (a == b) return a == Generation::unknown ? GenerationLevel::unknown : GenerationLevel::exact;
  const bool one_side = a == Generation::unknown || b == Generation::unknown;
  return one_side ? GenerationLevel::one_side : GenerationLevel::other;
}

IdLevel id_level(const Table& table, ValueId a, ValueId b) {
  if (a == 0 || b == 0) return IdLevel::unknown;
  if (a == b) return IdLevel::exact;
  const std::string_view number_a = number_of_id(table.texts().text(a));
  const std::string_view number_b = number_of_id(table.texts().text(b));
  if (number_a == number_b) return are_of_two_courts(table, a, b) ? IdLevel::slip : IdLevel::exact;
  return within_one_edit(number_a, number_b) ? IdLevel::slip : IdLevel::other;
}

bool are_of_two_courts(const Table& table, ValueId a, ValueId b) {
  const std::string_view court_a = court_of_id(table.texts().text(a));
  const std::string_view court_b = court_of_id(table.texts().text(b));
  return !court_a.empty() && !court_b.empty() && !begins_with_words(court_a, court_b) &&
         !begins_with_words(court_b, court_a);
}

bool are_of_two_registers(const Table& table, ValueId a, ValueId b) {
  return !are_equal_in(number_of_id(table.texts().text(a)), number_of_id(table.texts().text(b)),
                       [](char letter) { return !is_digit(letter); });
}

LegalFormLevel legal_form_level(ValueId a, ValueId b) {
  if (a == 0 || b == 0) return LegalFormLevel::unknown;
  return a == b ? LegalFormLevel::exact : LegalFormLevel::other;
}

}  // namespace kartei::match
