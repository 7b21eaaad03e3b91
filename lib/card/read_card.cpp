#include "card/read_card.hpp"

#include <algorithm>
#include <optional>

#include "card/contact_values.hpp"
#include "card/segment.hpp"
#include "card/text_lines.hpp"
#include "text/text.hpp"

namespace kartei::card {
namespace {

bool is_address_part(CardPart part) {
  return part >= CardPart::address_addition && part <= CardPart::country;
}

/// Parts of an address belong to the next one as soon as they say something again.
class AddressCounter {
 public:
  void number(CardField& field) {
    if (!is_address_part(field.part)) return;
    if (field.part != CardPart::address_addition) {
      bool& is_there =
          seen_[static_cast<std::size_t>(field.part) - static_cast<std::size_t>(CardPart::address_addition)];
      const bool is_door = field.part == CardPart::street || field.part == CardPart::po_box;
      if (is_there || (is_door && seen_[postcode])) {
        ++address_;
        std::ranges::fill(seen_, false);
      }
      is_there = true;
    }
    field.address = address_;
  }

 private:
  static constexpr std::size_t postcode =
      static_cast<std::size_t>(CardPart::postcode) - static_cast<std::size_t>(CardPart::address_addition);
  bool seen_[6] = {};
  std::size_t address_ = 0;
};

/// The extension of a person belongs to the number of the company that stands before it.
void join_extension(const std::string& extension, std::vector<CardField>& fields) {
  const auto number = std::find_if(fields.rbegin(), fields.rend(),
                                   [](const CardField& field) { return field.part == CardPart::phone; });
  if (number == fields.rend()) {
    fields.push_back({CardPart::note, extension, 50});
  } else {
    number->value = with_extension(number->value, extension);
  }
}

bool is_extension(const Segment& segment) {
  const auto digits = static_cast<std::size_t>(
      std::ranges::count_if(segment.text, [](char c) { return c >= '0' && c <= '9'; }));
  const bool is_number =
      segment.label == Label::phone || segment.label == Label::fax || segment.label == Label::extension;
  return is_number && digits > 0 && digits <= 5 && segment.text.front() != '0' && segment.text.front() != '+';
}

/// "Fax -99" beside "Tel. 0711 1234-0".
void take_extension(const Segment& segment, std::vector<CardField>& fields) {
  if (segment.label != Label::fax) {
    join_extension(segment.text, fields);
    return;
  }
  const auto phone = std::find_if(fields.rbegin(), fields.rend(),
                                  [](const CardField& field) { return field.part == CardPart::phone; });
  if (phone == fields.rend())
    fields.push_back({CardPart::note, segment.text, 50});
  else
    fields.push_back(
        {CardPart::fax, with_extension(phone->value.substr(0, phone->value.rfind('-')), segment.text), 90});
}

/// A line with a number above the place is its street, whatever else it looks like.
void take_street_above(std::vector<TextLine>& texts, const Segment& place, std::vector<CardField>& values) {
  constexpr std::uint8_t fair = 75;
  if (texts.empty() || texts.back().line + 1 != place.line || !may_be_street(texts.back().text)) return;
  values.insert(values.begin(), {CardPart::street, texts.back().text, fair});
  texts.pop_back();
}

}  // namespace

std::vector<CardField> read_card(std::span<const std::string> lines) {
  std::vector<CardField> fields;
  std::vector<TextLine> texts;
  AddressCounter addresses;
  for (const Segment& segment : segments_of(lines)) {
    if (is_extension(segment)) {
      take_extension(segment, fields);
      continue;
    }
    auto values = contact_values(segment);
    if (!values) {
      texts.push_back({segment.text, segment.line, fields.size()});
      continue;
    }
    if (values->front().part == CardPart::postcode) take_street_above(texts, segment, *values);
    for (CardField& value : *values) {
      addresses.number(value);
      fields.push_back(std::move(value));
    }
  }
  return with_texts(texts, std::move(fields));
}

}  // namespace kartei::card
