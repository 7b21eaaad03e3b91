#include "tests/history/samples.hpp"

#include <array>

namespace kartei::importers {
namespace {

std::string mail(std::size_t i) {
  const std::string number = std::to_string(i);
  return "From: =?utf-8?q?J=C3=BCrgen_M=C3=BCller?= <" + mailbox_of(i) +
         ">\nTo: wir@nordhafen.example\nDate: Sat, 21 Nov 2026 10:00:00 +0100\nMessage-ID: <m" + number +
         "@example.org>\nSubject: Angebot " + number + "\n\nGuten Tag\n";
}

std::string build_eml(std::size_t events) { return events == 0 ? "" : mail(0); }

std::string build_mbox(std::size_t events) {
  std::string folder;
  for (std::size_t i = 0; i < events; ++i)
    folder += "From " + mailbox_of(i) + " Sat Nov 21 10:00:00 2026\n" + mail(i) + "\n";
  return folder;
}

std::string build_whatsapp(std::size_t events) {
  std::string chat = "21.11.26, 10:00 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.\n";
  for (std::size_t i = 0; i < events; ++i)
    chat += "21.11.26, 10:01 - \u202A" + number_of(i) + "\u202C: Guten Tag\nzweite Zeile\n";
  return chat;
}

std::string build_calls(std::size_t events) {
  std::string log;
  for (std::size_t i = 0; i < events; ++i)
    log += R"("","20",")" + number_of(i) +
           R"(","intern","""Anna"" <20>","SIP/20-1","SIP/trunk-1","Dial","x","2026-11-21 10:00:00",)"
           R"("2026-11-21 10:00:05","2026-11-21 10:01:20",80,75,"ANSWERED","DOCUMENTATION",)"
           "\"1763719200." +
           std::to_string(i) + "\",\"\"\n";
  return log;
}

std::string build_sms(std::size_t events) {
  std::string backup = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"1\">\n";
  for (std::size_t i = 0; i < events; ++i)
    backup += "<sms address=\"" + number_of(i) +
              "\" date=\"1763719200000\" type=\"1\" body=\"Guten Tag &#55357;&#56832;\" "
              "contact_name=\"(Unknown)\" />\n";
  return backup + "</smses>\n";
}

}  // namespace

std::span<const HistorySample> history_samples() {
  // clang-format off: a line a format
  static const std::array list = {
      HistorySample{"mbox", build_mbox},
      HistorySample{"eml", build_eml, true},
      HistorySample{"whatsapp", build_whatsapp},
      HistorySample{"asterisk", build_calls},
      HistorySample{"sms", build_sms},
  };
  // clang-format on
  return list;
}

std::string number_of(std::size_t i) { return "+49691000" + std::to_string(i); }
std::string mailbox_of(std::size_t i) { return "p" + std::to_string(i) + "@example.org"; }

}  // namespace kartei::importers
