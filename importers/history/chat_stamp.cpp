#include "importers/history/chat_stamp.hpp"

#include <charconv>

namespace kartei::importers {
namespace {

constexpr int most_months = 12;

/// Takes one thing after the other from the front of a line.
class Front {
 public:
  explicit Front(std::string_view text) : text_(text) {}

  [[nodiscard]] std::string_view rest() const { return text_; }

  bool take(std::string_view word) {
    if (!text_.starts_with(word)) return false;
    text_.remove_prefix(word.size());
    return true;
  }

  /// Blanks, also those that do not break, and marks of writing direction.
  void skip_blanks() {
    while (take(" ") || take("\u00A0") || take("\u202F") || take("\u200E") || take("\u200F")) continue;
  }

  std::optional<int> number(std::size_t least_digits, std::size_t most_digits) {
    std::size_t digits = 0;
    while (digits < text_.size() && text_[digits] >= '0' && text_[digits] <= '9') ++digits;
    if (digits < least_digits || digits > most_digits) return std::nullopt;
    int value = 0;
    std::from_chars(text_.data(), text_.data() + digits, value);
    text_.remove_prefix(digits);
    return value;
  }

 private:
  std::string_view text_;
};

bool read_date(Front& front, ChatStamp& stamp) {
  constexpr std::size_t year_digits = 4;
  const auto first = front.number(1, year_digits);
  if (!first) return false;
  if (front.rest().empty()) return false;
  stamp.separator = front.rest().front();
  const std::string_view separator = front.rest().substr(0, 1);
  if (stamp.separator != '.' && stamp.separator != '/' && stamp.separator != '-') return false;
  front.take(separator);
  const auto second = front.number(1, 2);
  if (!second || !front.take(separator)) return false;
  const auto third = front.number(1, year_digits);
  if (!third) return false;
  stamp.date = {*first, *second, *third};
  constexpr int least_year = 1000;
  stamp.begins_with_year = *first >= least_year;
  return true;
}

/// "AM", "p.m.", "a. m.": turns the hour into one of 24.
bool read_half_day(Front& front, ChatStamp& stamp) {
  constexpr unsigned noon = 12;
  front.skip_blanks();
  const bool is_morning = front.take("AM") || front.take("am") || front.take("a.m.") || front.take("a. m.") ||
                          front.take("a.\u00A0m.");
  const bool is_afternoon = !is_morning && (front.take("PM") || front.take("pm") || front.take("p.m.") ||
                                            front.take("p. m.") || front.take("p.\u00A0m."));
  if (!is_morning && !is_afternoon) return true;
  stamp.has_half_day = true;
  if (stamp.hour == 0 || stamp.hour > noon) return false;
  stamp.hour = stamp.hour % noon + (is_afternoon ? noon : 0);
  return true;
}

bool read_time(Front& front, ChatStamp& stamp) {
  const auto hour = front.number(1, 2);
  if (!hour || !front.take(":")) return false;
  const auto minute = front.number(2, 2);
  if (!minute) return false;
  stamp.hour = static_cast<unsigned>(*hour);
  stamp.minute = static_cast<unsigned>(*minute);
  if (front.take(":")) {
    const auto second = front.number(2, 2);
    if (!second) return false;
    stamp.second = static_cast<unsigned>(*second);
  }
  return read_half_day(front, stamp);
}

}  // namespace

std::optional<ChatStamp> read_chat_stamp(std::string_view line) {
  Front front(line);
  front.take("\uFEFF");
  front.skip_blanks();
  const bool has_bracket = front.take("[");
  ChatStamp stamp;
  if (!read_date(front, stamp)) return std::nullopt;
  front.take(",");
  front.skip_blanks();
  if (!read_time(front, stamp)) return std::nullopt;
  front.skip_blanks();
  if (!front.take(has_bracket ? "]" : "-")) return std::nullopt;
  front.take(" ");
  stamp.rest = front.rest();
  return stamp;
}

std::optional<LocalTime> time_of(const ChatStamp& stamp, DateOrder order) {
  constexpr int century = 2000;
  constexpr int short_year = 100;
  std::array<int, 3> date = stamp.date;
  if (order == DateOrder::year_month_day)
    date = {date[2], date[1], date[0]};
  else if (order == DateOrder::month_day_year)
    date = {date[1], date[0], date[2]};
  const int year = date[2] < short_year ? date[2] + century : date[2];
  return local_time(year, static_cast<unsigned>(date[1]), static_cast<unsigned>(date[0]), stamp.hour,
                    stamp.minute, stamp.second);
}

void DateOrderFinder::see(const ChatStamp& stamp) {
  has_slash_ = has_slash_ || stamp.separator == '/';
  has_half_day_ = has_half_day_ || stamp.has_half_day;
  if (sure_) return;
  if (stamp.begins_with_year)
    sure_ = DateOrder::year_month_day;
  else if (stamp.date[0] > most_months)
    sure_ = DateOrder::day_month_year;
  else if (stamp.date[1] > most_months)
    sure_ = DateOrder::month_day_year;
}

DateOrder DateOrderFinder::order() const {
  if (sure_) return *sure_;
  return has_slash_ && has_half_day_ ? DateOrder::month_day_year : DateOrder::day_month_year;
}

}  // namespace kartei::importers
