/// The bytes of a vCard file, whose encoding may differ from property to property.
#pragma once

#include <string>
#include <string_view>

#include "importers/importer.hpp"
#include "text/encoding.hpp"

namespace kartei::importers {

/// Cards of 2.1 mix encodings: CHARSET belongs to one property, quoted-printable hides the rest. So only
/// UTF-16, and what the user asks for, is converted as a whole; else each property is read for itself, and
/// where it is neither UTF-8 nor names its charset, as fallback().
class VcardText {
 public:
  /// Throws Error{usage} for an encoding it does not know.
  VcardText(std::string_view bytes, const ImportOptions& options);
  VcardText(const VcardText&) = delete;
  VcardText& operator=(const VcardText&) = delete;
  ~VcardText() = default;

  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] text::Encoding fallback() const { return fallback_; }
  [[nodiscard]] const Decision& decision() const { return decision_; }

 private:
  std::string converted_;
  std::string_view bytes_;
  text::Encoding fallback_ = text::Encoding::windows_1252;
  Decision decision_;
};

}  // namespace kartei::importers
