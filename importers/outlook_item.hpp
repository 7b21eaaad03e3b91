/// Items of Outlook as MSG files and PST stores hold them: properties by number, whatever lies around them.
/// Sources: [MS-OXPROPS] (numbers), [MS-OXOCNTC] (what a contact's properties mean).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "importers/record_columns.hpp"

namespace kartei::importers {

/// A property: the id of a standard one, or `address_set` or `common_set` and the number of a named one.
using OutlookProperty = std::uint32_t;

namespace outlook {
inline constexpr OutlookProperty address_set = 0x10000;  ///< PSETID_Address
inline constexpr OutlookProperty common_set = 0x20000;   ///< PSETID_Common
inline constexpr OutlookProperty message_class = 0x001A;
inline constexpr OutlookProperty subject = 0x0037;
inline constexpr OutlookProperty display_name = 0x3001;

/// The sets as files hold them. In the last the names are words: categories, fields of the user's own.
inline constexpr std::string_view address_set_id("\x04\x20\x06\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16);
inline constexpr std::string_view common_set_id("\x08\x20\x06\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16);
inline constexpr std::string_view word_set_id("\x29\x03\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16);
}  // namespace outlook

/// What is known of one item, as text. Days are "1971-03-09".
class OutlookItem {
 public:
  /// Keeps a property's text, without blanks around it; empty texts are none.
  void set(OutlookProperty property, std::string_view text);

  /// Keeps a field that the user made, by the name he gave it.
  void set_field(std::string_view name, std::string_view text);

  /// Keeps the names of the categories.
  void set_categories(std::string_view joined) { categories_ = joined; }

  /// "" when the item has none.
  [[nodiscard]] std::string_view text(OutlookProperty property) const;

  [[nodiscard]] bool is_contact() const;
  [[nodiscard]] bool is_list() const;

  /// "an e-mail (IPM.Note)".
  [[nodiscard]] std::string described() const;

  /// What the item is called, for people.
  [[nodiscard]] std::string_view title() const;

  /// The contact's cells, in columns called as those of vCards, the fields of the user's own by their names.
  void add_to(RecordColumns& columns) const;

 private:
  void add_names(RecordColumns& columns) const;
  void add_addresses(RecordColumns& columns) const;
  void add_mailboxes(RecordColumns& columns) const;

  std::map<OutlookProperty, std::string> texts_;
  std::vector<std::pair<std::string, std::string>> fields_;
  std::string categories_;
};

/// Whether a property means something to OutlookItem: others need not be read.
[[nodiscard]] bool is_outlook_property(OutlookProperty property);

/// A named property's number by its set, 16 bytes as files hold it; 0 when the set is none of those known.
[[nodiscard]] OutlookProperty named_outlook_property(std::string_view set, std::uint32_t number);

/// Whether a word of the set of words names a field that the user made, and not one of a program's.
[[nodiscard]] bool is_outlook_field(std::string_view word);

/// Types of properties that say something of a contact; `several` is added where a property has many values.
enum OutlookType : std::uint32_t {
  whole_number = 0x0003,
  narrow_text = 0x001E,
  wide_text = 0x001F,
  time = 0x0040,
  several = 0x1000
};

/// A text as files hold it, as UTF-8. `charset` is that of narrow texts, or empty.
[[nodiscard]] std::string outlook_text(std::string_view bytes, OutlookType type, std::string_view charset);

/// The character set of an item's narrow texts by the numbers of two properties, 0 where they are missing.
inline constexpr std::uint32_t outlook_message_code_page = 0x3FFD;
inline constexpr std::uint32_t outlook_internet_code_page = 0x3FDE;
[[nodiscard]] std::string outlook_charset(std::uint32_t message_code_page, std::uint32_t internet_code_page);

/// The nearest day of a time in units of 100 ns since 1601: birthdays are kept as the midnight of whoever
/// wrote them, in UTC. "" for times that are none.
[[nodiscard]] std::string outlook_day(std::uint64_t time);

}  // namespace kartei::importers
