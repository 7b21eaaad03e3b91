#include "importers/outlook_item.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "format/charset.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

using outlook::address_set;
using outlook::common_set;

struct Column {
  OutlookProperty property;
  std::string_view name;
};

constexpr OutlookProperty surname = 0x3A11;
constexpr OutlookProperty given_name = 0x3A06;
constexpr OutlookProperty middle_name = 0x3A44;
constexpr OutlookProperty company = 0x3A16;
constexpr OutlookProperty file_as = address_set | 0x8005;
constexpr OutlookProperty birthday = 0x3A42;
constexpr OutlookProperty local_birthday = address_set | 0x80DE;
constexpr OutlookProperty anniversary = 0x3A41;
constexpr OutlookProperty local_anniversary = address_set | 0x80DF;

constexpr auto name_columns = std::to_array<Column>({{surname, "N.family"},
                                                     {given_name, "N.given"},
                                                     {middle_name, "N.additional"},
                                                     {0x3A45, "N.prefix"},
                                                     {0x3A05, "N.suffix"}});

/// What becomes a column as it is. Outlook's own export to vCards gives the meaning of the rarer ones.
constexpr auto plain_columns = std::to_array<Column>({
    {company, "ORG.name"},
    {0x3A18, "ORG.unit"},
    {0x3A17, "TITLE"},
    {0x3A46, "ROLE"},
    {0x3A08, "TEL[work]"},
    {0x3A1B, "TEL[work]"},
    {0x3A09, "TEL[home]"},
    {0x3A2F, "TEL[home]"},
    {0x3A1C, "TEL[cell]"},
    {0x3A1D, "TEL[cell]"},
    {0x3A1A, "TEL[pref]"},
    {0x3A57, "TEL[main,work]"},
    {0x3A1F, "TEL[other]"},
    {0x3A1E, "TEL[car]"},
    {0x3A02, "X-CALLBACK"},
    {0x3A2D, "X-ISDN"},
    {0x3A2C, "X-TELEX"},
    {0x3A21, "TEL[pager]"},
    {0x3A2E, "TEL[assistant]"},
    {0x3A4B, "TEL[textphone]"},
    {0x3A24, "TEL[fax,work]"},
    {0x3A25, "TEL[fax,home]"},
    {0x3A23, "TEL[fax]"},
    {address_set | 0x802B, "URL"},
    {0x3A51, "URL[work]"},
    {0x3A50, "URL[home]"},
    {address_set | 0x8062, "IMPP"},
    {0x3A4F, "NICKNAME"},
    {0x3A48, "X-MS-SPOUSE"},
    {0x3A4E, "X-MS-MANAGER"},
    {0x3A30, "X-MS-ASSISTANT"},
    {0x3A19, "X-OFFICE"},
    {0x3A4A, "X-CUSTOMER-ID"},
    {0x3A00, "X-ACCOUNT"},
    {0x3A47, "X-REFERRED-BY"},
    {0x3A43, "X-HOBBIES"},
    {address_set | 0x804F, "X-USER1"},
    {address_set | 0x8050, "X-USER2"},
    {address_set | 0x8051, "X-USER3"},
    {address_set | 0x8052, "X-USER4"},
    {common_set | 0x8535, "X-BILLING"},
    {0x1000, "NOTE"},
});

/// Where the parts of an address stand, in the order of `address_parts`; the last holds all of it as text.
struct Address {
  std::string_view types;
  std::array<OutlookProperty, 7> parts;
};

constexpr std::array<std::string_view, 6> address_parts{".pobox",  ".street",   ".city",
                                                        ".region", ".postcode", ".country"};
constexpr std::size_t whole = address_parts.size();

/// The work address first by Outlook's own properties, then, where those are missing, by those of MAPI.
constexpr auto work_addresses = std::to_array<Address>(
    {{"work",
      {address_set | 0x804A, address_set | 0x8045, address_set | 0x8046, address_set | 0x8047,
       address_set | 0x8048, address_set | 0x8049, address_set | 0x801B}},
     {"work", {0x3A2B, 0x3A29, 0x3A27, 0x3A28, 0x3A2A, 0x3A26, 0x3A15}}});
constexpr Address home_address{"home",
                               {0x3A5E, 0x3A5D, 0x3A59, 0x3A5C, 0x3A5B, 0x3A5A, address_set | 0x801A}};
constexpr Address other_address{"other",
                                {0x3A64, 0x3A63, 0x3A5F, 0x3A62, 0x3A61, 0x3A60, address_set | 0x801C}};

/// Three mailboxes: the address, and what it was written as.
struct Mailbox {
  OutlookProperty address;
  OutlookProperty written;
};
constexpr auto mailboxes = std::to_array<Mailbox>({{address_set | 0x8083, address_set | 0x8084},
                                                   {address_set | 0x8093, address_set | 0x8094},
                                                   {address_set | 0x80A3, address_set | 0x80A4}});
constexpr OutlookProperty mapi_mailbox = 0x39FE;

struct Class {
  std::string_view prefix;
  std::string_view words;
};
constexpr auto classes = std::to_array<Class>({{"IPM.Contact", "a contact"},
                                               {"IPM.DistList", "a list of members"},
                                               {"IPM.Note", "an e-mail"},
                                               {"IPM.Appointment", "an appointment"},
                                               {"IPM.Schedule", "an invitation to a meeting"},
                                               {"IPM.Task", "a task"},
                                               {"IPM.StickyNote", "a note"},
                                               {"IPM.Activity", "a journal entry"},
                                               {"IPM.Post", "a post"},
                                               {"REPORT", "a report of delivery"}});

bool begins_with_class(std::string_view name, std::string_view prefix) {
  return text::to_lower(name.substr(0, prefix.size())) == text::to_lower(prefix);
}

template <typename List>
bool lists(const List& list, OutlookProperty property) {
  return std::ranges::any_of(list, [&](const Column& column) { return column.property == property; });
}

void add(RecordColumns& columns, std::string_view column, std::string_view value) {
  if (!value.empty()) columns.add(std::string(column), value);
}

bool is_part(const Address& address, OutlookProperty property) {
  return std::ranges::find(address.parts, property) != address.parts.end();
}

}  // namespace

void OutlookItem::set(OutlookProperty property, std::string_view text) {
  const std::string_view trimmed = text::trim(text);
  if (!trimmed.empty()) texts_[property] = trimmed;
}

void OutlookItem::set_field(std::string_view name, std::string_view text) {
  const std::string_view trimmed = text::trim(text);
  if (!trimmed.empty()) fields_.emplace_back(name, trimmed);
}

std::string_view OutlookItem::text(OutlookProperty property) const {
  const auto found = texts_.find(property);
  return found == texts_.end() ? std::string_view{} : std::string_view(found->second);
}

bool OutlookItem::is_contact() const {
  return begins_with_class(text(outlook::message_class), classes[0].prefix);
}

bool OutlookItem::is_list() const {
  return begins_with_class(text(outlook::message_class), classes[1].prefix);
}

std::string OutlookItem::described() const {
  const std::string_view name = text(outlook::message_class);
  if (name.empty()) return "an item without a class";
  const auto known = std::ranges::find_if(
      classes, [&](const Class& entry) { return begins_with_class(name, entry.prefix); });
  return fmt::format("{} ({})", known == classes.end() ? "an item" : known->words, name);
}

std::string_view OutlookItem::title() const {
  for (const OutlookProperty property : {outlook::display_name, outlook::subject, file_as})
    if (!text(property).empty()) return text(property);
  return {};
}

void OutlookItem::add_to(RecordColumns& columns) const {
  add_names(columns);
  for (const Column& column : plain_columns) add(columns, column.name, text(column.property));
  add_addresses(columns);
  add_mailboxes(columns);
  add(columns, "BDAY", text(local_birthday).empty() ? text(birthday) : text(local_birthday));
  add(columns, "ANNIVERSARY", text(local_anniversary).empty() ? text(anniversary) : text(local_anniversary));
  add(columns, "CATEGORIES", categories_);
  for (const auto& [name, value] : fields_) columns.add(name, value);
}

/// Outlook always writes a display name. It says something only where the parts are missing, and where it is
/// not that of the company.
void OutlookItem::add_names(RecordColumns& columns) const {
  for (const Column& column : name_columns) add(columns, column.name, text(column.property));
  const bool has_parts = !text(surname).empty() || !text(given_name).empty() || !text(middle_name).empty();
  const std::string_view shown =
      text(outlook::display_name).empty() ? text(file_as) : text(outlook::display_name);
  if (!has_parts && shown != text(company)) add(columns, "FN", shown);
}

void OutlookItem::add_addresses(RecordColumns& columns) const {
  const auto has = [&](const Address& address) {
    return std::ranges::any_of(address.parts, [&](OutlookProperty part) { return !text(part).empty(); });
  };
  const auto add = [&](const Address& address) {
    if (!has(address)) return;
    bool has_parts = false;
    const std::string column = fmt::format("ADR[{}]", address.types);
    for (std::size_t i = 0; i < address_parts.size(); ++i) {
      columns.add(column + std::string(address_parts[i]), text(address.parts[i]));
      has_parts = has_parts || !text(address.parts[i]).empty();
    }
    if (!has_parts) columns.add(column + ".text", text(address.parts[whole]));
  };
  add(has(work_addresses[0]) ? work_addresses[0] : work_addresses[1]);
  add(home_address);
  add(other_address);
}

/// Within an Exchange the address is a name in its directory; then what it was written as may be one.
void OutlookItem::add_mailboxes(RecordColumns& columns) const {
  bool has_any = false;
  for (const Mailbox& mailbox : mailboxes) {
    const std::string_view address = text(mailbox.address);
    const std::string_view written = text(mailbox.written);
    const bool is_mailbox = address.find('@') != std::string_view::npos;
    const bool was_mailbox = written.find('@') != std::string_view::npos;
    add(columns, "EMAIL", !is_mailbox && was_mailbox ? written : address);
    has_any = has_any || !address.empty();
  }
  if (!has_any) add(columns, "EMAIL", text(mapi_mailbox));
}

bool is_outlook_property(OutlookProperty property) {
  constexpr std::array others{
      outlook::message_class, outlook::subject, outlook::display_name, file_as,     birthday,
      local_birthday,         anniversary,      local_anniversary,     mapi_mailbox};
  return lists(name_columns, property) || lists(plain_columns, property) ||
         std::ranges::find(others, property) != others.end() || is_part(work_addresses[0], property) ||
         is_part(work_addresses[1], property) || is_part(home_address, property) ||
         is_part(other_address, property) || std::ranges::any_of(mailboxes, [&](const Mailbox& mailbox) {
           return property == mailbox.address || property == mailbox.written;
         });
}

OutlookProperty named_outlook_property(std::string_view set, std::uint32_t number) {
  if (number > 0xFFFF) return 0;
  if (set == outlook::address_set_id) return address_set | number;
  if (set == outlook::common_set_id) return common_set | number;
  return 0;
}

bool is_outlook_field(std::string_view word) {
  return !word.empty() && word.find(':') == std::string_view::npos && !word.starts_with("X-") &&
         !word.starts_with("x-");
}

std::string outlook_text(std::string_view bytes, OutlookType type, std::string_view charset) {
  std::string text = type == OutlookType::wide_text
                         ? text::to_utf8(bytes.substr(0, bytes.size() / 2 * 2), text::Encoding::utf16le)
                         : format::to_utf8(bytes, charset, text::Encoding::windows_1252);
  std::erase(text, '\0');
  return text;
}

std::string outlook_charset(std::uint32_t message_code_page, std::uint32_t internet_code_page) {
  const std::uint32_t page = message_code_page != 0 ? message_code_page : internet_code_page;
  return page == 0 ? "" : format::charset_of_code_page(page);
}

std::string outlook_day(std::uint64_t time) {
  constexpr std::uint64_t per_day = 864'000'000'000;
  constexpr std::uint64_t latest = per_day * 365 * 700;  // about the year 2300; "no date" is far above
  if (time == 0 || time > latest) return {};
  constexpr std::chrono::sys_days first{std::chrono::year{1601} / 1 / 1};
  const auto count = static_cast<int>((time + per_day / 2) / per_day);
  const std::chrono::year_month_day day{first + std::chrono::days{count}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

}  // namespace kartei::importers
