#include "tests/conformance/compound_builder.hpp"

#include <functional>
#include <map>

#include "text/utf8.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t sector_bytes = 512;
constexpr std::size_t mini_bytes = 64;
constexpr std::size_t mini_cutoff = 4096;
constexpr std::uint32_t end_of_chain = 0xFFFFFFFE;
constexpr std::uint32_t fat_mark = 0xFFFFFFFD;
constexpr std::uint32_t unused = 0xFFFFFFFF;

std::string padded(std::string bytes, std::size_t unit) {
  bytes.append((unit - bytes.size() % unit) % unit, '\0');
  return bytes;
}

std::string numbers(const std::vector<std::uint32_t>& list) {
  std::string bytes;
  for (const std::uint32_t number : list) bytes += little(number, 4);
  return bytes;
}

/// Appends as many links as `bytes` takes of `unit`; where the chain begins.
std::uint32_t add_chain(std::vector<std::uint32_t>& table, std::size_t bytes, std::size_t unit) {
  const std::size_t count = (bytes + unit - 1) / unit;
  if (count == 0) return end_of_chain;
  const auto first = static_cast<std::uint32_t>(table.size());
  for (std::size_t i = 1; i < count; ++i) table.push_back(static_cast<std::uint32_t>(table.size() + 1));
  table.push_back(end_of_chain);
  return first;
}

std::string slot(std::string_view name, char kind, std::uint32_t right, std::uint32_t child,
                 std::uint32_t first, std::size_t size) {
  std::string bytes = utf16le(name) + std::string(2, '\0');
  const std::size_t name_bytes = bytes.size();
  bytes.resize(64, '\0');
  bytes += little(name_bytes, 2) + kind + '\1' + little(unused, 4) + little(right, 4) + little(child, 4);
  bytes.resize(116, '\0');
  return bytes + little(first, 4) + little(size, 8);
}

/// An entry of the directory; those of a storage are a list.
struct Node {
  std::string name;
  std::string_view bytes;
  bool is_storage = true;
  std::uint32_t next = unused;
  std::uint32_t child = unused;
  std::uint32_t last_child = unused;
};

std::vector<Node> tree_of(const NamedStreams& streams) {
  std::vector<Node> nodes(1);
  std::map<std::string, std::uint32_t, std::less<>> storages{{"", 0}};
  const auto add = [&](std::uint32_t parent, std::string_view name) {
    const auto at = static_cast<std::uint32_t>(nodes.size());
    nodes.emplace_back().name = name;
    Node& above = nodes[parent];
    (above.child == unused ? above.child : nodes[above.last_child].next) = at;
    above.last_child = at;
    return at;
  };
  for (const auto& [path, bytes] : streams) {
    std::uint32_t parent = 0;
    std::size_t begin = 0;
    for (std::size_t end = path.find('/'); end != std::string::npos; end = path.find('/', begin)) {
      const auto [known, is_new] = storages.try_emplace(path.substr(0, end), 0);
      if (is_new) known->second = add(parent, std::string_view(path).substr(begin, end - begin));
      parent = known->second;
      begin = end + 1;
    }
    const std::uint32_t at = add(parent, std::string_view(path).substr(begin));
    nodes[at].bytes = bytes;
    nodes[at].is_storage = false;
  }
  return nodes;
}

}  // namespace

std::string little(std::uint64_t number, std::size_t bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes; ++i) text += static_cast<char>(number >> (8 * i) & 0xFFU);
  return text;
}

std::string utf16le(std::string_view utf8) {
  std::string wide;
  for (std::size_t at = 0; at < utf8.size();) {
    const text::CodePoint point = text::code_point_at(utf8, at);
    wide += little(point.value, 2);
    at += point.bytes;
  }
  return wide;
}

std::string compound_file(const NamedStreams& streams) {
  std::string body;
  std::string mini;
  std::vector<std::uint32_t> fat;
  std::vector<std::uint32_t> mini_fat;
  const std::vector<Node> nodes = tree_of(streams);
  std::string directory;
  for (const Node& node : nodes) {
    const bool is_small = node.bytes.size() < mini_cutoff;
    const std::uint32_t first = is_small ? add_chain(mini_fat, node.bytes.size(), mini_bytes)
                                         : add_chain(fat, node.bytes.size(), sector_bytes);
    (is_small ? mini : body) += padded(std::string(node.bytes), is_small ? mini_bytes : sector_bytes);
    if (&node != &nodes.front())
      directory +=
          slot(node.name, node.is_storage ? '\1' : '\2', node.next, node.child, first, node.bytes.size());
  }
  const std::uint32_t mini_first = add_chain(fat, mini.size(), sector_bytes);
  body += padded(mini, sector_bytes);
  directory = slot("Root Entry", '\5', unused, nodes.front().child, mini_first, mini.size()) + directory;
  const std::uint32_t directory_first = add_chain(fat, directory.size(), sector_bytes);
  body += padded(directory, sector_bytes);
  const std::string mini_table = numbers(mini_fat);
  const std::uint32_t mini_table_first = add_chain(fat, mini_table.size(), sector_bytes);
  body += padded(mini_table, sector_bytes);

  std::size_t fat_sectors = 1;
  while (fat_sectors * sector_bytes / 4 < fat.size() + fat_sectors) ++fat_sectors;
  std::vector<std::uint32_t> places;
  for (std::size_t i = 0; i < fat_sectors; ++i) {
    places.push_back(static_cast<std::uint32_t>(fat.size()));
    fat.push_back(fat_mark);
  }
  fat.resize(fat_sectors * sector_bytes / 4, unused);
  body += numbers(fat);

  std::string header("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  header.resize(24, '\0');
  header += little(0x3E, 2) + little(3, 2) + little(0xFFFE, 2) + little(9, 2) + little(6, 2);
  header.resize(44, '\0');
  header += little(fat_sectors, 4) + little(directory_first, 4) + little(0, 4) + little(mini_cutoff, 4) +
            little(mini_table_first, 4) + little((mini_table.size() + sector_bytes - 1) / sector_bytes, 4) +
            little(end_of_chain, 4) + little(0, 4) + numbers(places);
  while (header.size() < sector_bytes) header += little(unused, 4);
  return header + body;
}

}  // namespace kartei::importers
