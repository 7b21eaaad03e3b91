#include "importers/pst_store.hpp"

#include <libbfio.h>
#include <libpff.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "format/little_endian.hpp"
#include "model/error.hpp"

namespace kartei::importers {
namespace {

constexpr int good = 1;  // what libpff's functions return; 0 is "there is none", -1 a failure
constexpr std::size_t longest_value = std::size_t{16} << 20U;

/// Frees a handle of libpff by its own function.
template <auto Free>
struct Freed {
  void operator()(std::intptr_t* handle) const { Free(&handle, nullptr); }
};
template <auto Free>
using Handle = std::unique_ptr<std::intptr_t, Freed<Free>>;

using FileIo = Handle<libbfio_handle_free>;
using File = Handle<libpff_file_free>;
using Item = Handle<libpff_item_free>;
using RecordSet = Handle<libpff_record_set_free>;
using RecordEntry = Handle<libpff_record_entry_free>;

/// What `get` hands out, or nothing. The last parameter but one of libpff's getters is the place for it.
template <typename Owner, typename Getter, typename... Arguments>
Owner got(Getter get, Arguments... arguments) {
  std::intptr_t* handle = nullptr;
  if (get(arguments..., &handle, nullptr) != good) handle = nullptr;
  return Owner(handle);
}

template <typename Number, typename Getter, typename... Arguments>
std::optional<Number> number_of(Getter get, Arguments... arguments) {
  Number number{};
  if (get(arguments..., &number, nullptr) != good) return std::nullopt;
  return number;
}

[[noreturn]] void fail() {
  throw Error(ErrorKind::input_unusable,
              "the store is damaged; repair it with Outlook's scanpst.exe, or export its contacts as CSV");
}

/// A property as a record set holds it.
struct Property {
  std::uint32_t id = 0;
  std::uint32_t type = 0;
  OutlookProperty property = 0;  ///< 0 when it is a field
  std::string word;
};

std::optional<std::string> bytes_of(std::intptr_t* entry) {
  const auto size = number_of<std::size_t>(libpff_record_entry_get_data_size, entry);
  if (!size || *size > longest_value) return std::nullopt;
  std::string bytes(*size, '\0');
  if (bytes.empty()) return bytes;
  if (libpff_record_entry_get_data(entry, reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size(),
                                   nullptr) != good)
    return std::nullopt;
  return bytes;
}

/// The meaning of a named property.
void read_name(std::intptr_t* name, Property& property) {
  std::string set(16, '\0');
  if (libpff_name_to_id_map_entry_get_guid(name, reinterpret_cast<std::uint8_t*>(set.data()), set.size(),
                                           nullptr) != good)
    return;
  const auto type = number_of<std::uint8_t>(libpff_name_to_id_map_entry_get_type, name);
  if (type == LIBPFF_NAME_TO_ID_MAP_ENTRY_TYPE_NUMERIC) {
    property.property = named_outlook_property(
        set, number_of<std::uint32_t>(libpff_name_to_id_map_entry_get_number, name).value_or(0));
    return;
  }
  const auto size = number_of<std::size_t>(libpff_name_to_id_map_entry_get_utf8_string_size, name);
  if (set != outlook::word_set_id || !size || *size == 0 || *size > longest_value) return;
  std::string word(*size, '\0');
  if (libpff_name_to_id_map_entry_get_utf8_string(name, reinterpret_cast<std::uint8_t*>(word.data()),
                                                  word.size(), nullptr) == good)
    property.word = word.substr(0, word.find('\0'));
}

std::optional<Property> property_of(std::intptr_t* entry) {
  constexpr std::uint32_t first_named = 0x8000;
  const auto id = number_of<std::uint32_t>(libpff_record_entry_get_entry_type, entry);
  const auto type = number_of<std::uint32_t>(libpff_record_entry_get_value_type, entry);
  if (!id || !type) return std::nullopt;
  Property property{*id, *type, *id, {}};
  std::intptr_t* name = nullptr;  // belongs to the store
  const bool is_named = libpff_record_entry_get_name_to_id_map_entry(entry, &name, nullptr) == good;
  if (is_named || *id >= first_named) property.property = 0;
  if (is_named) read_name(name, property);
  return property;
}

/// Reads what one record set says of an item; false where a part of it could not be read.
class ItemReader {
 public:
  ItemReader(std::intptr_t* set, OutlookItem& item) : set_(set), item_(item) {}

  bool read() {
    charset_ =
        outlook_charset(whole_number(outlook_message_code_page), whole_number(outlook_internet_code_page));
    const auto count = number_of<int>(libpff_record_set_get_number_of_entries, set_);
    bool is_whole = count.has_value();
    for (int i = 0; i < count.value_or(0); ++i) {
      const auto entry = got<RecordEntry>(libpff_record_set_get_entry_by_index, set_, i);
      is_whole = (entry && read_entry(entry.get())) && is_whole;
    }
    return is_whole;
  }

 private:
  [[nodiscard]] std::uint32_t whole_number(std::uint32_t id) const {
    std::intptr_t* handle = nullptr;
    const int found =
        libpff_record_set_get_entry_by_type(set_, id, OutlookType::whole_number, &handle, 0, nullptr);
    const RecordEntry entry(handle);
    if (found != good) return 0;
    return number_of<std::uint32_t>(libpff_record_entry_get_data_as_32bit_integer, entry.get()).value_or(0);
  }

  bool read_entry(std::intptr_t* entry) {
    const auto property = property_of(entry);
    if (!property) return false;
    const bool is_text =
        property->type == OutlookType::narrow_text || property->type == OutlookType::wide_text;
    if (property->word == "Keywords") {
      item_.set_categories(joined_values(entry, property->type));
    } else if (is_text && is_outlook_property(property->property)) {
      const auto bytes = bytes_of(entry);
      if (!bytes) return false;
      item_.set(property->property, text_of(*bytes, property->type));
    } else if (is_text && is_outlook_field(property->word)) {
      const auto bytes = bytes_of(entry);
      if (!bytes) return false;
      item_.set_field(property->word, text_of(*bytes, property->type));
    } else if (property->type == OutlookType::time && is_outlook_property(property->property)) {
      const auto bytes = bytes_of(entry);
      if (!bytes || bytes->size() < 8) return false;
      item_.set(property->property, outlook_day(format::u64(*bytes, 0)));
    }
    return true;
  }

  [[nodiscard]] std::string text_of(std::string_view bytes, std::uint32_t type) const {
    return outlook_text(bytes, static_cast<OutlookType>(type), charset_);
  }

  /// Several values stand one after the other behind their count and their places.
  [[nodiscard]] std::string joined_values(std::intptr_t* entry, std::uint32_t type) const {
    constexpr std::size_t number_bytes = 4;
    const std::string bytes = bytes_of(entry).value_or("");
    const std::size_t count = bytes.size() < number_bytes ? 0 : format::u32(bytes, 0);
    if (count > bytes.size() / number_bytes - (count > 0 ? 1 : 0)) return {};
    std::string joined;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t begin = format::u32(bytes, (i + 1) * number_bytes);
      const std::size_t end = i + 1 < count ? format::u32(bytes, (i + 2) * number_bytes) : bytes.size();
      if (begin > end || end > bytes.size()) return joined;
      joined += (joined.empty() ? "" : ", ") +
                text_of(std::string_view(bytes).substr(begin, end - begin), type & ~OutlookType::several);
    }
    return joined;
  }

  std::intptr_t* set_;
  OutlookItem& item_;
  std::string charset_;
};

PstItem read_item(std::intptr_t* item) {
  PstItem result;
  const auto set = got<RecordSet>(libpff_item_get_record_set_by_index, item, 0);
  result.is_whole = set && ItemReader(set.get(), result.item).read();
  return result;
}

/// A store in memory, opened.
class Store {
 public:
  explicit Store(std::string_view bytes) {
    std::intptr_t* io = nullptr;
    std::intptr_t* file = nullptr;
    if (libbfio_memory_range_initialize(&io, nullptr) != good) fail();
    io_.reset(io);
    // libbfio's range may be written to, though not through a handle that is opened for reading.
    auto* begin = reinterpret_cast<std::uint8_t*>(const_cast<char*>(bytes.data()));
    if (libbfio_memory_range_set(io, begin, bytes.size(), nullptr) != good) fail();
    if (libpff_file_initialize(&file, nullptr) != good) fail();
    file_.reset(file);
    if (libpff_file_open_file_io_handle(file, io, LIBPFF_OPEN_READ, nullptr) != good) fail();
  }

  [[nodiscard]] Item root() const {
    Item root = got<Item>(libpff_file_get_root_folder, file_.get());
    if (!root) fail();
    return root;
  }

  /// The number of the folder of deleted items: the end of an id that the store keeps of it.
  [[nodiscard]] std::optional<std::uint32_t> deleted_items() const {
    constexpr std::uint32_t deleted_items_id = 0x35E3;
    constexpr std::uint32_t binary = 0x0102;
    const auto store = got<Item>(libpff_file_get_message_store, file_.get());
    if (!store) return std::nullopt;
    const auto set = got<RecordSet>(libpff_item_get_record_set_by_index, store.get(), 0);
    if (!set) return std::nullopt;
    std::intptr_t* handle = nullptr;
    const int found =
        libpff_record_set_get_entry_by_type(set.get(), deleted_items_id, binary, &handle, 0, nullptr);
    const RecordEntry entry(handle);
    if (found != good) return std::nullopt;
    const auto bytes = bytes_of(handle);
    if (!bytes || bytes->size() < 4) return std::nullopt;
    return format::u32(*bytes, bytes->size() - 4);
  }

 private:
  FileIo io_;
  File file_;
};

/// A folder not yet read.
struct Folder {
  Item item;
  bool is_deleted = false;
};

/// The items below another one in the tree of nodes, those of a kind. Outlook's own lists of what a folder
/// holds are passed over: they are what is damaged first.
std::vector<Item> below(std::intptr_t* item, std::uint32_t kind) {
  constexpr std::uint32_t kind_bits = 0x1F;
  std::vector<Item> found;
  const int count = number_of<int>(libpff_item_get_number_of_sub_items, item).value_or(0);
  for (int i = 0; i < count; ++i) {
    auto sub_item = got<Item>(libpff_item_get_sub_item, item, i);
    const auto id =
        sub_item ? number_of<std::uint32_t>(libpff_item_get_identifier, sub_item.get()) : std::nullopt;
    if (id && (*id & kind_bits) == kind) found.push_back(std::move(sub_item));
  }
  return found;
}

}  // namespace

void read_pst_items(std::string_view bytes,
                    const std::function<void(const std::string& folder, const PstItem& item)>& take) {
  constexpr std::uint32_t folder_kind = 0x02;
  constexpr std::uint32_t message_kind = 0x04;
  const Store store(bytes);
  const auto deleted_items = store.deleted_items();
  std::vector<Folder> open;
  open.push_back({store.root(), false});
  while (!open.empty()) {
    const Folder folder = std::move(open.back());
    open.pop_back();
    std::intptr_t* item = folder.item.get();
    const auto id = number_of<std::uint32_t>(libpff_item_get_identifier, item);
    const bool is_deleted = folder.is_deleted || (id && id == deleted_items);
    const std::string name(read_item(item).item.text(outlook::display_name));
    for (const Item& message : below(item, message_kind)) {
      PstItem read = read_item(message.get());
      read.is_deleted = is_deleted;
      take(name, read);
    }
    std::vector<Item> folders = below(item, folder_kind);
    std::ranges::reverse(folders);  // the first is to be taken first
    for (Item& inner : folders) open.push_back({std::move(inner), is_deleted});
  }
}

}  // namespace kartei::importers
