#include "format/vcard_property.hpp"

namespace kartei::format {
namespace {

std::optional<VcardProperty> parse(std::string_view line) {
  VcardLines lines(line);
  return parse_vcard_property(*lines.next(), text::Encoding::windows_1252);
}

/// "group.NAME;PARAM=a|b;=BARE:value".
std::string shown(std::string_view line) {
  const auto property = parse(line);
  if (!property) return "none";
  std::string text = property->group.empty() ? "" : property->group + ".";
  text += property->name;
  for (const VcardParameter& parameter : property->parameters) {
    text += ";" + parameter.name + "=";
    for (std::size_t i = 0; i < parameter.values.size(); ++i)
      text += (i > 0 ? "|" : "") + parameter.values[i];
  }
  return text + ":" + property->value;
}

struct Row {
  std::string line;
  std::string shown;
};

TEST(VcardProperty, is_read_as_written_in_any_version) {
  const std::vector<Row> rows{
      {"FN:Hans Meyer", "FN:Hans Meyer"},
      {"fn:Hans", "FN:Hans"},
      {"TEL;WORK;VOICE:069 1", "TEL;=WORK;=VOICE:069 1"},
      {"TEL;TYPE=work,fax:069 1", "TEL;TYPE=work|fax:069 1"},
      {"TEL;TYPE=\"work,voice\";VALUE=uri:tel:+49-69-1", "TEL;TYPE=work|voice;VALUE=uri:tel:+49-69-1"},
      {"item1.X-ABLabel:_$!<Mobile>!$_", "item1.X-ABLABEL:_$!<Mobile>!$_"},
      {"X-MESSAGING/XMPP-ALL:a@example.org", "X-MESSAGING/XMPP-ALL:a@example.org"},
      {"ADR;LABEL=\"Ring 5; Hof: links\":;;Ring 5", "ADR;LABEL=Ring 5; Hof: links:;;Ring 5"},
      {"X;P=a^nb^^c^'d^e:v", "X;P=a\nb^c\"d^e:v"},
      {"N;LANGUAGE=de:M\xFCller;J\xFCrgen", "N;LANGUAGE=de:Müller;Jürgen"},
      {"N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=FCller;Hans",
       "N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Müller;Hans"},
      {"FN;quoted-printable:D=C3=BCmmy", "FN;=quoted-printable:Dümmy"},
      {"NOTE:a \"b:c", "NOTE:a \"b:c"},
      {"X;P=\"open:v", "X;P=\"open:v"},
      {"FN :Hans", "FN:Hans"},
      {"no colon here", "none"},
      {":value", "none"},
      {"two words:value", "none"},
      {"", "none"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.line);
    EXPECT_EQ(shown(row.line), row.shown);
  }
}

TEST(VcardProperty, a_base64_value_is_known_and_left_out) {
  const auto photo = parse("PHOTO;ENCODING=b;TYPE=JPEG:AAAA");
  ASSERT_TRUE(photo);
  EXPECT_TRUE(photo->is_base64);
  EXPECT_EQ(photo->value, "");
}

TEST(VcardValue, is_split_where_the_separator_is_not_escaped) {
  using Parts = std::vector<std::string_view>;
  EXPECT_EQ(split_vcard_value("Meyer;Hans;;;", ';'), (Parts{"Meyer", "Hans", "", "", ""}));
  EXPECT_EQ(split_vcard_value("a\\;b;c", ';'), (Parts{"a\\;b", "c"}));
  EXPECT_EQ(split_vcard_value("a\\\\;b", ';'), (Parts{"a\\\\", "b"}));
  EXPECT_EQ(split_vcard_value("", ';'), (Parts{""}));
  EXPECT_EQ(split_vcard_value("a\\", ';'), (Parts{"a\\"}));
}

TEST(VcardText, loses_its_escapes) {
  EXPECT_EQ(unescape_vcard_text("a\\nb\\Nc\\,d\\;e\\:f\\\\g"), "a\nb\nc,d;e:f\\g");
  EXPECT_EQ(unescape_vcard_text("C:\\Temp\\"), "C:\\Temp\\");
  EXPECT_EQ(unescape_vcard_text("a\r\nb"), "a\nb");
}

}  // namespace
}  // namespace kartei::format
