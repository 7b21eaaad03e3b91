/// Items of Outlook as MSG files hold them, made for tests.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/conformance/samples.hpp"

namespace kartei::importers {

/// One item: texts (UTF-8) and times by property; properties from 0x8000 on by the file's list of names.
struct MsgItem {
  std::map<std::uint32_t, std::string> texts;
  std::map<std::uint32_t, std::string> narrow_texts;  ///< bytes in the item's code page
  std::map<std::uint32_t, std::uint64_t> times;       ///< in units of 100 ns since 1601
  std::uint32_t code_page = 0;
  std::vector<std::string> categories;
  std::vector<MsgItem> attached;
};

/// One of the suite's people as a contact.
[[nodiscard]] MsgItem sample_contact(const SamplePerson& person);

/// What properties from 0x8000 on mean: their sets, their numbers or the places of their words, the words.
struct MsgNames {
  std::string sets;
  std::string list;
  std::string words;
};
[[nodiscard]] MsgNames msg_names();

/// A MSG file. Named are 0x8000 the address of the first mailbox, 0x8001 and 0x8002 street and city at work,
/// 0x8003 the whole address at work, 0x8004 the field "Kundennummer" of the user's own, 0x8005 the
/// categories, 0x8006 what the first mailbox was written as.
[[nodiscard]] std::string msg_file(const MsgItem& item);

}  // namespace kartei::importers
