/// The register of requests: until when one is to be answered, and what stays of it.
#include "operations/rights/request_register.hpp"

#include "database_test.hpp"

#include "model/error.hpp"
#include "operations/rights/subject_erase.hpp"
#include "store/activities.hpp"

namespace kartei::operations {
namespace {

TEST(AnswerUntil, is_a_month_later_and_never_on_a_weekend_or_holiday) {
  struct Case {
    const char* received;
    const char* due;
  };
  for (const Case& row : {Case{"2026-10-05", "2026-11-05"},     // a Thursday
                          Case{"2026-10-31", "2026-11-30"},     // November has no 31st
                          Case{"2026-01-30", "2026-03-02"},     // 28 February is a Saturday
                          Case{"2026-10-15", "2026-11-16"},     // a Sunday
                          Case{"2027-12-31", "2028-01-31"},     // over the year
                          Case{"2028-01-31", "2028-02-29"},     // a leap year
                          Case{"2026-03-03", "2026-04-07"},     // Good Friday, a weekend, Easter Monday
                          Case{"2026-11-25", "2026-12-28"}}) {  // Christmas before a Sunday
    EXPECT_EQ(kartei::to_text(answer_until(*day_from_text(row.received), "DE")), row.due) << row.received;
  }
}

TEST(AnswerUntil, goes_by_the_holidays_of_the_country) {
  const Day received = *day_from_text("2026-09-26");
  EXPECT_EQ(kartei::to_text(answer_until(received, "DE")), "2026-10-26");
  EXPECT_EQ(kartei::to_text(answer_until(received, "AT")), "2026-10-27") << "Nationalfeiertag";
}

class RequestRegister : public DatabaseTest {
 protected:
  RequestRegister() {
    (void)import("crm", "Nr,Vorname,Nachname,E-Mail\n1,Xaveria,Zschimmer,xz@example.de\n");
  }

  RequestNoted note(const std::string& kind) {
    return note_request(*store_, {{1}, kind, today(), "Brief von Zschimmer"}, environment());
  }

  [[nodiscard]] static Day today() { return std::chrono::floor<std::chrono::days>(environment().now); }
};

TEST_F(RequestRegister, reminds_until_it_is_answered) {
  const RequestNoted noted = note("access");
  EXPECT_EQ(store::find_activity(*store_, noted.activity)->due_on, noted.due);
  EXPECT_EQ(list_requests(*store_, today()).front().days_left, 30);
  (void)note_answer(*store_, {1}, {.kind = "access"}, environment());
  const auto requests = list_requests(*store_, today());
  ASSERT_EQ(requests.size(), 1) << "the open one is closed, none is added";
  EXPECT_EQ(requests.front().state, "done");
  EXPECT_FALSE(store::find_activity(*store_, noted.activity)->is_open());
}

TEST_F(RequestRegister, keeps_days_and_no_word_of_who_was_erased) {
  (void)note("erasure");
  (void)erase_subject(*store_, database(), {1}, {}, {.kind = "erasure"}, environment());
  const auto requests = list_requests(*store_, today());
  ASSERT_EQ(requests.size(), 1);
  EXPECT_EQ(requests.front().state, "done");
  EXPECT_EQ(requests.front().closed, "2026-11-22");
  EXPECT_EQ(requests.front().note, "");
  std::ifstream file(database(), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(bytes.find("Zschimmer"), std::string::npos);
}

TEST_F(RequestRegister, refuses_a_day_in_the_future) {
  EXPECT_THROW(
      (void)note_request(*store_, {{1}, "access", today() + std::chrono::days(1), {}}, environment()), Error);
  EXPECT_TRUE(list_requests(*store_, today()).empty());
}

}  // namespace
}  // namespace kartei::operations
