#include "format/compound_file.hpp"

#include <algorithm>

#include "format/little_endian.hpp"
#include "model/error.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::format {
namespace {

constexpr std::string_view magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t header_bytes = 512;
constexpr std::size_t slots_in_header = 109;
constexpr std::size_t slot_bytes = 128;
constexpr std::size_t name_bytes = 64;
constexpr std::size_t mini_sector_bytes = 64;
constexpr std::uint32_t largest_sector = 0xFFFFFFFA;  ///< what is above marks ends and free sectors
constexpr std::uint32_t no_slot = 0xFFFFFFFF;

[[noreturn]] void fail(std::string_view what) {
  throw Error(ErrorKind::input_unusable,
              "the file is damaged: " + std::string(what) + "; open it in Office and save it anew");
}

std::uint64_t parts_of(std::uint64_t size, std::uint64_t part) {
  return size / part + (size % part == 0 ? 0 : 1);
}

bool is_sector(std::uint32_t number) { return number < largest_sector; }

std::vector<std::uint32_t> numbers_in(std::string_view bytes) {
  std::vector<std::uint32_t> numbers(bytes.size() / 4);
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = u32(bytes, i * 4);
  return numbers;
}

}  // namespace

struct CompoundFile::Slot {
  enum Kind : std::uint8_t { unused = 0, storage = 1, stream = 2, root = 5 };

  std::string name;
  std::uint8_t kind = unused;
  std::uint32_t left = no_slot;
  std::uint32_t right = no_slot;
  std::uint32_t child = no_slot;
  std::uint32_t first_sector = 0;
  std::uint64_t size = 0;

  Slot(std::string_view bytes, bool has_wide_size)
      : kind(static_cast<std::uint8_t>(bytes[66])),
        left(u32(bytes, 68)),
        right(u32(bytes, 72)),
        child(u32(bytes, 76)),
        first_sector(u32(bytes, 116)),
        size(has_wide_size ? u64(bytes, 120) : u32(bytes, 120)) {
    const std::size_t length = std::min<std::size_t>(u16(bytes, 64), name_bytes);
    if (length >= 2) name = text::to_utf8(bytes.substr(0, length - 2), text::Encoding::utf16le);
  }
};

bool CompoundFile::is_one(std::string_view head) { return head.starts_with(magic); }

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes) {
  if (!is_one(bytes) || bytes.size() < header_bytes) fail("its beginning is missing");
  const unsigned sector_shift = u16(bytes, 30);
  if (sector_shift != 9 && sector_shift != 12) fail("its sectors have no size that there is");
  sector_bytes_ = std::size_t{1} << sector_shift;
  mini_cutoff_ = u32(bytes, 56);
  read_fat(u32(bytes, 44), u32(bytes, 68));
  if (const std::uint32_t first = u32(bytes, 60); is_sector(first))
    mini_fat_ = numbers_in(chained_sectors(first, std::uint64_t{u32(bytes, 64)} * sector_bytes_));
  read_directory(u32(bytes, 48));
}

/// The last sector may be cut short: some programs write no more than what is used of it.
std::string_view CompoundFile::sector(std::uint32_t number) const {
  const std::uint64_t begin = (std::uint64_t{number} + 1) * sector_bytes_;
  if (begin >= bytes_.size()) fail("a part of it lies behind its end");
  return bytes_.substr(static_cast<std::size_t>(begin), sector_bytes_);
}

std::vector<std::uint32_t> CompoundFile::chain(std::span<const std::uint32_t> table, std::uint32_t first,
                                               std::uint64_t most) const {
  std::vector<std::uint32_t> numbers;
  std::vector<bool> seen(table.size());
  for (std::uint32_t at = first; is_sector(at) && numbers.size() < most; at = table[at]) {
    if (at >= table.size()) fail("a chain of sectors leads out of the file");
    if (seen[at]) fail("a chain of sectors has no end");
    seen[at] = true;
    numbers.push_back(at);
  }
  return numbers;
}

std::string CompoundFile::chained_sectors(std::uint32_t first, std::uint64_t size) const {
  if (size > bytes_.size()) fail("a part of it claims to be larger than all of it");
  std::string all;
  all.reserve(static_cast<std::size_t>(size));
  for (const std::uint32_t number : chain(fat_, first, parts_of(size, sector_bytes_))) {
    all += sector(number);
    const std::size_t missing = (sector_bytes_ - all.size() % sector_bytes_) % sector_bytes_;
    all.append(missing, '\0');
  }
  if (all.size() < size) fail("a part of it ends too early");
  all.resize(static_cast<std::size_t>(size));
  return all;
}

/// The FAT's sectors are named in the header, and where that is too short in sectors that end with the next.
void CompoundFile::read_fat(std::uint32_t fat_sectors, std::uint32_t first_of_more) {
  const std::size_t file_sectors = bytes_.size() / sector_bytes_;
  if (fat_sectors > file_sectors) fail("its table of sectors is larger than the file");
  std::vector<std::uint32_t> places =
      numbers_in(bytes_.substr(header_bytes - slots_in_header * 4, slots_in_header * 4));
  std::uint32_t more = first_of_more;
  while (places.size() < fat_sectors && is_sector(more)) {
    const auto numbers = numbers_in(sector(more));
    if (numbers.empty()) fail("its table of sectors is cut off");
    places.insert(places.end(), numbers.begin(), numbers.end() - 1);
    more = numbers.back();
  }
  places.resize(std::min<std::size_t>(places.size(), fat_sectors));
  for (const std::uint32_t place : places) {
    if (!is_sector(place)) continue;
    const auto numbers = numbers_in(sector(place));
    fat_.insert(fat_.end(), numbers.begin(), numbers.end());
  }
}

void CompoundFile::read_directory(std::uint32_t first) {
  const auto sectors = chain(fat_, first, fat_.size());
  const std::string directory = chained_sectors(first, sectors.size() * sector_bytes_);
  const bool has_wide_size = sector_bytes_ > 512;
  std::vector<Slot> slots;
  for (std::size_t at = 0; at + slot_bytes <= directory.size(); at += slot_bytes)
    slots.emplace_back(std::string_view(directory).substr(at, slot_bytes), has_wide_size);
  if (slots.empty() || slots.front().kind != Slot::root) fail("its directory has no root");

  const Slot& root = slots.front();
  if (is_sector(root.first_sector)) mini_stream_ = chained_sectors(root.first_sector, root.size);
  entries_.push_back({root.name, 0, true, 0, 0});
  std::vector<std::uint32_t> slot_of_entry{0};
  std::vector<bool> seen(slots.size());
  seen[0] = true;
  for (std::size_t entry = 0; entry < entries_.size(); ++entry)
    if (entries_[entry].is_storage)
      add_tree(slots, slots[slot_of_entry[entry]].child, entry, slot_of_entry, seen);
}

/// A storage's entries are a binary tree. A slot that is met again is damage, and passed over.
void CompoundFile::add_tree(const std::vector<Slot>& slots, std::uint32_t slot, std::size_t parent,
                            std::vector<std::uint32_t>& slot_of_entry, std::vector<bool>& seen) {
  std::vector<std::uint32_t> above;
  const auto is_new = [&](std::uint32_t at) { return at < slots.size() && !seen[at]; };
  for (std::uint32_t at = slot; is_new(at) || !above.empty();) {
    for (; is_new(at); at = slots[at].left) {
      seen[at] = true;
      above.push_back(at);
    }
    at = above.back();
    above.pop_back();
    const Slot& found = slots[at];
    if (found.kind == Slot::storage || found.kind == Slot::stream) {
      entries_.push_back({found.name, parent, found.kind == Slot::storage, found.size, found.first_sector});
      slot_of_entry.push_back(at);
    }
    at = found.right;
  }
}

std::optional<std::size_t> CompoundFile::find(std::size_t storage, std::string_view name) const {
  const std::string wanted = text::to_lower(name);
  for (std::size_t i = 1; i < entries_.size(); ++i)
    if (entries_[i].parent == storage && text::to_lower(entries_[i].name) == wanted) return i;
  return {};
}

std::string CompoundFile::read(std::size_t entry) const {
  const CompoundEntry& stream = entries_[entry];
  if (stream.size == 0) return {};
  if (stream.size >= mini_cutoff_) return chained_sectors(stream.first_sector, stream.size);
  std::string all;
  for (const std::uint32_t number :
       chain(mini_fat_, stream.first_sector, parts_of(stream.size, mini_sector_bytes))) {
    const std::size_t begin = std::size_t{number} * mini_sector_bytes;
    if (begin >= mini_stream_.size()) fail("a small part of it lies behind the end of all small ones");
    all += std::string_view(mini_stream_).substr(begin, mini_sector_bytes);
  }
  if (all.size() < stream.size) fail("a small part of it ends too early");
  all.resize(static_cast<std::size_t>(stream.size));
  return all;
}

}  // namespace kartei::format
