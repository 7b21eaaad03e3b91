/// Calendars come back as they were written, and are read as other programs write them.
#include "calendar/calendar.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::calendar {
namespace {

Moment at(const char* text) { return *moment_from_text(text); }
Day day(const char* text) { return *day_from_text(text); }

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
  EXPECT_EQ(read_calendar(text), entries());
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
  const auto read = read_calendar(text);
  EXPECT_EQ(read.size(), 1U);
  return read.empty() ? Entry{} : read.front();
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

TEST(Calendar, reads_what_was_called_off_or_repeats) {
  EXPECT_EQ(read_one(around("VEVENT", "DTSTART:20260701T070000Z\r\n", "METHOD:CANCEL\r\n")).status,
            Status::cancelled);
  EXPECT_EQ(read_one(around("VTODO", "STATUS:COMPLETED\r\n")).status, Status::done);
  EXPECT_TRUE(read_one(around("VEVENT", "DTSTART:20260701T070000Z\r\nRRULE:FREQ=WEEKLY\r\n")).repeats);
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

TEST(Calendar, tells_days_of_a_series_apart) {
  EXPECT_EQ(read_one(around("VEVENT", "DTSTART:20260701T080000Z\r\nRECURRENCE-ID:20260701T070000Z\r\n")).uid,
            "1 20260701T070000Z");
}

TEST(Calendar, reads_several_calendars_of_one_file) {
  EXPECT_EQ(read_calendar(around("VTODO", "") + around("VTODO", "")).size(), 2U);
}

TEST(Calendar, refuses_what_is_none) {
  for (const std::string_view bytes :
       {"", "Name;Ort\n", "BEGIN:VCARD\r\nEND:VCARD\r\n", "BEGIN:VTODO\r\nEND:VTODO\r\n"}) {
    SCOPED_TRACE(bytes);
    EXPECT_THROW((void)read_calendar(bytes), Error);
  }
}

TEST(Calendar, of_which_the_end_is_missing_is_read_or_refused) {
  const std::string text = write_calendar(entries(), at("2026-11-23T08:00:00Z"));
  for (std::size_t size = 0; size < text.size(); ++size) {
    try {
      EXPECT_LE(read_calendar(text.substr(0, size)).size(), entries().size());
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::input_unusable);
    }
  }
}

}  // namespace
}  // namespace kartei::calendar
