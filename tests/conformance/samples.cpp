#include "tests/conformance/samples.hpp"

namespace kartei::importers {

std::span<const FormatSample> format_samples() {
  // clang-format off: a line a format
  static const std::array list = {
      FormatSample{"datev", true, build_datev},
      FormatSample{"json", true, build_json},
      FormatSample{"csv", true, build_csv},
      FormatSample{"vcard", true, build_vcard},
      FormatSample{"ldif", true, build_ldif},
      FormatSample{"ods", false, build_ods},
      FormatSample{"xls", false, build_xls},
      FormatSample{"xlsx", false, build_xlsx},
      FormatSample{"msg", false, build_msg},
      FormatSample{"pst", false, build_pst},
      FormatSample{"idoc", false, build_idoc},
      FormatSample{"framed", true, build_framed_table},
      FormatSample{"card", true, build_card},
      FormatSample{"photo", false, build_photo, nullptr, true},
      FormatSample{"dbf", false, build_dbf},
      FormatSample{"excel-xml", false, build_excel_xml},
      FormatSample{"html", true, build_html},
      FormatSample{"partin", true, build_partin},
      FormatSample{"xml", false, build_xml},
      FormatSample{"fixed", true, build_fixed_width, fixed_width_layout},
  };
  // clang-format on
  return list;
}

std::vector<SamplePerson> sample_people(std::size_t count) {
  constexpr std::array<std::string_view, 4> first_names = {"Jürgen", "Anna", "Zoë", "Karl-Heinz"};
  constexpr std::array<std::string_view, 5> last_names = {"Müller", "Schmidt", "Groß", "Çelik",
                                                          "von der Aue"};
  constexpr std::array<std::string_view, 3> companies = {"Bäcker & Söhne KG", "Kunz GmbH", "Ölmühle eG"};
  std::vector<SamplePerson> people;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    people.push_back({std::string(first_names[i % first_names.size()]),
                      std::string(last_names[i % last_names.size()]),
                      std::string(companies[i % companies.size()]) + " " + number, "+49 69 1000" + number,
                      "p" + number + "@example.org"});
  }
  return people;
}

}  // namespace kartei::importers
