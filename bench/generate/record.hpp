/// A row of a list as somebody typed it: a person or a company, with the mistakes of real life.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "generate/random.hpp"
#include "generate/world.hpp"

namespace kartei::generate {

enum class Column : std::uint8_t {
  salutation,
  title,
  first_name,
  last_name,
  birth_name,
  company,
  department,
  position,
  street,
  postcode,
  city,
  country,
  phone,
  mobile,
  email,
  birth_date,
};
inline constexpr std::size_t column_count = 16;

/// The header words, German as in an ERP's export.
[[nodiscard]] std::string_view header(Column column);

struct Record {
  std::array<std::string, column_count> cells;
  std::string mistakes;  ///< words for what was done to it, blank between

  [[nodiscard]] std::string& operator[](Column column) { return cells[static_cast<std::size_t>(column)]; }
  void note(std::string_view mistake);
};

/// How one source writes: every row of it alike.
struct Style {
  std::size_t phone = 0;  ///< one of five ways to write a number
  bool short_street = false;
  bool iso_date = false;
  bool capitals = false;
  bool written_out_umlauts = false;
};

[[nodiscard]] Style any_style(Random& random);

/// A complete row in the style, nothing left out.
[[nodiscard]] Record write_person(const Person& person, const World& world, const Style& style,
                                  Random& random);
[[nodiscard]] Record write_company(const Company& company, const Style& style, Random& random);

/// Leaves out what lists usually lack: of ten rows three have a birth date, six an e-mail, ...
void leave_out(Record& record, Random& random);

}  // namespace kartei::generate
