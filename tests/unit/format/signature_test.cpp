#include "format/signature.hpp"

#include <gtest/gtest.h>

namespace kartei::format {
namespace {

TEST(Signature, tells_files_by_their_first_bytes) {
  struct Case {
    std::string_view head;
    Family family;
  };
  const std::vector<Case> cases = {
      {"PK\x03\x04\x14", Family::zip},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", Family::compound},
      {"%PDF-1.7", Family::binary},
      {"BEGIN:VCARD\r\n", Family::card},
      {"\r\n begin:vcard\n", Family::card},
      {"\xEF\xBB\xBF"
       "BEGIN:VCARD\r\n",
       Family::card},
      {"<?xml version='1.0'?>", Family::markup},
      {"\n<html>", Family::markup},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.head);
    const Signature* found = signature_of(c.head);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->family, c.family);
  }
  EXPECT_EQ(signature_of(""), nullptr);
  EXPECT_EQ(signature_of("Name;Ort"), nullptr);
}

TEST(Signature, a_stray_nul_makes_no_text_binary) {
  EXPECT_FALSE(looks_binary(""));
  EXPECT_FALSE(looks_binary("Name;Ort\r\n\x1A"));
  EXPECT_FALSE(looks_binary(std::string("Name;\0Ort", 9)));
  EXPECT_FALSE(looks_binary(std::string("N\0a\0m\0e\0", 8)));
  EXPECT_TRUE(looks_binary(std::string("\x01\x02\x03\0\0\0xyz\0\x05", 11)));
}

}  // namespace
}  // namespace kartei::format
