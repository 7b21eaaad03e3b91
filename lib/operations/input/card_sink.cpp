#include "operations/input/card_sink.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "card/read_card.hpp"

namespace kartei::operations {
namespace {

using card::CardField;
using card::CardPart;

constexpr std::uint8_t doubtful = 60;

/// The column of a part that stands for itself; of an address its column of the parts.
std::string_view column_of(CardPart part) {
  switch (part) {
    case CardPart::name:
      return "FN";
    case CardPart::company:
      return "ORG.name";
    case CardPart::position:
      return "TITLE";
    case CardPart::department:
      return "ORG.unit";
    case CardPart::phone:
      return "TEL[work]";
    case CardPart::mobile:
      return "TEL[cell,work]";
    case CardPart::fax:
      return "TEL[fax,work]";
    case CardPart::private_phone:
      return "TEL[home]";
    case CardPart::email:
      return "EMAIL";
    case CardPart::web:
      return "URL";
    case CardPart::vat_id:
      return "X-VAT-ID";
    case CardPart::note:
      return "NOTE";
    case CardPart::address_addition:
      return "ADR[work].extended";
    case CardPart::street:
      return "ADR[work].street";
    case CardPart::po_box:
      return "ADR[work].pobox";
    case CardPart::postcode:
      return "ADR[work].postcode";
    case CardPart::city:
      return "ADR[work].city";
    case CardPart::country:
      return "ADR[work].country";
  }
  return "NOTE";
}

constexpr std::array address_parts{CardPart::po_box, CardPart::address_addition,
                                   CardPart::street, CardPart::postcode,
                                   CardPart::city,   CardPart::country};

bool is_address_part(CardPart part) { return std::ranges::find(address_parts, part) != address_parts.end(); }

/// "TEL" of "TEL[work]", "ADR" of "ADR[work].city": what a code on the card says is not read from its lines.
/// The parts of an address belong together, company and department do not.
std::string_view property_of(std::string_view column) {
  return column.starts_with("ORG.") ? column : column.substr(0, column.find_first_of("[."));
}

/// Values that the code says in another way: its name may be in parts, its numbers written otherwise.
class KnownValues {
 public:
  void add(std::string_view column, std::string_view value) {
    const std::string_view property = property_of(column);
    properties_.emplace(property == "N" ? "FN" : property);
    values_.insert(comparable(value));
  }

  [[nodiscard]] bool has(std::string_view column, std::string_view value) const {
    const std::string_view property = property_of(column);
    const bool may_be_several =
        property == "TEL" || property == "EMAIL" || property == "URL" || property == "NOTE";
    return may_be_several ? values_.contains(comparable(value)) : properties_.contains(property);
  }

 private:
  /// Digits of a number without its beginning, letters of anything else.
  static std::string comparable(std::string_view value) {
    constexpr std::size_t significant = 7;
    std::string digits;
    std::string all;
    for (const char c : value) {
      if (c >= '0' && c <= '9') digits += c;
      if (c != ' ') all += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return digits.size() >= significant ? digits.substr(digits.size() - significant) : all;
  }

  std::set<std::string, std::less<>> properties_;
  std::set<std::string, std::less<>> values_;
};

void add_address(std::span<const CardField> fields, std::size_t address, importers::RecordColumns& columns) {
  for (const CardPart part : address_parts) {
    std::string value;
    for (const CardField& field : fields)
      if (field.part == part && field.address == address) value += (value.empty() ? "" : ", ") + field.value;
    columns.add(std::string(column_of(part)), value);
  }
}

void add_addresses(std::span<const CardField> fields, importers::RecordColumns& columns) {
  std::set<std::size_t> addresses;
  for (const CardField& field : fields)
    if (is_address_part(field.part)) addresses.insert(field.address);
  for (const std::size_t address : addresses) add_address(fields, address, columns);
}

}  // namespace

void CardSink::begin_table(std::string_view name) {
  names_.clear();
  sink_.begin_table(name);
  columns_.emplace(sink_);
}

void CardSink::record(const RawRecord& record) {
  std::vector<std::string> lines;
  KnownValues known;
  columns_->begin_record();
  for (const RawCell& cell : record.cells) {
    const std::string& name = names_[cell.column];
    if (name != importers::line_column) {
      known.add(name, cell.value);
    } else {
      lines.resize(std::max<std::size_t>(lines.size(), cell.column + 1));  // empty lines have no cell
      lines[cell.column] = cell.value;
    }
    columns_->add(name, cell.value);
  }
  std::vector<CardField> fields = card::read_card(lines);
  std::erase_if(fields,
                [&](const CardField& field) { return known.has(column_of(field.part), field.value); });
  std::string confidence;
  std::string notes;
  for (const CardField& field : fields) {
    if (field.part == CardPart::note) {
      notes += (notes.empty() ? "" : "\n") + field.value;
      continue;
    }
    confidence +=
        fmt::format("{}{} {}", confidence.empty() ? "" : ", ", to_text(field.part), field.confidence);
    if (field.confidence < doubtful)
      sink_.decided({std::string(to_text(field.part)),
                     fmt::format("'{}' of line {}", field.value, record.place.line),
                     fmt::format("{} % sure", field.confidence), ""});
    if (!is_address_part(field.part)) columns_->add(std::string(column_of(field.part)), field.value);
  }
  add_addresses(fields, *columns_);
  columns_->add("NOTE", notes);
  columns_->add("X-CONFIDENCE", confidence);
  sink_.record({record.kind, record.place, columns_->cells()});
}

}  // namespace kartei::operations
