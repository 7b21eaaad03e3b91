#include "importers/dbf_memo.hpp"

#include <algorithm>
#include <utility>

#include "format/little_endian.hpp"

namespace kartei::importers {
namespace {

constexpr std::uint64_t usual_block_bytes = 512;
constexpr std::size_t smallest_head = 24;

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < count; ++i) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

std::uint64_t block_bytes_of(std::string_view bytes, MemoKind kind) {
  if (bytes.size() < smallest_head || kind == MemoKind::dbase_3) return usual_block_bytes;
  const std::uint64_t told = kind == MemoKind::fox_pro ? big_endian(bytes, 6, 2) : format::u16(bytes, 20);
  return told == 0 ? usual_block_bytes : told;
}

}  // namespace

DbfMemo::DbfMemo(std::string bytes, MemoKind kind)
    : bytes_(std::move(bytes)), kind_(kind), block_bytes_(block_bytes_of(bytes_, kind)) {}

std::string_view DbfMemo::text(std::uint64_t block) const {
  const std::string_view bytes = bytes_;
  constexpr std::uint64_t head_bytes = 8;
  constexpr char text_end = '\x1A';
  if (block == 0 || block > bytes.size() / block_bytes_) return {};
  const std::string_view rest = bytes.substr(std::min<std::uint64_t>(block * block_bytes_, bytes.size()));
  if (kind_ == MemoKind::dbase_3) return rest.substr(0, rest.find(text_end));
  if (rest.size() < head_bytes) return {};
  if (kind_ == MemoKind::fox_pro)
    return big_endian(rest, 0, 4) == 1 ? rest.substr(head_bytes, big_endian(rest, 4, 4)) : std::string_view{};
  const std::uint64_t length = format::u32(rest, 4);
  return length < head_bytes ? std::string_view{} : rest.substr(head_bytes, length - head_bytes);
}

}  // namespace kartei::importers
