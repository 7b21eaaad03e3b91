/// The package around a workbook: a ZIP of parts that refer to one another by relationships.
/// Source: ECMA-376 part 2 (Open Packaging Conventions).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct zip;
struct zip_file;

namespace kartei::importers {

/// What a workbook may ask of this machine. A file that asks for more is taken for an attack
/// ("zip bomb") and refused. Excel's own limits lie well below.
struct PackageLimits {
  std::uint64_t max_entries = 10'000;
  std::uint64_t max_part_bytes = std::uint64_t{4} << 30;     ///< unpacked
  std::uint64_t ratio_free_bytes = std::uint64_t{64} << 20;  ///< up to here a part may be packed any tighter
  std::uint64_t max_ratio = 500;                             ///< unpacked to packed, beyond ratio_free_bytes
  std::uint64_t max_shared_text_bytes = std::uint64_t{1} << 30;  ///< held in memory
};

/// A part's bytes, unpacked as they are read.
class PartReader {
 public:
  PartReader(zip* archive, std::uint64_t index, std::string name, const PackageLimits& limits);

  /// Fills `buffer` as far as there is something; 0 at the end.
  /// Throws Error{input_unusable} for a damaged part, or one past the limits.
  [[nodiscard]] std::size_t read(std::span<char> buffer);

 private:
  [[noreturn]] void fail(const std::string& reason) const;

  std::string name_;
  PackageLimits limits_;
  std::uint64_t packed_bytes_ = 0;
  std::uint64_t unpacked_bytes_ = 0;
  std::unique_ptr<zip_file, int (*)(zip_file*)> file_;
};

class Package {
 public:
  /// `bytes` must outlive the package. Throws Error{input_unusable} when they are no whole ZIP.
  explicit Package(std::string_view bytes, const PackageLimits& limits = {});

  /// Names are compared as programs write them: any case, "/" or "\", with or without "/" in front.
  [[nodiscard]] bool has(std::string_view part) const;

  /// Of all parts, in lower case with "/", sorted.
  [[nodiscard]] std::vector<std::string> names() const;

  /// Requires: has(part).
  [[nodiscard]] PartReader open(std::string_view part) const;

  [[nodiscard]] const PackageLimits& limits() const { return limits_; }

 private:
  PackageLimits limits_;
  std::unique_ptr<zip, void (*)(zip*)> archive_;
  std::map<std::string, std::uint64_t> index_of_part_;
};

/// One arrow from a part to another.
struct Relationship {
  std::string id;
  std::string type;  ///< a URI; its last word tells what it is, in the transitional and the strict form alike
  std::string part;  ///< the target, from the root of the package
};

/// The relationships of a part, "" for those of the package; none when there are none.
[[nodiscard]] std::vector<Relationship> relationships_of(const Package& package, std::string_view part);

/// The relationship whose type ends in "/" and that word; null when there is none.
[[nodiscard]] const Relationship* find_type(const std::vector<Relationship>& relationships,
                                            std::string_view word);

}  // namespace kartei::importers
