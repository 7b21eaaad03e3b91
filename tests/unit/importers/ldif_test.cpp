#include "importers/ldif.hpp"

#include <gtest/gtest.h>

#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

Recording read_ldif(std::string_view text) {
  Recording recording = read_all(ldif_importer, text);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

std::string value_of(const Recording& recording, std::size_t record, std::string_view column) {
  const auto& table = recording.tables.at(0);
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i] == column) return table.records.at(record).cell(static_cast<std::uint32_t>(i));
  return "no such column";
}

TEST(Ldif, reads_values_folded_coded_and_repeated) {
  const Recording recording = read_ldif(
      "# Adressbuch\n#  geht weiter\nversion: 1\n"
      "dn:: Y249SsO2cmRpcyBXZWnDn2VuYm9ybg==\n"
      "objectclass: person\n"
      "cn:: SsO2cmRpcyBXZWnDn2Vu\n Ym9ybg==\n"
      "description: zwei Zeilen, hier get\n rennt\n"
      "mail: a@example.de\n"
      "mail;lang-de: b@example.de\n"
      "street:Am Alten Markt 7a\n"
      "seeAlso:< ldap://verzeichnis.example/x\n"
      "jpegPhoto:: /9j/4AAQ\n");
  EXPECT_EQ(value_of(recording, 0, "cn"), "Jördis Weißenborn");
  EXPECT_EQ(value_of(recording, 0, "description"), "zwei Zeilen, hier getrennt");
  EXPECT_EQ(value_of(recording, 0, "mail"), "a@example.de");
  EXPECT_EQ(recording.tables.at(0).columns,
            (std::vector<std::string>{"cn", "description", "mail", "mail", "street", "seeAlso"}));
  EXPECT_EQ(value_of(recording, 0, "street"), "Am Alten Markt 7a");
  EXPECT_EQ(value_of(recording, 0, "seeAlso"), "ldap://verzeichnis.example/x");
  EXPECT_EQ(recording.tables.at(0).records.at(0).line, 4U);
}

TEST(Ldif, rejects_what_is_no_contact_and_goes_on) {
  const Recording recording = read_ldif(
      "dn: cn=Liste\nobjectclass: groupOfNames\ncn: Liste\nmember: cn=a\n\n"
      "dn: cn=a\nchangetype: modify\nreplace: mail\nmail: x@example.de\n\n"
      "dn: cn=b\nkein Attribut\n\n"
      "dn: cn=c\ncn:: ***\n\n"
      "dn: cn=d\nchangetype: add\ncn: D\n");
  ASSERT_EQ(recording.rejects.size(), 4U);
  EXPECT_NE(recording.rejects[0].what.find("list of members"), std::string::npos);
  EXPECT_NE(recording.rejects[1].what.find("change of an entry"), std::string::npos);
  EXPECT_NE(recording.rejects[2].what.find("no attribute"), std::string::npos);
  EXPECT_NE(recording.rejects[3].what.find("no attribute"), std::string::npos);
  EXPECT_EQ(recording.records(), 1U);
  EXPECT_EQ(value_of(recording, 0, "cn"), "D");
}

}  // namespace
}  // namespace kartei::importers
