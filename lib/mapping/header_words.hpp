/// The one table of header names Kartei knows. All names are folded: lower-case ASCII letters and digits
/// only, umlauts written out ("E-Mail-Adresse" is "emailadresse").
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "mapping/mapping.hpp"

namespace kartei::mapping {

/// Headers whose meaning hangs on the other columns or on what stands in this one.
enum class Doubt : std::uint8_t {
  none,
  name,          ///< "Name": last name beside a first name, person beside a company, else either
  person_title,  ///< English "Title": Dr., Mr. or Sales Manager
  address,       ///< "Anschrift": a street, or all of the address
  number,        ///< "Nr.": house number behind a street, else the party's number
  suburb,        ///< the city where no other column is; else a part of it
  repetition,    ///< a name made of others: only taken when they are missing
};

/// One meaning and its names, blank-separated. `layouts` holds the letters of the layouts it is for:
/// g(eneric), o(utlook), G(oogle), v(card), d(atev).
struct HeaderRow {
  std::string_view layouts;
  Target target;
  Doubt doubt;
  std::string_view names;
};

/// In order: the first row that has a layout's letter and the name decides.
[[nodiscard]] std::span<const HeaderRow> header_rows();

/// What a consent column's name says: what its "yes" and its "no" mean, and for which channel.
struct ConsentRow {
  Field field;
  std::string_view channel;  ///< empty: all channels
  Meaning yes;
  Meaning no;
  std::string_view names;
};
[[nodiscard]] std::span<const ConsentRow> consent_rows();

/// Words beside a consent column's name that change nothing: "Werbesperre seit", "Opt-out Datum".
[[nodiscard]] std::string_view consent_side_words();

/// Parts of a header that tell that the column is about who wants no advertising, whatever it says exactly;
/// and words that hold such a part and mean something else: "Gewerbe", "Liefersperre".
[[nodiscard]] std::string_view consent_stems();
[[nodiscard]] std::string_view consent_stem_exceptions();

/// A word beside a known name that tells where it belongs: "geschäftlich", "Liefer-".
struct QualifierRow {
  Use use;
  std::string_view words;
};
[[nodiscard]] std::span<const QualifierRow> qualifier_rows();

/// Last words of a path that say nothing beside the word before them: "land.name".
[[nodiscard]] std::string_view path_endings();

/// Words beside a known name that change nothing: "Kunden-", "value".
[[nodiscard]] std::string_view neutral_words();

}  // namespace kartei::mapping
