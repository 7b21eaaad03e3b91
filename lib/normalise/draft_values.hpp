/// The values of a draft, mended and by field.
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"
#include "normalise/finding.hpp"

namespace kartei::normalise {

/// Views into the draft, or into text mended here: valid as long as both live.
class DraftValues {
 public:
  /// Mends every value, notes what was certain damage, drops what stands for nothing ("-", "n/a"). Names,
  /// streets and cities in capitals or small letters throughout are cased as usual where the value is to be
  /// mended; elsewhere that is noted as a suggestion. A value longer than longest_value is left out with a
  /// warning, notes excepted.
  DraftValues(const ContactDraft& draft, Findings& found);

  [[nodiscard]] const std::vector<DraftValue>& all() const { return values_; }

  /// The first value of a field; empty when there is none.
  [[nodiscard]] std::string_view first(Field field) const;

  /// Whether the first value of a field is to be mended; see DraftValue.
  [[nodiscard]] bool mends(Field field) const;

  /// Whether likely values are filled in; see ContactDraft.
  [[nodiscard]] bool fills_in() const { return fills_in_; }

  /// How the dates of the first value's column are written.
  [[nodiscard]] DateForm date_form(Field field) const;

  /// The day that all values are of.
  [[nodiscard]] std::optional<Day> known_on() const { return known_on_; }

  /// All values of a field, with `separator` between.
  [[nodiscard]] std::string joined(Field field, std::string_view separator) const;

  /// All address additions of this address: a second and a third line stand in columns of their own.
  [[nodiscard]] std::string additions_of(Use use, std::uint8_t ordinal) const;

  /// The value of a field that belongs to this address; empty when there is none.
  [[nodiscard]] std::string_view of_address(Field field, Use use, std::uint8_t ordinal) const;

 private:
  void take(DraftValue value, Findings& found);
  void mend(DraftValue& value, Findings& found);
  void mend_case(DraftValue& value, Findings& found);

  std::vector<DraftValue> values_;
  bool fills_in_ = false;
  std::list<std::string> mended_;
  std::optional<Day> known_on_;
};

}  // namespace kartei::normalise
