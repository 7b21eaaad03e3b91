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

}  // namespace

std::span<const HistorySample> history_samples() {
  // clang-format off: a line a format
  static const std::array list = {
      HistorySample{"mbox", build_mbox},
      HistorySample{"eml", build_eml, true},
  };
  // clang-format on
  return list;
}

std::string number_of(std::size_t i) { return "+49691000" + std::to_string(i); }
std::string mailbox_of(std::size_t i) { return "p" + std::to_string(i) + "@example.org"; }

}  // namespace kartei::importers
