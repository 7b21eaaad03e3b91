/// Texts that a DBF file keeps in another file beside it. Sources as in dbf_table.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kartei::importers {

/// What kind of file: FPT of FoxPro, DBT of dBase III, or of dBase IV.
enum class MemoKind : std::uint8_t { fox_pro, dbase_3, dbase_4 };

class DbfMemo {
 public:
  DbfMemo(std::string bytes, MemoKind kind);

  /// The text that begins in that block; "" where there is none. The view lives as long as this does.
  [[nodiscard]] std::string_view text(std::uint64_t block) const;

 private:
  std::string bytes_;
  MemoKind kind_;
  std::uint64_t block_bytes_;
};

}  // namespace kartei::importers
