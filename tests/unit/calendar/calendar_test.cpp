/// Calendars come back as they were written, and are read as other programs write them.
#include "calendar/calendar.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::calendar {
namespace {

Moment at(const char* text) { return *moment_from_text(text); }
Day day(const char* text) { return *day_from_text(text); }

/// The entries, as somebody reads them at eight on 23 November 2026.
Calendar read(std::string_view text) {
  return read_calendar(text, {at("2025-11-22T08:00:00Z"), at("2026-11-23T08:00:00Z")});
}

std::vector<Entry> entries() {
  Entry todo;
  todo.uid = "activity-1.20261123T080000Z@kartei";
  todo.summary = "Angebot, Stühle; \"eilig\"\\ " + std::string(100, 'x') + "üüüüüüüüüüüüüüüüüüüüüüüüüüüü";
  todo.description = "Zeile eins\nZeile zwei";
  todo.start_day = day("2026-11-25");
  todo.due = day("2026-11-27");
  Entry done = todo;
  done.uid = "2";
  done.status = Status::done;
  done.completed = at("2026-11-26T10:00:00Z");
  Entry event;
  event.uid = "3";
  event.is_event = true;
  event.summary = "Besuch";
  event.start = at("2026-12-01T08:00:00Z");
  event.end = at("2026-12-01T09:30:00Z");
  event.due = day("2026-12-01");
  Entry cancelled = event;
  cancelled.uid = "4";
  cancelled.end.reset();
  cancelled.status = Status::cancelled;
  return {todo, done, event, cancelled};
}

TEST(Calendar, comes_back_as_it_was_written) {
  const std::string text = write_calendar(entries(), at("2026-11-23T08:00:00Z"));
  EXPECT_EQ(read(text).entries, entries());
  EXPECT_EQ(write_calendar(entries(), at("2026-11-23T08:00:00Z")), text);
}

TEST(Calendar, has_lines_as_rfc_5545_wants_them) {
  const std::string text = write_calendar(entries(), at("2026-11-23T08:00:00Z"));
  EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\n"));
  EXPECT_NE(text.find("\r\nMETHOD:PUBLISH\r\n"), std::string::npos);
  EXPECT_NE(text.find("Angebot\\, Stühle\\; "), std::string::npos);
  EXPECT_NE(text.find("DESCRIPTION:Zeile eins\\nZeile zwei\r\n"), std::string::npos);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find("\r\n", begin);
    ASSERT_NE(end, std::string::npos);
    const std::string line = text.substr(begin, end - begin);
    EXPECT_LE(line.size(), 75U) << line;
    EXPECT_TRUE(text::is_valid_utf8(line)) << line;
    EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos);
    begin = end + 2;
  }
}

/// A calendar around the lines of one component.
std::string around(const std::string& component, const std::string& lines, const std::string& head = "") {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + head + "BEGIN:" + component + "\r\nUID:1\r\n" + lines +
         "END:" + component + "\r\nEND:VCALENDAR\r\n";
}

Entry read_one(const std::string& text) {
  const auto entries = read(text).entries;
  EXPECT_EQ(entries.size(), 1U);
  return entries.empty() ? Entry{} : entries.front();
}

TEST(Calendar, reads_the_times_of_other_programs) {
  const std::string zone =
      "BEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\n"
      "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n"
      "BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
  const Moment morning = at("2026-07-01T07:00:00Z");
  EXPECT_EQ(
      read_one(around("VEVENT", "DTSTART;TZID=\"W. Europe Standard Time\":20260701T090000\r\n", zone)).start,
      morning);
  EXPECT_EQ(read_one(around("VEVENT", "DTSTART:20260701T070000Z\r\n")).start, morning);
  EXPECT_EQ(read_one(around("VEVENT", "DTSTART:20260701T090000\r\n")).start, morning);  // no zone
}

TEST(Calendar, reads_days) {
  const Entry whole =
      read_one(around("VEVENT", "DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\n"));
  EXPECT_EQ(whole.start_day, day("2026-12-24"));
  EXPECT_EQ(whole.due, day("2026-12-26"));
  EXPECT_FALSE(whole.start);
  EXPECT_EQ(read_one(around("VTODO", "DUE:20261224T100000Z\r\n")).due, day("2026-12-24"));
  EXPECT_FALSE(read_one(around("VTODO", "SUMMARY:irgendwann\r\n")).due);
}

TEST(Calendar, reads_what_was_called_off) {
  EXPECT_EQ(read_one(around("VEVENT", "DTSTART:20260701T070000Z\r\n", "METHOD:CANCEL\r\n")).status,
            Status::cancelled);
  EXPECT_EQ(read_one(around("VTODO", "STATUS:COMPLETED\r\n")).status, Status::done);
}

TEST(Calendar, reads_who_invites_and_takes_part) {
  const Entry meeting =
      read_one(around("VEVENT",
                      "DTSTART:20260701T070000Z\r\nORGANIZER;CN=\"Muster, Max\":MAILTO:max@example.de\r\n"
                      "ATTENDEE;PARTSTAT=ACCEPTED;CN=Eva:mailto:eva@example.de\r\n"
                      "ATTENDEE;PARTSTAT=DECLINED:mailto:nein@example.de\r\n"
                      "ATTENDEE;EMAIL=ort@example.de:urn:uuid:1\r\nATTENDEE:urn:uuid:2\r\n"));
  EXPECT_EQ(meeting.mailboxes,
            (std::vector<std::string>{"max@example.de", "eva@example.de", "ort@example.de"}));
  EXPECT_TRUE(meeting.is_event);
}

TEST(Calendar, names_a_day_of_a_series_alike_in_any_zone) {
  for (const std::string_view told :
       {":20260701T070000Z", ";TZID=Europe/Berlin:20260701T090000", ":20260701T090000"}) {
    SCOPED_TRACE(told);
    const Entry day =
        read_one(around("VEVENT", "DTSTART:20260701T080000Z\r\nRECURRENCE-ID" + std::string(told) + "\r\n"));
    EXPECT_EQ(day.uid, "1 20260701T070000Z");
    EXPECT_EQ(day.series, "1");
  }
}

/// The starts of a series' days, as text.
std::vector<std::string> days(const std::string& lines, const std::string& head = "") {
  std::vector<std::string> starts;
  for (const Entry& entry : read(around("VEVENT", lines, head)).entries)
    starts.push_back(entry.start ? to_text(*entry.start) : to_text(*entry.start_day));
  return starts;
}

TEST(Calendar, takes_a_series_apart_into_past_days_and_the_next) {
  struct Row {
    const char* lines;
    std::vector<std::string> days;
  };
  const std::vector<Row> rows = {
      // Nine o'clock here is another time in winter.
      {"DTSTART;TZID=Europe/Berlin:20261012T090000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;INTERVAL=2\r\n",
       {"2026-10-12T07:00:00Z", "2026-10-26T08:00:00Z", "2026-11-09T08:00:00Z", "2026-11-23T08:00:00Z"}},
      {"DTSTART:20261012T090000\r\nDTEND:20261012T100000\r\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2\r\n",
       {"2026-10-12T07:00:00Z", "2026-10-26T08:00:00Z"}},
      {"DTSTART;TZID=Europe/"
       "Berlin:20261012T090000\r\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261026T080000Z\r\n",
       {"2026-10-12T07:00:00Z", "2026-10-26T08:00:00Z"}},
      {"DTSTART;VALUE=DATE:20261118\r\nDTEND;VALUE=DATE:20261119\r\nRRULE:FREQ=DAILY\r\n"
       "EXDATE;VALUE=DATE:20261120,20261123\r\n",
       {"2026-11-18", "2026-11-19", "2026-11-21", "2026-11-22", "2026-11-24"}},
      {"DTSTART:20261101T090000Z\r\nRDATE:20261215T090000Z,20261201T090000Z,20261102T090000Z\r\n",
       {"2026-11-01T09:00:00Z", "2026-11-02T09:00:00Z", "2026-12-01T09:00:00Z"}},
      {"DTSTART:20240229T090000Z\r\nRRULE:FREQ=YEARLY\r\n", {"2028-02-29T09:00:00Z"}},
      {"DTSTART:20100101T090000Z\r\nRRULE:FREQ=YEARLY;UNTIL=20120101T090000Z\r\n", {}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.lines);
    EXPECT_EQ(days(row.lines), row.days);
  }
}

TEST(Calendar, gives_each_day_of_a_series_its_name_and_length) {
  const Calendar calendar = read(around(
      "VEVENT",
      "DTSTART:20261116T090000Z\r\nDTEND:20261116T103000Z\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Jour fixe\r\n"));
  ASSERT_EQ(calendar.entries.size(), 2U);
  const Entry& next = calendar.entries.back();
  EXPECT_EQ(next.uid, "1 20261123T090000Z");
  EXPECT_EQ(next.series, "1");
  EXPECT_EQ(next.summary, "Jour fixe");
  EXPECT_EQ(next.end, at("2026-11-23T10:30:00Z"));
  EXPECT_EQ(next.due, day("2026-11-23"));
  EXPECT_EQ(calendar.series, std::vector<std::string>{"1"});
}

TEST(Calendar, leaves_out_days_that_stand_there_changed) {
  const std::string week = "DTSTART:20261116T090000Z\r\nRRULE:FREQ=WEEKLY\r\n";
  const std::string moved =
      "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261124T090000Z\r\nRECURRENCE-ID";
  EXPECT_EQ(
      days(week + moved + ":20261123T090000Z\r\n"),
      (std::vector<std::string>{"2026-11-16T09:00:00Z", "2026-11-30T09:00:00Z", "2026-11-24T09:00:00Z"}));
  const Calendar all_later =
      read(around("VEVENT", week + moved + ";RANGE=THISANDFUTURE:20261123T090000Z\r\n"));
  ASSERT_EQ(all_later.entries.size(), 2U);
  EXPECT_EQ(all_later.entries.front().unreadable, "");
  EXPECT_NE(all_later.entries.back().unreadable, "");
}

TEST(Calendar, keeps_a_hundred_days_of_a_series_and_refuses_one_without_end) {
  const auto daily = read(around("VEVENT", "DTSTART:20200101T090000Z\r\nRRULE:FREQ=DAILY\r\n"));
  EXPECT_EQ(daily.entries.size(), 101U);
  const auto always = read(around("VEVENT", "DTSTART:20200101T090000Z\r\nRRULE:FREQ=SECONDLY\r\n"));
  ASSERT_EQ(always.entries.size(), 1U);
  EXPECT_NE(always.entries.front().unreadable, "");
  EXPECT_TRUE(always.series.empty());
}

TEST(Calendar, of_tasks_that_repeat_has_the_next) {
  const auto tasks = read(around("VTODO", "DUE;VALUE=DATE:20261101\r\nRRULE:FREQ=MONTHLY\r\n")).entries;
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks.front().due, day("2026-12-01"));
}

TEST(Calendar, of_a_series_that_was_called_off_has_no_day) {
  const Calendar calendar =
      read(around("VEVENT", "DTSTART:20261116T090000Z\r\nRRULE:FREQ=WEEKLY\r\nSTATUS:CANCELLED\r\n"));
  EXPECT_TRUE(calendar.entries.empty());
  EXPECT_EQ(calendar.series, std::vector<std::string>{"1"});
}

TEST(Calendar, reads_several_calendars_of_one_file) {
  EXPECT_EQ(read(around("VTODO", "") + around("VTODO", "")).entries.size(), 2U);
}

TEST(Calendar, refuses_what_is_none) {
  for (const std::string_view bytes :
       {"", "Name;Ort\n", "BEGIN:VCARD\r\nEND:VCARD\r\n", "BEGIN:VTODO\r\nEND:VTODO\r\n"}) {
    SCOPED_TRACE(bytes);
    EXPECT_THROW((void)read(bytes), Error);
  }
}

TEST(Calendar, of_which_the_end_is_missing_is_read_or_refused) {
  const std::string text = write_calendar(entries(), at("2026-11-23T08:00:00Z"));
  for (std::size_t size = 0; size < text.size(); ++size) {
    try {
      EXPECT_LE(read(text.substr(0, size)).entries.size(), entries().size());
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::input_unusable);
    }
  }
}

}  // namespace
}  // namespace kartei::calendar
