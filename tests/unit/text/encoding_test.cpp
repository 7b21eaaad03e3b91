#include "text/encoding.hpp"

#include <gtest/gtest.h>

#include "text/code_page.hpp"
#include "text/utf8.hpp"

namespace kartei::text {
namespace {

/// The other way round, by search: the oracle for to_utf8() and the maker of test files.
std::string encoded(std::string_view utf8, Encoding encoding) {
  std::string bytes;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    at += c.bytes;
    if (c.value < 0x80) {
      bytes += static_cast<char>(c.value);
      continue;
    }
    const CodePage& page = code_page(encoding);
    const auto found = std::find(page.begin(), page.end(), c.value);
    EXPECT_NE(found, page.end()) << utf8;
    bytes += static_cast<char>(0x80 + (found - page.begin()));
  }
  return bytes;
}

std::string utf16(std::string_view ascii, bool big_endian) {
  std::string bytes;
  for (const char c : ascii) bytes += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  return bytes;
}

constexpr Encoding eight_bit[] = {Encoding::windows_1252, Encoding::cp850, Encoding::macintosh};

const std::vector<std::string_view> german_words = {
    "Müller",  "Größe",   "Straße",  "Köln",     "Düsseldorf", "Österreich", "Übung",  "Ärzte",  "Jürgen",
    "Jörg",    "Bäcker",  "Schäfer", "Günther",  "Weiß",       "Groß",       "Strauß", "Käthe",  "Söhne",
    "München", "Münster", "Lübeck",  "Würzburg", "Tübingen",   "MÜLLER",     "KÖLN",   "BÄCKER",
};

TEST(EncodingDetection, a_list_of_german_words_is_recognised_in_each_encoding) {
  std::string list;
  for (const auto word : german_words) list += std::string(word) + ";Offenbach\r\n";
  for (const Encoding encoding : eight_bit) {
    SCOPED_TRACE(to_text(encoding));
    EXPECT_EQ(detect_encoding(encoded(list, encoding)).encoding, encoding);
  }
}

TEST(EncodingDetection, a_single_word_is_enough_in_windows_and_dos_files) {
  for (const Encoding encoding : {Encoding::windows_1252, Encoding::cp850}) {
    for (const auto word : german_words) {
      SCOPED_TRACE(std::string(word) + " in " + std::string(to_text(encoding)));
      EXPECT_EQ(detect_encoding(encoded(word, encoding)).encoding, encoding);
    }
  }
}

TEST(EncodingDetection, a_row_is_enough_in_macintosh_files) {
  for (const auto word : german_words) {
    const std::string row = "Jürgen;" + std::string(word) + ";Schloßstraße 5;Köln\r";
    SCOPED_TRACE(row);
    EXPECT_EQ(detect_encoding(encoded(row, Encoding::macintosh)).encoding, Encoding::macintosh);
  }
}

TEST(EncodingDetection, names_of_neighbours_stay_windows_1252) {
  for (const char* text : {"René;Genève", "Hernández;Muñoz", "François", "André", "Løvås", "João", "José",
                           "„Zur Post“", "5 € – 10 °C", "Škoda", "Café"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(detect_encoding(encoded(text, Encoding::windows_1252)).encoding, Encoding::windows_1252);
  }
}

TEST(EncodingDetection, follows_the_byte_order_mark) {
  const EncodingGuess utf8 = detect_encoding("\xEF\xBB\xBFName");
  EXPECT_EQ(utf8.encoding, Encoding::utf8);
  EXPECT_EQ(utf8.bom_bytes, 3);
  EXPECT_EQ(utf8.reason, "byte order mark");
  EXPECT_EQ(detect_encoding(std::string("\xFF\xFE") + utf16("Name", false)).encoding, Encoding::utf16le);
  EXPECT_EQ(detect_encoding(std::string("\xFE\xFF") + utf16("Name", true)).bom_bytes, 2);
  EXPECT_EQ(detect_encoding(std::string("\xFE\xFF") + utf16("Name", true)).encoding, Encoding::utf16be);
}

TEST(EncodingDetection, sees_utf16_without_a_mark) {
  EXPECT_EQ(detect_encoding(utf16("Name;Ort\r\nMeier;Ulm\r\n", false)).encoding, Encoding::utf16le);
  EXPECT_EQ(detect_encoding(utf16("Name;Ort\r\nMeier;Ulm\r\n", true)).encoding, Encoding::utf16be);
  EXPECT_EQ(detect_encoding(std::string("Name;Ort\nMe\0er;Ulm\n", 18)).encoding, Encoding::utf8);
}

TEST(EncodingDetection, utf8_survives_a_damaged_place) {
  EXPECT_EQ(detect_encoding("").encoding, Encoding::utf8);
  EXPECT_EQ(detect_encoding("Name;Ort").reason, "plain ASCII");
  EXPECT_EQ(detect_encoding("Müller").reason, "valid UTF-8");
  EXPECT_EQ(detect_encoding("Müller;Köln;Straße;M\xFCller").encoding, Encoding::utf8);
  EXPECT_EQ(detect_encoding("Müller;Köln;Stra\xC3").encoding, Encoding::utf8);
}

TEST(ToUtf8, decodes_each_code_page_as_its_table_says) {
  const std::string_view german = "äöüÄÖÜß éèê";
  for (const Encoding encoding : eight_bit) {
    SCOPED_TRACE(to_text(encoding));
    EXPECT_EQ(to_utf8(encoded(german, encoding), encoding), german);
  }
  EXPECT_EQ(to_utf8("\x80", Encoding::windows_1252), "€");
  EXPECT_EQ(to_utf8("\x81\x94\xE1", Encoding::cp850), "üöß");
  EXPECT_EQ(to_utf8("\x8A\x9A\xA7\xDB", Encoding::macintosh), "äöß€");
}

TEST(ToUtf8, tells_what_it_cannot_decode) {
  struct Case {
    std::string bytes;
    Encoding encoding;
    std::string_view text;
    std::vector<std::pair<std::size_t, std::string>> undecodable;
  };
  const std::vector<Case> cases = {
      {"M\xFCller", Encoding::utf8, "M\uFFFDller", {{1, "\xFC"}}},
      {"a\x81z", Encoding::windows_1252, "a\uFFFDz", {{1, "\x81"}}},
      {{'\x3D', '\xD8', '\x00', '\xDE'}, Encoding::utf16le, "😀", {}},
      {{'\xD8', '\x3D', '\xDE', '\x00'}, Encoding::utf16be, "😀", {}},
      {{'\x3D', '\xD8', 'a', '\0'}, Encoding::utf16le, "\uFFFDa", {{0, "\x3D\xD8"}}},
      {{'a', '\0', 'b'}, Encoding::utf16le, "a\uFFFD", {{1, "b"}}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    std::vector<Undecodable> undecodable;
    EXPECT_EQ(to_utf8(c.bytes, c.encoding, &undecodable), c.text);
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const Undecodable& one : undecodable) found.emplace_back(one.at, one.bytes);
    EXPECT_EQ(found, c.undecodable);
  }
}

TEST(EncodingNames, are_read_as_they_are_written) {
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be,
                                  Encoding::windows_1252, Encoding::cp850, Encoding::macintosh}) {
    EXPECT_EQ(encoding_from_text(to_text(encoding)), encoding);
  }
  EXPECT_EQ(encoding_from_text(" CP1252 "), Encoding::windows_1252);
  EXPECT_EQ(encoding_from_text("klingon"), std::nullopt);
}

}  // namespace
}  // namespace kartei::text
