#include "tests/conformance/pst_parts.hpp"

#include <algorithm>

#include "tests/conformance/compound_builder.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t page_bytes = 512;
constexpr std::uint32_t store_node = 0x21;
constexpr std::uint32_t names_node = 0x61;
constexpr std::uint32_t root_folder = 0x122;
constexpr std::uint32_t folder_kind = 0x02;
constexpr std::uint32_t message_kind = 0x04;

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0;
  for (const char c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return sum;
}

std::uint32_t signature(std::uint64_t place, std::uint64_t id) {
  const auto mixed = static_cast<std::uint32_t>(place ^ id);
  return (mixed >> 16U ^ mixed) & 0xFFFFU;
}

/// Properties as a heap of values and a list that leads to them.
class PropertyHeap {
 public:
  void add_number(std::uint32_t id, std::uint32_t number) { add(id, 0x0003, little(number, 4)); }

  void add_value(std::uint32_t id, std::uint32_t type, const std::string& bytes) {
    values_.push_back(bytes);
    add(id, type, little((values_.size() + 2) << 5U, 4));
  }

  [[nodiscard]] std::string bytes() const {
    std::vector<std::string> parts{std::string("\xB5\2\6\0", 4) + little(2U << 5U, 4), sorted_list()};
    parts.insert(parts.end(), values_.begin(), values_.end());
    std::string heap(12, '\0');
    std::string places;
    for (const std::string& part : parts) {
      places += little(heap.size(), 2);
      heap += part;
    }
    places += little(heap.size(), 2);
    if (heap.size() % 2 != 0) heap += '\0';
    const std::string header = little(heap.size(), 2) + "\xEC\xBC" + little(1U << 5U, 4) + little(0, 4);
    heap.replace(0, header.size(), header);
    return heap + little(parts.size(), 2) + little(0, 2) + places;
  }

 private:
  void add(std::uint32_t id, std::uint32_t type, const std::string& value) {
    list_.emplace_back(id, little(id, 2) + little(type, 2) + value);
  }

  [[nodiscard]] std::string sorted_list() const {
    auto sorted = list_;
    std::ranges::sort(sorted);
    std::string joined;
    for (const auto& [id, record] : sorted) joined += record;
    return joined;
  }

  std::vector<std::pair<std::uint32_t, std::string>> list_;
  std::vector<std::string> values_;
};

/// Blocks one after the other, and the two trees that lead to them.
class PstWriter {
 public:
  void add_node(std::uint32_t node, std::uint32_t parent, const std::string& data) {
    const std::uint64_t id = next_block_ += 4;
    const std::uint64_t place = append_block(data, id);
    blocks_.emplace_back(
        id, little(id, 8) + little(place, 8) + little(data.size(), 2) + little(2, 2) + little(0, 4));
    nodes_.emplace_back(node,
                        little(node, 8) + little(id, 8) + little(0, 8) + little(parent, 4) + little(0, 4));
  }

  [[nodiscard]] std::string file() {
    const std::string node_tree = append_tree(nodes_, '\x81', 32);
    const std::string block_tree = append_tree(blocks_, '\x80', 24);
    std::string fixed = "SM" + little(23, 2) + little(19, 2) + "\1\1" + std::string(8, '\0');
    fixed += little(0, 8) + little(next_page_ + 4, 8) + little(1, 4) + std::string(128, '\0') + little(0, 8);
    fixed +=
        little(0, 4) + little(first_place + body_.size(), 8) + std::string(24, '\0') + node_tree + block_tree;
    fixed +=
        little(0, 8) + std::string(256, '\xFF') + '\x80' + '\0' + little(0, 2) + little(next_block_ + 4, 8);
    std::string header = "!BDN" + little(checksum(std::string_view(fixed).substr(0, 471)), 4) + fixed +
                         little(checksum(fixed), 4);
    header.resize(first_place, '\0');
    return header + body_;
  }

 private:
  using Entries = std::vector<std::pair<std::uint64_t, std::string>>;
  static constexpr std::size_t first_place = 1024;

  std::uint64_t append_block(const std::string& data, std::uint64_t id) {
    constexpr std::size_t unit = 64;
    constexpr std::size_t trailer_bytes = 16;
    const std::uint64_t place = first_place + body_.size();
    body_ += data;
    body_.append((unit - (data.size() + trailer_bytes) % unit) % unit, '\0');
    body_ +=
        little(data.size(), 2) + little(signature(place, id), 2) + little(checksum(data), 4) + little(id, 8);
    return place;
  }

  /// A reference to the page: its id and its place.
  std::string append_page(const std::string& entries, std::size_t count, std::size_t entry_bytes,
                          std::size_t level, char kind) {
    body_.append((page_bytes - body_.size() % page_bytes) % page_bytes, '\0');
    const std::uint64_t place = first_place + body_.size();
    const std::uint64_t id = next_page_ += 4;
    std::string page = entries;
    page.resize(488, '\0');
    page += little(count, 1) + little(488 / entry_bytes, 1) + little(entry_bytes, 1) + little(level, 1) +
            little(0, 4);
    body_ += page + kind + kind + little(signature(place, id), 2) + little(checksum(page), 4) + little(id, 8);
    return little(id, 8) + little(place, 8);
  }

  std::string append_tree(Entries entries, char kind, std::size_t entry_bytes) {
    std::ranges::sort(entries);
    for (std::size_t level = 0;; ++level) {
      const std::size_t most = 488 / entry_bytes;
      Entries above;
      for (std::size_t begin = 0; begin < entries.size(); begin += most) {
        const std::size_t end = std::min(begin + most, entries.size());
        std::string joined;
        for (std::size_t i = begin; i < end; ++i) joined += entries[i].second;
        const std::string page = append_page(joined, end - begin, entry_bytes, level, kind);
        above.emplace_back(entries[begin].first, little(entries[begin].first, 8) + page);
      }
      if (above.size() == 1) return above.front().second.substr(8);
      entries = std::move(above);
      entry_bytes = 24;
    }
  }

  std::string body_;
  Entries nodes_;
  Entries blocks_;
  std::uint64_t next_block_ = 4;
  std::uint64_t next_page_ = 4;
};

std::string folder_properties(const std::string& name) {
  PropertyHeap heap;
  heap.add_value(0x3001, 0x001F, utf16le(name));
  heap.add_number(0x3602, 0);
  heap.add_number(0x3603, 0);
  return heap.bytes();
}

std::string name_properties() {
  const MsgNames names = msg_names();
  PropertyHeap heap;
  heap.add_number(0x0001, 251);
  heap.add_value(0x0002, 0x0102, names.sets);
  heap.add_value(0x0003, 0x0102, names.list);
  heap.add_value(0x0004, 0x0102, names.words);
  return heap.bytes();
}

std::string values_of(const std::vector<std::string>& texts) {
  std::string places = little(texts.size(), 4);
  std::string values;
  for (const std::string& text : texts) {
    places += little(4 + 4 * texts.size() + values.size(), 4);
    values += utf16le(text);
  }
  return places + values;
}

std::string item_properties(const MsgItem& item) {
  PropertyHeap heap;
  for (const auto& [id, text] : item.texts) heap.add_value(id, 0x001F, utf16le(text));
  for (const auto& [id, text] : item.narrow_texts) heap.add_value(id, 0x001E, text);
  for (const auto& [id, time] : item.times) heap.add_value(id, 0x0040, little(time, 8));
  if (item.code_page != 0) heap.add_number(0x3FFD, item.code_page);
  if (!item.categories.empty()) heap.add_value(0x8005, 0x101F, values_of(item.categories));
  return heap.bytes();
}

/// The id of a folder as the store keeps it: flags, the store's own id, the folder's node.
std::string entry_id(std::uint32_t node) { return std::string(20, '\0') + little(node, 4); }

}  // namespace

std::string pst_file(const std::vector<PstFolder>& folders) {
  constexpr std::uint32_t subtree = 0x400U << 5U | folder_kind;
  PstWriter writer;
  PropertyHeap store;
  store.add_value(0x3001, 0x001F, utf16le("Outlook"));
  store.add_value(0x35E0, 0x0102, entry_id(subtree));
  std::uint32_t next = 0x401;
  std::uint32_t next_message = 0x10000;
  for (const PstFolder& folder : folders) {
    const std::uint32_t node = next++ << 5U | folder_kind;
    if (folder.is_deleted_items) store.add_value(0x35E3, 0x0102, entry_id(node));
    writer.add_node(node, subtree, folder_properties(folder.name));
    for (const MsgItem& item : folder.items)
      writer.add_node(next_message++ << 5U | message_kind, node, item_properties(item));
  }
  writer.add_node(store_node, 0, store.bytes());
  writer.add_node(names_node, 0, name_properties());
  writer.add_node(root_folder, root_folder, folder_properties(""));
  writer.add_node(subtree, root_folder, folder_properties("Top"));
  return writer.file();
}

}  // namespace kartei::importers
