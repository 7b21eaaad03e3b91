/// A party as matching takes it in: normalised values as views, copied by Table::add().
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"
#include "model/date.hpp"

namespace kartei::match {

struct ComparandAddress {
  std::string_view street;  ///< without number; a PO box may stand here as "Postfach 1234"
  std::string_view house_number;
  std::string_view postcode;
  std::string_view city;
  std::string_view addition;  ///< "Hinterhaus", "c/o Meier"; what stands in a further line
};

/// What a source calls the party.
struct ComparandKey {
  std::int64_t source = 0;  ///< any number that tells sources apart
  std::string_view key;
};

/// All text is UTF-8; empty means "not known". Values that say nothing ("unbekannt", 01.01.1900) are
/// recognised by Table::add() and treated as empty.
struct Comparand {
  PartyKind kind = PartyKind::person;
  std::string_view last_name;   ///< without particle; double names with hyphen or blank
  std::string_view first_name;  ///< first and middle names, blank between
  std::string_view birth_name;
  std::string_view suffix;  ///< only a generation ("jun.", "sen.", "III") is looked at
  Gender gender = Gender::unknown;
  std::string_view company;     ///< without legal form
  std::string_view legal_form;  ///< canonical
  std::string_view department;  ///< of the company, where a person works
  std::span<const ComparandAddress> addresses;
  std::span<const std::string_view> phones;  ///< E.164, fax numbers left out
  std::span<const std::string_view> emails;  ///< role mailboxes left out for persons
  std::optional<Day> birth_date;
  std::string_view vat_id;
  std::string_view register_id;
  std::span<const ComparandKey> keys;  ///< two different keys of one source stop an automatic merge
};

/// The comparand of a contact and the views it needs. Lives as long as the contact and the keys.
class ContactComparand {
 public:
  explicit ContactComparand(const Contact& contact, std::span<const ComparandKey> keys = {});
  ContactComparand(const ContactComparand&) = delete;
  ContactComparand& operator=(const ContactComparand&) = delete;
  ~ContactComparand() = default;
  [[nodiscard]] const Comparand& comparand() const { return comparand_; }

 private:
  void take_addresses(const Contact& contact);
  void take_contact_points(const Contact& contact);

  std::vector<std::string> po_boxes_;
  std::vector<ComparandAddress> addresses_;
  std::vector<std::string_view> phones_;
  std::vector<std::string_view> emails_;
  Comparand comparand_;
};

}  // namespace kartei::match
