#include <gtest/gtest.h>

#include "tests/history/recording.hpp"

namespace kartei::importers {
namespace {

HistoryRecording read_calls(std::string_view log) { return read_history(history_importer("asterisk"), log); }

constexpr std::string_view in =
    R"("","069123456","20","from-trunk","""Anna Muster"" <069123456>","SIP/t-1","SIP/20-1","Dial","x",)"
    R"("2026-11-21 10:00:00","","2026-11-21 10:00:20",20,0,"NO ANSWER","DOCUMENTATION","1763719200.1","")"
    "\n";

TEST(AsteriskCalls, every_layout_is_read) {
  for (const std::string_view log :
       {in,
        std::string_view(
            R"("""Anna Muster"" <069123456>","069123456","20","x","SIP/t-1","SIP/20-1","Dial","x",)"
            R"("2026-11-21 10:00:00","","2026-11-21 10:00:20","20","0","NO ANSWER",)"
            R"("DOCUMENTATION","","1763719200.1","")"
            "\n"),
        std::string_view(
            "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,"
            "disposition,amaflags,accountcode,uniqueid,userfield\n"
            R"(2026-11-21 10:00:00,"""Anna Muster"" <069123456>",069123456,20,x,SIP/t-1,SIP/20-1,)"
            R"(Dial,x,20,0,NO ANSWER,3,,1763719200.1,)"
            "\n")}) {
    SCOPED_TRACE(log);
    EXPECT_EQ(detect_history(log), &history_importer("asterisk"));
    const auto read = read_calls(log);
    ASSERT_EQ(read.events.size(), 1U);
    const HistoryEvent& call = read.events.front();
    EXPECT_EQ(call.channel, Channel::phone);
    EXPECT_EQ(call.direction, EventDirection::in);
    EXPECT_EQ(to_text(call.at), "2026-11-21T09:00:00Z");
    EXPECT_EQ(call.from.front().name, "Anna Muster");
    EXPECT_EQ(call.from.front().address, "069123456");
    EXPECT_EQ(call.result, "not answered");
    EXPECT_EQ(call.id, "asterisk:1763719200.1");
  }
}

TEST(AsteriskCalls, legs_of_a_call_are_one_event_and_calls_in_the_house_none) {
  const auto leg = [](const std::string& to, const std::string& disposition, int seconds,
                      const std::string& id) {
    return R"("","069123456",")" + to +
           R"(","x","<069123456>","SIP/t-1","SIP/20-1","Dial","x","2026-11-21 10:00:00","","2026-11-21 10:00:20",20,)" +
           std::to_string(seconds) + ",\"" + disposition + R"(","DOCUMENTATION",")" + id +
           R"(","","","1763719200.1","7")" + "\n";
  };
  const std::string house =
      R"("","21","20","x","<21>","SIP/t-1","SIP/20-1","Dial","x","2026-11-21 11:00:00","","2026-11-21 11:00:20",20,)"
      R"(3,"ANSWERED","DOCUMENTATION","1763719900.1","")"
      "\n";
  const auto read =
      read_calls(leg("20", "NO ANSWER", 0, "1763719200.1") + leg("21", "ANSWERED", 75, "1763719200.2") +
                 leg("22", "BUSY", 0, "1763719200.3") + house);
  ASSERT_EQ(read.events.size(), 1U);
  EXPECT_EQ(read.events.front().result, "answered, 75 s");
  EXPECT_EQ(read.left_out.at("call among our extensions"), 1U);
}

TEST(AsteriskCalls, a_row_without_time_is_a_reject) {
  const auto read = read_calls(std::string(in) + "\"a\",\"b\"\n");
  EXPECT_EQ(read.events.size(), 1U);
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_EQ(read.rejects.front().place.line, 2U);
}

TEST(SmsBackup, messages_pictures_and_calls_have_their_direction) {
  const auto read = read_history(history_importer("sms"),
                                 R"xml(<?xml version='1.0'?><smses count="3">
<sms address="+49 171 1234567" date="1763719200000" type="2" body="Ja &#55357;&#56832;!" contact_name="Anna" />
<sms address="+49 171 1234567" date="1763719200000" type="3" body="Entwurf" contact_name="Anna" />
<sms address="+49 171 1234567" date="null" type="1" body="wann" contact_name="(Unknown)" />
<mms date="1763719260000" msg_box="1" address="+491711234567~+491711234568" m_id="m1" contact_name="null">
<parts><part ct="image/jpeg" data="x"/><part ct="text/plain" text="Foto"/></parts></mms></smses>)xml",
                                 {.with_text = true, .zone = {}});
  ASSERT_EQ(read.events.size(), 2U);
  EXPECT_EQ(read.events[0].direction, EventDirection::out);
  EXPECT_EQ(read.events[0].to.front().name, "Anna");
  EXPECT_EQ(read.events[0].text, "Ja 😀!");
  EXPECT_EQ(to_text(read.events[0].at), "2025-11-21T10:00:00Z");
  EXPECT_EQ(read.events[1].direction, EventDirection::in);
  EXPECT_EQ(read.events[1].from.size(), 2U);
  EXPECT_EQ(read.events[1].result, "image");
  EXPECT_EQ(read.events[1].text, "Foto");
  EXPECT_EQ(read.left_out.at("draft, or not sent"), 1U);
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_EQ(read.rejects.front().code, "message.no_time");
}

TEST(SmsBackup, missed_calls_came_in) {
  const auto read =
      read_history(history_importer("sms"),
                   R"(<calls count="2"><call number="069123456" duration="0" date="1763719200000" type="3"/>
<call number="069123456" duration="61" date="1763719200000" type="2"/></calls>)");
  ASSERT_EQ(read.events.size(), 2U);
  EXPECT_EQ(read.events[0].direction, EventDirection::in);
  EXPECT_EQ(read.events[0].result, "missed");
  EXPECT_EQ(read.events[1].result, "answered, 61 s");
}

}  // namespace
}  // namespace kartei::importers
