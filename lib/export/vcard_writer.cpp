#include "export/vcard_writer.hpp"

#include <initializer_list>

#include "export/vcard_line.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::exports {
namespace {

using text::joined;

constexpr std::string_view extension_mark = ";ext=";

std::string_view kind_word(ContactPointKind kind, VcardVersion version) {
  const bool v4 = version == VcardVersion::v4_0;
  switch (kind) {
    case ContactPointKind::phone:
      return v4 ? "voice" : "VOICE";
    case ContactPointKind::mobile:
      return v4 ? "cell" : "CELL";
    case ContactPointKind::fax:
      return v4 ? "fax" : "FAX";
    case ContactPointKind::email:
      return v4 ? "" : "INTERNET";
    case ContactPointKind::web:
      return "";
  }
  return "";
}

std::string_view use_word(Use use, VcardVersion version) {
  const bool v4 = version == VcardVersion::v4_0;
  switch (use) {
    case Use::work:
      return v4 ? "work" : "WORK";
    case Use::home:
      return v4 ? "home" : "HOME";
    case Use::unspecified:
    case Use::other:
      return "";
  }
  return "";
}

/// Writes the lines of one card.
class Card {
 public:
  Card(const Contact& contact, VcardVersion version) : contact_(contact), version_(version) {}

  std::string text(std::string_view uid) {
    line("BEGIN:VCARD");
    line(is_v4() ? "VERSION:4.0" : "VERSION:3.0");
    property("UID", uid);
    names();
    organisation();
    for (const auto& point : contact_.contact_points) contact_point(point);
    for (const auto& address : contact_.addresses) postal_address(address);
    particulars();
    line("END:VCARD");
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_v4() const { return version_ == VcardVersion::v4_0; }

  void line(std::string_view content) { append_vcard_line(out_, text::scrub(content)); }

  void property(std::string_view name, std::string_view value) {
    if (!value.empty()) line(std::string(name) + ":" + escape_vcard_text(value));
  }

  void structured(std::string name, std::initializer_list<std::string_view> parts) {
    char separator = ':';
    for (const auto part : parts) {
      name += separator + escape_vcard_text(part);
      separator = ';';
    }
    line(name);
  }

  [[nodiscard]] std::string formatted_name() const {
    const auto& name = contact_.person;
    if (!name.empty())
      return joined({name.title, name.first_name, name.particle, name.last_name, name.suffix});
    if (!contact_.company.empty()) return contact_.company.name;
    return contact_.contact_points.empty() ? "Unbekannt" : contact_.contact_points.front().value;
  }

  void names() {
    const auto& name = contact_.person;
    const bool is_organisation = contact_.kind() == PartyKind::organisation;
    if (is_organisation) line(is_v4() ? "KIND:org" : "X-ABShowAs:COMPANY");
    property("FN", formatted_name());
    structured("N", {joined({name.particle, name.last_name}), name.first_name, "", name.title, name.suffix});
    property("X-MAIDENNAME", name.birth_name);
    gender(name.gender);
  }

  void gender(Gender gender) {
    const std::string name = is_v4() ? "GENDER:" : "X-GENDER:";
    if (gender == Gender::female) line(name + "F");
    if (gender == Gender::male) line(name + "M");
    if (gender == Gender::diverse) line(name + "O");
  }

  void organisation() {
    if (!contact_.department.empty()) {
      structured("ORG", {contact_.company.name, contact_.department});
    } else {
      property("ORG", contact_.company.name);
    }
    property("TITLE", contact_.position);
  }

  [[nodiscard]] std::string types(Use use, std::string_view kind) const {
    const auto where = use_word(use, version_);
    if (where.empty() && kind.empty()) return "";
    const std::string_view comma = where.empty() || kind.empty() ? "" : ",";
    return ";TYPE=" + std::string(where) + std::string(comma) + std::string(kind);
  }

  void contact_point(const ContactPoint& point) {
    const auto type = types(point.use, kind_word(point.kind, version_));
    if (point.kind == ContactPointKind::email) {
      line("EMAIL" + type + ":" + escape_vcard_text(point.value));
    } else if (point.kind == ContactPointKind::web) {
      line("URL" + type + ":" + point.value);
    } else {
      phone(point.value, type);
    }
  }

  void phone(const std::string& number, const std::string& type) {
    if (is_v4()) return line("TEL;VALUE=uri" + type + ":tel:" + number);
    const auto mark = number.find(extension_mark);
    if (mark == std::string::npos) return line("TEL" + type + ":" + escape_vcard_text(number));
    const auto extension = number.substr(mark + extension_mark.size());
    line("TEL" + type + ":" + escape_vcard_text(number.substr(0, mark) + " ext. " + extension));
  }

  void postal_address(const PostalAddress& address) {
    if (address.empty()) return;
    structured("ADR" + types(address.use, ""),
               {address.po_box, address.addition, joined({address.street, address.house_number}),
                address.city, "", address.postcode, address.country});
  }

  void particulars() {
    if (contact_.birth_date) birth_date(to_text(*contact_.birth_date));
    if (is_v4()) property("LANG", contact_.language);
    categories();
    property("NOTE", contact_.note);
  }

  void birth_date(std::string day) {
    if (is_v4()) std::erase(day, '-');
    line("BDAY:" + day);
  }

  void categories() {
    std::string list;
    for (const auto& tag : contact_.tags) list += (list.empty() ? "" : ",") + escape_vcard_text(tag);
    if (!list.empty()) line("CATEGORIES:" + list);
  }

  const Contact& contact_;
  VcardVersion version_;
  std::string out_;
};

}  // namespace

std::string vcard(const Contact& contact, VcardVersion version, std::string_view uid) {
  return Card(contact, version).text(uid);
}

}  // namespace kartei::exports
