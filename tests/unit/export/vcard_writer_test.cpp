#include "export/vcard_writer.hpp"

#include <gtest/gtest.h>

#include "export/vcard_line.hpp"
#include "text/text.hpp"

namespace kartei::exports {
namespace {

Contact somebody() {
  Contact contact;
  contact.person = {.title = "Dr.",
                    .first_name = "Karl Heinz",
                    .particle = "von",
                    .last_name = "Müller",
                    .suffix = "jun.",
                    .birth_name = "Meyer",
                    .gender = Gender::male};
  contact.company = {.name = "Rohr, Söhne; Co", .core = "Rohr, Söhne; Co", .legal_form = ""};
  contact.department = "Einkauf";
  contact.position = "Leiter";
  contact.contact_points = {
      {.kind = ContactPointKind::phone, .use = Use::work, .value = "+4930123456;ext=45", .raw = ""},
      {.kind = ContactPointKind::mobile, .use = Use::home, .value = "+491711234567", .raw = ""},
      {.kind = ContactPointKind::fax, .value = "+4930123457", .raw = ""},
      {.kind = ContactPointKind::email, .use = Use::work, .value = "k.mueller@example.de", .raw = ""},
      {.kind = ContactPointKind::web, .value = "https://example.de/a,b", .raw = ""}};
  contact.addresses = {{.use = Use::work,
                        .street = "Hauptstraße",
                        .house_number = "12a",
                        .addition = "Hinterhaus",
                        .po_box = "",
                        .postcode = "01067",
                        .city = "Dresden",
                        .country = "DE"}};
  contact.birth_date = day_from_text("1980-02-29");
  contact.language = "de";
  contact.tags = {"Messe, Halle 3", "VIP"};
  contact.note = "erste Zeile\nzweite; \\Zeile";
  return contact;
}

TEST(VcardWriter, writes_a_whole_card_in_version_3) {
  EXPECT_EQ(vcard(somebody(), VcardVersion::v3_0, "kartei-7"),
            "BEGIN:VCARD\r\n"
            "VERSION:3.0\r\n"
            "UID:kartei-7\r\n"
            "FN:Dr. Karl Heinz von Müller jun.\r\n"
            "N:von Müller;Karl Heinz;;Dr.;jun.\r\n"
            "X-MAIDENNAME:Meyer\r\n"
            "X-GENDER:M\r\n"
            "ORG:Rohr\\, Söhne\\; Co;Einkauf\r\n"
            "TITLE:Leiter\r\n"
            "TEL;TYPE=WORK,VOICE:+4930123456 ext. 45\r\n"
            "TEL;TYPE=HOME,CELL:+491711234567\r\n"
            "TEL;TYPE=FAX:+4930123457\r\n"
            "EMAIL;TYPE=WORK,INTERNET:k.mueller@example.de\r\n"
            "URL:https://example.de/a,b\r\n"
            "ADR;TYPE=WORK:;Hinterhaus;Hauptstraße 12a;Dresden;;01067;DE\r\n"
            "BDAY:1980-02-29\r\n"
            "CATEGORIES:Messe\\, Halle 3,VIP\r\n"
            "NOTE:erste Zeile\\nzweite\\; \\\\Zeile\r\n"
            "END:VCARD\r\n");
}

TEST(VcardWriter, writes_a_whole_card_in_version_4) {
  EXPECT_EQ(vcard(somebody(), VcardVersion::v4_0),
            "BEGIN:VCARD\r\n"
            "VERSION:4.0\r\n"
            "FN:Dr. Karl Heinz von Müller jun.\r\n"
            "N:von Müller;Karl Heinz;;Dr.;jun.\r\n"
            "X-MAIDENNAME:Meyer\r\n"
            "GENDER:M\r\n"
            "ORG:Rohr\\, Söhne\\; Co;Einkauf\r\n"
            "TITLE:Leiter\r\n"
            "TEL;VALUE=uri;TYPE=work,voice:tel:+4930123456;ext=45\r\n"
            "TEL;VALUE=uri;TYPE=home,cell:tel:+491711234567\r\n"
            "TEL;VALUE=uri;TYPE=fax:tel:+4930123457\r\n"
            "EMAIL;TYPE=work:k.mueller@example.de\r\n"
            "URL:https://example.de/a,b\r\n"
            "ADR;TYPE=work:;Hinterhaus;Hauptstraße 12a;Dresden;;01067;DE\r\n"
            "BDAY:19800229\r\n"
            "LANG:de\r\n"
            "CATEGORIES:Messe\\, Halle 3,VIP\r\n"
            "NOTE:erste Zeile\\nzweite\\; \\\\Zeile\r\n"
            "END:VCARD\r\n");
}

TEST(VcardWriter, names_an_organisation_as_one) {
  Contact contact;
  contact.company.name = "Müller GmbH";
  const auto v3 = vcard(contact, VcardVersion::v3_0);
  EXPECT_NE(v3.find("X-ABShowAs:COMPANY\r\nFN:Müller GmbH\r\nN:;;;;\r\nORG:Müller GmbH\r\n"),
            std::string::npos)
      << v3;
  EXPECT_NE(vcard(contact, VcardVersion::v4_0).find("KIND:org\r\n"), std::string::npos);
}

TEST(VcardWriter, never_leaves_FN_empty) {
  Contact contact;
  EXPECT_NE(vcard(contact, VcardVersion::v3_0).find("FN:Unbekannt\r\n"), std::string::npos);
  contact.contact_points = {{.kind = ContactPointKind::email, .value = "a@example.de", .raw = ""}};
  EXPECT_NE(vcard(contact, VcardVersion::v3_0).find("FN:a@example.de\r\n"), std::string::npos);
}

TEST(VcardLine, folds_at_75_octets_between_characters) {
  for (std::size_t ascii = 0; ascii < 8; ++ascii) {
    const std::string line = "NOTE:" + std::string(ascii, 'x') + [] {
      std::string text;
      for (int i = 0; i < 100; ++i) text += "aß€\U0001F600";
      return text;
    }();
    std::string folded;
    append_vcard_line(folded, line);
    std::string unfolded;
    for (std::size_t at = 0; at < folded.size();) {
      const auto end = folded.find("\r\n", at);
      const auto physical = folded.substr(at, end - at);
      EXPECT_LE(physical.size(), 75U);
      EXPECT_TRUE(text::is_valid_utf8(physical));
      unfolded += at == 0 ? physical : physical.substr(1);
      at = end + 2;
    }
    EXPECT_EQ(unfolded, line);
  }
}

TEST(VcardLine, keeps_line_ends_as_escapes_and_drops_other_controls) {
  EXPECT_EQ(escape_vcard_text("a\r\nb\rc\nd\x01\te"), "a\\nb\\nc\\nd\te");
}

}  // namespace
}  // namespace kartei::exports
