#include "card/read_card.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "card/contact_values.hpp"
#include "tests/card/card_file.hpp"

namespace kartei::card {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

std::string word(CardPart part) {
  std::string text(to_text(part));
  std::ranges::replace(text, ' ', '_');
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

Fields fields_of(const std::vector<std::string>& lines) {
  Fields fields;
  for (const CardField& field : read_card(lines)) fields.emplace_back(word(field.part), field.value);
  return fields;
}

/// All but the notes, in the order of parts and values.
Fields sorted(Fields fields) {
  std::erase_if(fields, [](const auto& field) { return field.first == "note"; });
  std::ranges::sort(fields);
  return fields;
}

TEST(ReadCard, understands_the_twelve_cards) {
  const std::vector<SampleCard> cards = sample_cards(KARTEI_CARDS);
  ASSERT_EQ(cards.size(), 12U);
  for (const SampleCard& card : cards) {
    SCOPED_TRACE(card.name);
    EXPECT_EQ(sorted(fields_of(card.lines)), sorted(card.fields));
  }
}

TEST(ReadCard, keeps_what_it_does_not_understand_as_a_note) {
  EXPECT_EQ(fields_of({"Wir lieben, was wir tun.", "Anna Schmidt", "a.schmidt@example.de"}),
            (Fields{{"note", "Wir lieben, was wir tun."},
                    {"name", "Anna Schmidt"},
                    {"email", "a.schmidt@example.de"}}));
}

TEST(ReadCard, finds_the_name_by_the_mailbox_where_nothing_else_tells) {
  EXPECT_EQ(fields_of({"Xaralampos Qwertz", "x.qwertz@example.de"}),
            (Fields{{"name", "Xaralampos Qwertz"}, {"email", "x.qwertz@example.de"}}));
}

TEST(ReadCard, tells_the_addresses_of_two_offices_apart) {
  const std::vector<CardField> fields = read_card(
      std::vector<std::string>{"Ring 5", "63067 Offenbach", "Hauptstraße 1", "60311 Frankfurt am Main"});
  ASSERT_EQ(fields.size(), 6U);
  EXPECT_EQ(fields[0].address, 0U);
  EXPECT_EQ(fields[2].address, 0U);
  EXPECT_EQ(fields[3].address, 1U);
  EXPECT_EQ(fields[5].value, "Frankfurt am Main");
  EXPECT_EQ(fields[5].address, 1U);
}

TEST(ReadCard, is_surer_of_what_is_labelled_and_known) {
  const std::vector<CardField> fields =
      read_card(std::vector<std::string>{"Qwertz Asdf", "Tel. 0711 123456", "99999 Nirgends"});
  ASSERT_EQ(fields.size(), 4U);
  EXPECT_LT(fields[0].confidence, fields[1].confidence);
  EXPECT_LT(fields[2].confidence, fields[1].confidence);
}

TEST(ReadCard, stands_any_lines) {
  for (const std::vector<std::string>& lines : {std::vector<std::string>{},
                                                {""},
                                                {"", "\xFF\xFE", "@"},
                                                {"Tel."},
                                                {"Fax -99"},
                                                {"DW 5"},
                                                {std::string(100'000, 'x')},
                                                {"- - -", "|", "·"}})
    for (const CardField& field : read_card(lines)) EXPECT_LE(field.confidence, 100);
}

TEST(WithExtension, takes_the_place_of_the_zero_or_follows) {
  EXPECT_EQ(with_extension("0711 1234-0", "-56"), "0711 1234-56");
  EXPECT_EQ(with_extension("0711 1234", "DW 56"), "0711 1234-56");
}

}  // namespace
}  // namespace kartei::card
