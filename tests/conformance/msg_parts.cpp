#include "tests/conformance/msg_parts.hpp"

#include <fmt/format.h>

#include "importers/outlook_item.hpp"
#include "tests/conformance/compound_builder.hpp"

namespace kartei::importers {
namespace {

constexpr std::uint32_t categories_id = 0x8005;

struct Name {
  std::uint32_t number;
  std::string_view word;
};

constexpr Name names[] = {{0x8083, ""},        {0x8045, ""},    {0x8046, ""}, {0x801B, ""},
                          {0, "Kundennummer"}, {0, "Keywords"}, {0x8084, ""}};

void add_item(NamedStreams& streams, const std::string& folder, const MsgItem& item) {
  std::string fixed(folder.empty() ? 32 : 24, '\0');
  for (const auto& [id, time] : item.times)
    fixed += little(0x0040, 2) + little(id, 2) + little(6, 4) + little(time, 8);
  if (item.code_page != 0)
    fixed += little(0x0003, 2) + little(0x3FFD, 2) + little(6, 4) + little(item.code_page, 8);
  streams.emplace_back(folder + "__properties_version1.0", fixed);
  for (const auto& [id, text] : item.texts)
    streams.emplace_back(fmt::format("{}__substg1.0_{:04X}001F", folder, id), utf16le(text));
  for (const auto& [id, text] : item.narrow_texts)
    streams.emplace_back(fmt::format("{}__substg1.0_{:04X}001E", folder, id), text);
  for (std::size_t i = 0; i < item.categories.size(); ++i)
    streams.emplace_back(fmt::format("{}__substg1.0_{:04X}101F-{:08X}", folder, categories_id, i),
                         utf16le(item.categories[i]));
  for (std::size_t i = 0; i < item.attached.size(); ++i)
    add_item(streams, fmt::format("{}__attach_version1.0_#{:08X}/__substg1.0_3701000D/", folder, i),
             item.attached[i]);
}

}  // namespace

MsgNames msg_names() {
  MsgNames all{std::string(outlook::address_set_id), "", ""};
  std::size_t index = 0;
  for (const Name& name : names) {
    const bool is_word = !name.word.empty();
    all.list +=
        little(is_word ? all.words.size() : name.number, 4) + little(is_word ? 5 : 6, 2) + little(index++, 2);
    if (is_word) all.words += little(name.word.size() * 2, 4) + utf16le(name.word);
    all.words.append((4 - all.words.size() % 4) % 4, '\0');
  }
  return all;
}

std::string msg_file(const MsgItem& item) {
  const MsgNames all = msg_names();
  const std::string folder = "__nameid_version1.0/__substg1.0_";
  NamedStreams streams{
      {folder + "00020102", all.sets}, {folder + "00030102", all.list}, {folder + "00040102", all.words}};
  add_item(streams, "", item);
  return compound_file(streams);
}

}  // namespace kartei::importers
