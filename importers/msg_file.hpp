/// The items of a MSG file: the one it was saved of, and those attached to it.
/// Source: [MS-OXMSG] 2.1 (properties), 2.2 (storages), 2.2.3 (named properties).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "format/compound_file.hpp"
#include "importers/outlook_item.hpp"

namespace kartei::importers {

class MsgFile {
 public:
  /// Whether a compound file is a MSG file. `head` holds its directory's first sector, or the answer is no.
  [[nodiscard]] static bool is_one(std::string_view head);

  /// `bytes` outlive the object. Throws Error{input_unusable} when they are damaged.
  explicit MsgFile(std::string_view bytes);

  /// The storages of items: the file's own first, then those attached, an item before what is attached to it.
  [[nodiscard]] std::vector<std::size_t> items() const;

  /// What is known of an item. Throws Error{input_unusable} when a part of it is damaged.
  [[nodiscard]] OutlookItem read_item(std::size_t storage);

 private:
  /// What a property with an id of 0x8000 and above means in this file.
  struct NamedProperty {
    OutlookProperty property = 0;
    std::string word;  ///< the name of a field, "" when it has a number
  };

  /// A stream that holds one property, or one of several values of it.
  struct PropertyStream {
    std::uint32_t id = 0;
    std::uint32_t type = 0;
    std::size_t entry = 0;
  };

  [[nodiscard]] std::string stream(std::size_t storage, std::string_view name);
  [[nodiscard]] std::string read(std::size_t entry);
  [[nodiscard]] std::vector<PropertyStream> property_streams(std::size_t storage) const;
  [[nodiscard]] const NamedProperty& named(std::uint32_t id) const;
  [[nodiscard]] std::string text_of(const PropertyStream& property, const std::string& charset);
  void read_names();
  void read_streams(std::size_t storage, const std::string& charset, OutlookItem& item);
  void read_stream(const PropertyStream& stream, const std::string& charset, OutlookItem& item);
  void append_category(const PropertyStream& stream, const std::string& charset, std::string& joined);
  [[nodiscard]] std::string read_fixed(std::size_t storage, OutlookItem& item);

  format::CompoundFile file_;
  std::uint64_t bytes_left_ = 0;  ///< streams together are no larger than the file
  std::vector<std::vector<std::size_t>> entries_of_;
  std::vector<NamedProperty> names_;
};

}  // namespace kartei::importers
