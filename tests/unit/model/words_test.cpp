#include <gtest/gtest.h>

#include <set>
#include <string_view>

#include "model/channel.hpp"
#include "model/contact.hpp"
#include "model/error.hpp"
#include "model/field.hpp"

namespace kartei {
namespace {

TEST(Words, of_fields_are_their_own_and_lead_back) {
  std::set<std::string_view> words;
  for (const Field field : all_fields()) {
    SCOPED_TRACE(to_text(field));
    EXPECT_TRUE(words.insert(to_text(field)).second);
    EXPECT_EQ(field_from_text(to_text(field)), field);
  }
  EXPECT_FALSE(field_from_text("colour"));
}

TEST(Words, of_channels_are_their_own_and_lead_back) {
  std::set<std::string_view> words;
  for (const Channel channel : all_channels()) {
    SCOPED_TRACE(to_text(channel));
    EXPECT_TRUE(words.insert(to_text(channel)).second);
    EXPECT_EQ(channel_from_text(to_text(channel)), channel);
  }
  EXPECT_FALSE(channel_from_text("pigeon"));
}

TEST(Words, of_contact_points_lead_back) {
  for (const auto kind : {ContactPointKind::phone, ContactPointKind::mobile, ContactPointKind::fax,
                          ContactPointKind::email, ContactPointKind::web})
    EXPECT_EQ(contact_point_kind_from_text(to_text(kind)), kind);
  for (const auto gender : {Gender::unknown, Gender::female, Gender::male, Gender::diverse})
    EXPECT_EQ(gender_from_text(to_text(gender)), gender);
  EXPECT_EQ(party_kind_from_text("organisation"), PartyKind::organisation);
  EXPECT_FALSE(party_kind_from_text("Person"));
}

TEST(Contact, is_an_organisation_only_without_a_person) {
  Contact contact;
  contact.company.name = "Müller GmbH";
  EXPECT_EQ(contact.kind(), PartyKind::organisation);
  contact.person.last_name = "Meyer";
  EXPECT_EQ(contact.kind(), PartyKind::person);
}

TEST(ExitCode, tells_the_kinds_of_failure_apart) {
  const std::set<int> codes{exit_code(ErrorKind::answer_no),  exit_code(ErrorKind::failed),
                            exit_code(ErrorKind::usage),      exit_code(ErrorKind::input_unusable),
                            exit_code(ErrorKind::no_input),   exit_code(ErrorKind::cannot_create),
                            exit_code(ErrorKind::io),         exit_code(ErrorKind::locked),
                            exit_code(ErrorKind::policy),     exit_code(ErrorKind::configuration),
                            exit_code(ErrorKind::interrupted)};
  EXPECT_EQ(codes, (std::set<int>{1, 2, 64, 65, 66, 73, 74, 75, 77, 78, 130}));
}

}  // namespace
}  // namespace kartei
