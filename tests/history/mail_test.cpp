#include <gtest/gtest.h>

#include "importers/history/mail.hpp"
#include "importers/history/mbox.hpp"
#include "tests/history/recording.hpp"

namespace kartei::importers {
namespace {

HistoryRecording read_mbox(std::string_view folder, bool with_text = false) {
  return read_history(history_importer("mbox"), folder, {.with_text = with_text, .zone = {}});
}

std::string message(const std::string& more, const std::string& body = "Guten Tag\n") {
  return "From: Anna Muster <anna@kunz.example>\nTo: wir@nordhafen.example\n" + more + "\n" + body;
}

const std::string dated = "Date: Sat, 21 Nov 2026 10:00:00 +0100\n";

TEST(Mbox, messages_begin_where_every_kind_of_folder_begins_them) {
  struct Row {
    std::string kind;
    std::string folder;
    std::size_t messages;
  };
  const std::string mail = message(dated);
  const std::string line = "From anna@kunz.example Sat Nov 21 10:00:00 2026\n";
  for (const Row& row : std::vector<Row>{
           {"two", line + mail + "\n" + line + mail, 2},
           {"no date", "From anna\n" + mail + "\nFrom \n" + mail, 2},
           {"Thunderbird",
            "From - Sat Nov 21 10:00:00 2026\n" + mail + "\nFrom - Sat Nov 21 10:00:00 2026\n" + mail, 2},
           {"no empty line between", line + mail + line + mail, 2},
           {"a broken header", line + mail + "\n" + line + "no field\n\nFrom Monday on\n", 2},
           {"quoted", line + message(dated, "\n>From here on\n"), 1},
           {"not quoted, as old Thunderbird", line + message(dated, "text\n\nFrom here on: we\nmet\n"), 1},
           {"a header with the length",
            line +
                message(dated + "Content-Length: " + std::to_string(("x\n\n" + line + mail).size()) + "\n",
                        "x\n\n" + line + mail) +
                "\n" + line + mail,
            2},
           {"a length that lies", line + message(dated + "Content-Length: 99999\n") + "\n" + line + mail,
            2}}) {
    SCOPED_TRACE(row.kind);
    const auto read = read_mbox(row.folder);
    EXPECT_EQ(read.events.size() + read.rejects.size(), row.messages);
  }
}

TEST(Mail, headers_are_read_in_any_encoding) {
  const auto read = read_mbox(
      "From x\nFrom: \"M\xFCller, J\xFCrgen (Kunz)\" <j@kunz.example>\nTo: undisclosed-recipients:;\n"
      "Cc: Team: a@kunz.example, b@kunz.example;\nDate: Sat, 21 Nov 2026 10:00:00 +0100\n"
      "Subject: =?utf-8?B?R3LDvMOf?= =?utf-8?B?ZQ==?=\nMessage-ID: <1@x>\n\n");
  ASSERT_EQ(read.events.size(), 1U);
  const HistoryEvent& event = read.events.front();
  EXPECT_EQ(event.from.front().name, "Müller, Jürgen (Kunz)");
  EXPECT_EQ(event.from.front().address, "j@kunz.example");
  ASSERT_EQ(event.to.size(), 2U);
  EXPECT_EQ(event.to.back().address, "b@kunz.example");
  EXPECT_EQ(event.subject, "Grüße");
  EXPECT_EQ(event.id, "1@x");
  EXPECT_EQ(to_text(event.at), "2026-11-21T09:00:00Z");
}

TEST(Mail, what_is_no_contact_between_people_is_left_out_by_reason) {
  struct Row {
    std::string header;
    std::string reason;
  };
  for (const Row& row :
       std::vector<Row>{{"List-Id: <x.lists.example>\n", "mailing list"},
                        {"Precedence: Bulk\n", "mailing list"},
                        {"Auto-Submitted: auto-replied (vacation)\n", "automatic reply"},
                        {"Auto-Submitted: no\n", ""},
                        {"Return-Path: <>\n", "delivery report"},
                        {"Return-Path: <a@b.example>\n", ""},
                        {"Content-Type: multipart/report; report-type=delivery-status; boundary=x\n",
                         "delivery report"}}) {
    SCOPED_TRACE(row.header);
    const auto read = read_mbox("From x\n" + message(dated + row.header));
    EXPECT_EQ(read.events.size(), row.reason.empty() ? 1U : 0U);
    EXPECT_EQ(read.left_out.contains(row.reason), !row.reason.empty());
  }
}

TEST(Mail, a_message_without_sender_or_time_is_a_reject_with_its_place) {
  const auto read = read_mbox("From x\n" + message(dated) + "\nFrom y\n" + message("") +
                              "\nFrom z\nTo: wir@nordhafen.example\n" + dated + "\n");
  EXPECT_EQ(read.events.size(), 1U);
  ASSERT_EQ(read.rejects.size(), 2U);
  EXPECT_EQ(read.rejects[0].code, "mail.no_time");
  EXPECT_EQ(read.rejects[0].place.line, 8U);
  EXPECT_EQ(read.rejects[1].code, "mail.no_sender");
}

TEST(Mail, without_date_the_last_server_tells_the_time) {
  const auto read =
      read_mbox("From x\nReceived: from a by b; Sat, 21 Nov 2026 12:00:00 +0000\n" + message(""));
  ASSERT_EQ(read.events.size(), 1U);
  EXPECT_EQ(to_text(read.events.front().at), "2026-11-21T12:00:00Z");
}

TEST(Mail, the_text_comes_only_when_asked_for) {
  const std::string folder = "From x\n" + message(dated, ">From here\n>>From there\n");
  EXPECT_EQ(read_mbox(folder).events.front().text, "");
  EXPECT_EQ(read_mbox(folder, true).events.front().text, "From here\n>From there\n");
  const std::string html = "From x\n" + message(dated + "Content-Type: text/html; charset=utf-8\n",
                                                "<p>Gr&uuml;&szlig;e</p><br>A");
  EXPECT_EQ(read_mbox(html, true).events.front().text, "\nGrüße\n\nA");
}

}  // namespace
}  // namespace kartei::importers
