/// A contact in Kartei's own form: what normalise makes of a draft, what matching compares, what is
/// stored and exported. All text is UTF-8 in NFC; an empty string means "not known".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/field.hpp"

namespace kartei {

enum class PartyKind : std::uint8_t { person, organisation };

/// The parties that one row may speak of: a person, the partner named beside it, the organisation.
enum class RecordPart : std::uint8_t { person, partner, organisation };

/// From a salutation; by the first name only where what is likely was to be mended.
enum class Gender : std::uint8_t { unknown, female, male, diverse };

/// A person's name, survives and moves as a whole.
struct PersonName {
  std::string title;       ///< "Prof. Dr.", in front of the name
  std::string first_name;  ///< first and middle names, blank between: "Karl Heinz"
  std::string particle;    ///< nobility and particles in order: "Freiherr von und zu"
  std::string last_name;   ///< without particle: "Guttenberg"; double names with hyphen as written
  std::string suffix;      ///< after the name: "jun.", "M.Sc.", "LL.M."
  std::string birth_name;  ///< "geb." name
  Gender gender = Gender::unknown;
  [[nodiscard]] bool empty() const { return first_name.empty() && last_name.empty(); }
  bool operator==(const PersonName&) const = default;
};

/// A company's name, survives and moves as a whole.
struct CompanyName {
  std::string name;        ///< as written, damage mended: "Müller GmbH & Co KG"
  std::string core;        ///< without legal form: "Müller"
  std::string legal_form;  ///< canonical: "GmbH & Co. KG"; empty when none was written
  [[nodiscard]] bool empty() const { return name.empty(); }
  bool operator==(const CompanyName&) const = default;
};

/// A postal address, survives and moves as a whole. Either a street or a PO box, or neither.
struct PostalAddress {
  Use use = Use::unspecified;
  std::string street;        ///< type word written out: "Hauptstraße"; Swiss addresses keep "strasse"
  std::string house_number;  ///< "12a", "12-14"
  std::string addition;      ///< "Hinterhaus", "3. OG", "c/o Meier"
  std::string po_box;        ///< digits of the PO box, or "Postfach" when without number
  std::string postcode;
  std::string city;
  std::string country;  ///< ISO 3166-1 alpha-2; empty when neither written nor evident
  [[nodiscard]] bool empty() const {
    return street.empty() && po_box.empty() && postcode.empty() && city.empty();
  }
  bool operator==(const PostalAddress&) const = default;
};

enum class ContactPointKind : std::uint8_t { phone, mobile, fax, email, web };

/// One value to reach somebody by.
struct ContactPoint {
  ContactPointKind kind = ContactPointKind::phone;
  Use use = Use::unspecified;
  std::string value;     ///< E.164 with "+", ";ext=" for an extension; mailbox in lower case; URL
  std::string raw;       ///< as the source wrote it
  bool is_role = false;  ///< info@, vertrieb@: says nothing about a person
  bool operator==(const ContactPoint&) const = default;
};

/// What an imported column says about consent; becomes a consent event of the ledger.
struct ConsentStatement {
  enum class Meaning : std::uint8_t { objected, given, refused, withdrawn };
  Meaning meaning = Meaning::objected;
  std::string channel;  ///< a channel's word, or empty for all
  std::string raw;      ///< the cell as written
  bool operator==(const ConsentStatement&) const = default;
};

/// One contact: a person, an organisation, or a person within an organisation; or two persons in one row.
struct Contact {
  std::string external_key;
  PersonName person;
  PersonName partner;  ///< the second of two persons: "Anna Müller" of "Hans und Anna Müller"; mostly empty
  CompanyName company;
  std::string department;
  std::string position;
  std::vector<PostalAddress> addresses;
  std::vector<ContactPoint> contact_points;
  std::optional<Day> birth_date;
  std::string language;     ///< ISO 639-1; empty when not told
  std::string vat_id;       ///< "DE136695976"
  std::string register_id;  ///< "HRB 12345", with its court where told: "HRB 12345 (Offenbach)"
  std::vector<std::string> tags;
  std::string note;
  std::vector<ConsentStatement> consents;

  /// A person when a person's name is known, else an organisation.
  [[nodiscard]] PartyKind kind() const {
    return person.empty() && !company.empty() ? PartyKind::organisation : PartyKind::person;
  }
};

/// "person", "organisation"; "female", ...; "phone", ...: the words of database, options and JSON.
[[nodiscard]] std::string_view to_text(PartyKind kind);
[[nodiscard]] std::string_view to_text(RecordPart part);
[[nodiscard]] std::string_view to_text(Gender gender);
[[nodiscard]] std::string_view to_text(ContactPointKind kind);
[[nodiscard]] std::optional<PartyKind> party_kind_from_text(std::string_view text);
[[nodiscard]] std::optional<RecordPart> record_part_from_text(std::string_view text);
[[nodiscard]] std::optional<Gender> gender_from_text(std::string_view text);
[[nodiscard]] std::optional<ContactPointKind> contact_point_kind_from_text(std::string_view text);

}  // namespace kartei
