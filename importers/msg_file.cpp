#include "importers/msg_file.hpp"

#include <charconv>
#include <optional>

#include "format/little_endian.hpp"
#include "model/error.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t root = 0;
constexpr std::string_view names_storage = "__nameid_version1.0";
constexpr std::string_view property_prefix = "__substg1.0_";
constexpr std::string_view attachment_prefix = "__attach_version1.0_";
constexpr std::string_view attached_item = "__substg1.0_3701000D";
constexpr std::uint32_t first_named = 0x8000;

std::optional<std::uint32_t> hexadecimal(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (failure != std::errc{} || end != digits.data() + digits.size() || digits.empty()) return std::nullopt;
  return value;
}

std::string wide(std::string_view bytes) { return outlook_text(bytes, OutlookType::wide_text, ""); }

/// The set of a number; the first ones are known and not listed.
std::string_view set_of(std::string_view sets, std::size_t number) {
  constexpr std::size_t set_bytes = 16;
  constexpr std::size_t words = 2;
  constexpr std::size_t first_listed = 3;
  if (number == words) return outlook::word_set_id;
  if (number < first_listed || (number - first_listed + 1) * set_bytes > sets.size()) return {};
  return sets.substr((number - first_listed) * set_bytes, set_bytes);
}

std::string word_at(std::string_view words, std::uint64_t at) {
  if (at + 4 > words.size()) return {};
  return wide(
      words.substr(static_cast<std::size_t>(at) + 4, format::u32(words, static_cast<std::size_t>(at))));
}

}  // namespace

bool MsgFile::is_one(std::string_view head) {
  constexpr std::size_t header_bytes = 512;
  constexpr std::size_t slot_bytes = 128;
  constexpr std::size_t class_at = 80;
  constexpr std::string_view class_of_messages("\x0B\x0D\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16);
  if (!format::CompoundFile::is_one(head) || head.size() < header_bytes) return false;
  const std::uint64_t sector_bytes = std::uint64_t{1} << (format::u16(head, 30) & 15U);
  const std::uint64_t directory = (std::uint64_t{format::u32(head, 48)} + 1) * sector_bytes;
  if (directory + header_bytes > head.size()) return false;
  const std::string_view slots = head.substr(static_cast<std::size_t>(directory), header_bytes);
  if (slots.substr(class_at, class_of_messages.size()) == class_of_messages) return true;
  for (std::size_t at = 0; at < slots.size(); at += slot_bytes) {
    const std::string name = wide(slots.substr(at, slot_bytes / 2));
    if (name.starts_with(names_storage) || name.starts_with(property_prefix)) return true;
  }
  return false;
}

MsgFile::MsgFile(std::string_view bytes) : file_(bytes), bytes_left_(bytes.size()) {
  const auto entries = file_.entries();
  entries_of_.resize(entries.size());
  for (std::size_t i = 1; i < entries.size(); ++i) entries_of_[entries[i].parent].push_back(i);
  read_names();
}

std::vector<std::size_t> MsgFile::items() const {
  std::vector<std::size_t> found{root};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const std::size_t attachment : entries_of_[found[i]]) {
      const format::CompoundEntry& entry = file_.entries()[attachment];
      if (!entry.is_storage || !entry.name.starts_with(attachment_prefix)) continue;
      for (const std::size_t inner : entries_of_[attachment])
        if (file_.entries()[inner].is_storage && file_.entries()[inner].name == attached_item)
          found.push_back(inner);
    }
  }
  return found;
}

OutlookItem MsgFile::read_item(std::size_t storage) {
  OutlookItem item;
  const std::string charset = read_fixed(storage, item);
  read_streams(storage, charset, item);
  return item;
}

std::string MsgFile::read(std::size_t entry) {
  const std::uint64_t size = file_.entries()[entry].size;
  if (size > bytes_left_)
    throw Error(
        ErrorKind::input_unusable,
        "the file is damaged: its parts claim to be larger than all of it; save the item anew in Outlook");
  bytes_left_ -= size;
  return file_.read(entry);
}

std::string MsgFile::stream(std::size_t storage, std::string_view name) {
  for (const std::size_t entry : entries_of_[storage])
    if (!file_.entries()[entry].is_storage && file_.entries()[entry].name == name) return read(entry);
  return {};
}

std::vector<MsgFile::PropertyStream> MsgFile::property_streams(std::size_t storage) const {
  std::vector<PropertyStream> found;
  for (const std::size_t entry : entries_of_[storage]) {
    const std::string_view name = file_.entries()[entry].name;
    if (file_.entries()[entry].is_storage || !name.starts_with(property_prefix)) continue;
    const auto tag = hexadecimal(name.substr(property_prefix.size()).substr(0, 8));
    if (tag) found.push_back({*tag >> 16U, *tag & 0xFFFFU, entry});
  }
  return found;
}

/// The list names the n-th property from 0x8000 on by a number or by a word of a set.
void MsgFile::read_names() {
  std::size_t storage = root;
  for (const std::size_t entry : entries_of_[root])
    if (file_.entries()[entry].is_storage && file_.entries()[entry].name == names_storage) storage = entry;
  if (storage == root) return;
  const std::string sets = stream(storage, "__substg1.0_00020102");
  const std::string list = stream(storage, "__substg1.0_00030102");
  const std::string words = stream(storage, "__substg1.0_00040102");
  constexpr std::size_t entry_bytes = 8;
  for (std::size_t at = 0; at + entry_bytes <= list.size(); at += entry_bytes) {
    const std::uint32_t value = format::u32(list, at);
    const std::uint32_t kind = format::u16(list, at + 4);
    const std::size_t index = format::u16(list, at + 6);
    const std::string_view set = set_of(sets, kind >> 1U);
    if (index >= names_.size()) names_.resize(index + 1);
    if ((kind & 1U) == 0)
      names_[index].property = named_outlook_property(set, value);
    else if (set == outlook::word_set_id)
      names_[index].word = word_at(words, value);
  }
}

const MsgFile::NamedProperty& MsgFile::named(std::uint32_t id) const {
  static const NamedProperty none;
  return id >= first_named && id - first_named < names_.size() ? names_[id - first_named] : none;
}

/// Numbers and times stand in a list of their own. Returns the character set of the narrow texts.
std::string MsgFile::read_fixed(std::size_t storage, OutlookItem& item) {
  const std::string list = stream(storage, "__properties_version1.0");
  const std::size_t header_bytes = storage == root ? 32 : 24;
  constexpr std::size_t entry_bytes = 16;
  std::uint32_t message_page = 0;
  std::uint32_t internet_page = 0;
  for (std::size_t at = header_bytes; at + entry_bytes <= list.size(); at += entry_bytes) {
    const std::uint32_t type = format::u16(list, at);
    const std::uint32_t id = format::u16(list, at + 2);
    if (type == OutlookType::whole_number && id == outlook_message_code_page)
      message_page = format::u32(list, at + 8);
    if (type == OutlookType::whole_number && id == outlook_internet_code_page)
      internet_page = format::u32(list, at + 8);
    const OutlookProperty property = id >= first_named ? named(id).property : id;
    if (type == OutlookType::time && is_outlook_property(property))
      item.set(property, outlook_day(format::u64(list, at + 8)));
  }
  return outlook_charset(message_page, internet_page);
}

std::string MsgFile::text_of(const PropertyStream& property, const std::string& charset) {
  const auto type = static_cast<OutlookType>(property.type & ~OutlookType::several);
  return outlook_text(read(property.entry), type, charset);
}

void MsgFile::read_streams(std::size_t storage, const std::string& charset, OutlookItem& item) {
  std::string categories;
  for (const PropertyStream& stream : property_streams(storage)) {
    const std::uint32_t type = stream.type & ~OutlookType::several;
    if (type != OutlookType::narrow_text && type != OutlookType::wide_text) continue;
    if (named(stream.id).word == "Keywords")
      append_category(stream, charset, categories);
    else if ((stream.type & OutlookType::several) == 0)
      read_stream(stream, charset, item);
  }
  item.set_categories(categories);
}

/// Beside the streams of the values there is one of their lengths.
void MsgFile::append_category(const PropertyStream& stream, const std::string& charset, std::string& joined) {
  if (file_.entries()[stream.entry].name.find('-') == std::string::npos) return;
  joined += (joined.empty() ? "" : ", ") + text_of(stream, charset);
}

void MsgFile::read_stream(const PropertyStream& stream, const std::string& charset, OutlookItem& item) {
  const NamedProperty& name = named(stream.id);
  const OutlookProperty property = stream.id < first_named ? stream.id : name.property;
  if (is_outlook_property(property))
    item.set(property, text_of(stream, charset));
  else if (is_outlook_field(name.word))
    item.set_field(name.word, text_of(stream, charset));
}

}  // namespace kartei::importers
