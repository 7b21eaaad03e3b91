/// The words that invented people and companies are made of. Written for this generator alone: it must not
/// share a table with what is measured by it.
#pragma once

#include <span>
#include <string_view>

namespace kartei::generate {

/// In order of frequency, about that of German registers.
[[nodiscard]] std::span<const std::string_view> frequent_last_names();
/// Rare last names are a beginning and an ending: "Linden" + "berg".
[[nodiscard]] std::span<const std::string_view> last_name_beginnings();
[[nodiscard]] std::span<const std::string_view> last_name_endings();
/// Last names of Turkish, Polish, Balkan and other origin.
[[nodiscard]] std::span<const std::string_view> foreign_last_names();

[[nodiscard]] std::span<const std::string_view> female_names();
[[nodiscard]] std::span<const std::string_view> male_names();

/// A name and what its bearer is called.
struct ShortForm {
  std::string_view full;
  std::string_view called;
};
[[nodiscard]] std::span<const ShortForm> short_forms();

/// A name and another spelling that sounds the same.
struct SoundAlike {
  std::string_view name;
  std::string_view other;
};
[[nodiscard]] std::span<const SoundAlike> sound_alikes();

[[nodiscard]] std::span<const std::string_view> street_beginnings();
[[nodiscard]] std::span<const std::string_view> street_endings();
[[nodiscard]] std::span<const std::string_view> street_phrases();

[[nodiscard]] std::span<const std::string_view> trades();
[[nodiscard]] std::span<const std::string_view> fancy_company_names();
[[nodiscard]] std::span<const std::string_view> departments();
[[nodiscard]] std::span<const std::string_view> positions();
[[nodiscard]] std::span<const std::string_view> mail_providers();

/// A legal form as it is registered, and other ways to write it.
struct LegalForm {
  std::string_view written;
  std::span<const std::string_view> also;
};
[[nodiscard]] std::span<const LegalForm> legal_forms();

}  // namespace kartei::generate
