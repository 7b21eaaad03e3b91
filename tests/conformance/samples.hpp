/// Sample files for the conformance suite: the same little list of people in every format.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importers/fixed_layout.hpp"

namespace kartei::importers {

struct SamplePerson {
  std::string first_name;
  std::string last_name;
  std::string company;
  std::string phone;
  std::string email;

  [[nodiscard]] std::array<std::string_view, 5> values() const {
    return {first_name, last_name, company, phone, email};
  }
};

/// How the suite makes files of one format. A new importer adds one of these to format_samples().
struct FormatSample {
  std::string_view importer;  ///< its name
  bool is_text;               ///< lines of text: byte order mark, line ends, NUL and encodings are tried too
  /// A file with these people, in this order. Text formats end lines with "\n" and are UTF-8 without mark.
  std::string (*build)(const std::vector<SamplePerson>& people);
  FixedLayout (*layout)() = nullptr;  ///< of a format that nothing in the file tells
  bool is_slow = false;  ///< a record takes a tenth of a second: few people and few damages must do
};

[[nodiscard]] std::span<const FormatSample> format_samples();

/// So many people, no two alike, with umlauts here and there.
[[nodiscard]] std::vector<SamplePerson> sample_people(std::size_t count);

/// The builders, one file each.
[[nodiscard]] std::string build_card(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_csv(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_datev(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_dbf(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_excel_xml(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_fixed_width(const std::vector<SamplePerson>& people);
[[nodiscard]] FixedLayout fixed_width_layout();
[[nodiscard]] std::string build_framed_table(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_html(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_idoc(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_json(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_ldif(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_msg(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_ods(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_partin(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_photo(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_pst(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_vcard(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_xls(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_xlsx(const std::vector<SamplePerson>& people);
[[nodiscard]] std::string build_xml(const std::vector<SamplePerson>& people);

}  // namespace kartei::importers
