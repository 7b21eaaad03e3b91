#include "operations/import/import.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "model/error.hpp"
#include "operations/party/edit.hpp"
#include "store/dump.hpp"
#include "store/golden.hpp"
#include "store/parties.hpp"
#include "tests/scratch_folder.hpp"

namespace kartei::operations {
namespace {

namespace fs = std::filesystem;

/// A folder with a fresh database; gone after the test.
class Import : public testing::Test {
 protected:
  Import() : folder_(make_scratch_folder()) {
    store_.emplace(store::Store::create(folder_ / "test.kartei", environment().now));
  }
  ~Import() override {
    store_.reset();
    fs::remove_all(folder_);
  }

  static Environment environment(unsigned threads = 2) {
    Environment environment;
    environment.now = *moment_from_text("2026-11-22T08:00:00Z");
    environment.actor = "tester";
    environment.threads = threads;
    return environment;
  }

  std::string file(const std::string& name, const std::string& text) {
    const fs::path path = folder_ / name;
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
  }

  ImportSummary import(const std::string& text, const Environment& environment = Import::environment()) {
    ImportChoices choices;
    choices.source = "ERP";
    choices.is_watched = true;
    return import_file(*store_, file("erp.csv", text), choices, environment, rejects_);
  }

  std::vector<store::Golden> all() {
    std::vector<store::Golden> list;
    store::for_each_golden(*store_, [&list](const store::Golden& golden) { list.push_back(golden); });
    return list;
  }

  fs::path folder_;
  std::optional<store::Store> store_;
  RejectsFile rejects_;
};

constexpr const char* two_customers =
    "Kundennummer;Anrede;Vorname;Nachname;Firma;Straße;PLZ;Ort;Telefon;E-Mail\n"
    "1001;Herr;Hans;Meyer;Müller GmbH;Hauptstr. 5;63067;Offenbach;069 90009 101;hans@mueller.example\n"
    "1002;Frau;Anna;Schmidt;Müller GmbH;Hauptstr. 5;63067;Offenbach;069 90009 102;anna@mueller.example\n";

TEST_F(Import, makes_persons_and_one_organisation_of_equal_employers) {
  const ImportSummary summary = import(two_customers);
  EXPECT_EQ(summary.records, 2U);
  EXPECT_EQ(summary.created, 2U);
  EXPECT_EQ(summary.parties, 3U);
  const auto golden = all();
  ASSERT_EQ(golden.size(), 3U);
  std::size_t people = 0;
  for (const store::Golden& one : golden) {
    if (one.kind == PartyKind::organisation) {
      EXPECT_EQ(one.contact.company.core, "Müller");
      EXPECT_EQ(one.contact.company.legal_form, "GmbH");
    } else {
      ++people;
      ASSERT_EQ(one.affiliations.size(), 1U);
      EXPECT_EQ(one.contact.company.core, "Müller") << "the employer's name is filled in";
    }
  }
  EXPECT_EQ(people, 2U);
}

TEST_F(Import, of_the_same_file_again_changes_nothing) {
  static_cast<void>(import(two_customers));
  const ImportSummary again = import(two_customers);
  EXPECT_EQ(again.unchanged, 2U);
  EXPECT_EQ(again.created + again.updated + again.parties, 0U);
  EXPECT_FALSE(again.operation);
}

TEST_F(Import, knows_rows_again_whose_columns_have_moved) {
  static_cast<void>(import("Nachname;Vorname;E-Mail\nMeyer;Hans;hans@meyer.example\n"));
  const ImportSummary moved = import("E-Mail;Nachname;Vorname\nhans@meyer.example;Meyer;Hans\n");
  EXPECT_EQ(moved.unchanged, 1U);
}

TEST_F(Import, replaces_what_a_key_said_before_and_keeps_the_party) {
  static_cast<void>(import("Kundennummer;Nachname;Vorname;Ort\n7;Meyer;Hans;Kiel\n"));
  const PartyId before = all().at(0).party;
  const ImportSummary second = import("Kundennummer;Nachname;Vorname;Ort\n7;Meyer;Hans;Lübeck\n");
  EXPECT_EQ(second.updated, 1U);
  const auto golden = all();
  ASSERT_EQ(golden.size(), 1U);
  EXPECT_EQ(golden[0].party, before);
  ASSERT_EQ(golden[0].contact.addresses.size(), 1U);
  EXPECT_EQ(golden[0].contact.addresses[0].city, "Lübeck");
}

TEST_F(Import, is_repeatable_where_a_key_stands_twice_in_one_file) {
  const std::string twice = "Kundennummer;Nachname;Vorname;Ort\n7;Meyer;Hans;Kiel\n7;Meier;Hans;Kiel\n";
  static_cast<void>(import(twice));
  EXPECT_EQ(import(twice).unchanged, 2U);
}

TEST_F(Import, counts_equal_rows_by_their_ordinal) {
  const std::string row = "Meyer;Hans;Kiel\n";
  EXPECT_EQ(import("Nachname;Vorname;Ort\n" + row + row).created, 2U);
  const ImportSummary more = import("Nachname;Vorname;Ort\n" + row + row + row);
  EXPECT_EQ(more.unchanged, 2U);
  EXPECT_EQ(more.created, 1U);
}

TEST_F(Import, keeps_rejected_rows_with_their_reason_and_goes_on) {
  const ImportSummary summary = import("Nachname;Vorname;Ort\nMeyer;Hans;Kiel\n;;Kiel\nSchulz;Ida;Husum\n");
  EXPECT_EQ(summary.records, 3U);
  EXPECT_EQ(summary.created, 2U);
  EXPECT_EQ(summary.rejected, 1U);
  rejects_.write((folder_ / "rejects.csv").string(), environment().now);
  std::ifstream in(folder_ / "rejects.csv");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  EXPECT_NE(text.find("erp.csv:3"), std::string::npos) << text;
  EXPECT_EQ(fs::status(folder_ / "rejects.csv").permissions() & fs::perms::all,
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Import, rejects_a_row_whose_values_were_moved_by_a_delimiter_within_one) {
  const ImportSummary summary = import(
      "Firma;Straße;PLZ;Ort;Land;Telefon;E-Mail;Geburtsdatum;Notiz\n"
      "Spree OHG;Ring 5;10115;Berlin;DE;030 23125 001;info@spree.example;;\n"
      "Weser; Metall AG;Ring 7;14050;Berlin;DE;03023125002;info@weser.example;\n"
      "Elbe KG;Ring 9;20095;Hamburg;Mond;niemand;info@elbe.example;;\n");
  EXPECT_EQ(summary.rejected, 1U);
  EXPECT_EQ(summary.created, 2U) << "two doubtful values alone do not make a shifted row";
}

TEST_F(Import, takes_a_row_whose_values_say_nothing_without_them) {
  const ImportSummary summary = import(
      "Nachname;Vorname;PLZ;Ort;Telefon;E-Mail;Geburtsdatum\n"
      "Meyer;Hans;63067;Offenbach;0000;test@test.de;01.01.1900\n"
      "Schulz;Ida;25813;Husum;04841 2312;ida@schulz.example;04.05.1970\n");
  EXPECT_EQ(summary.rejected, 0U) << "what a program puts in was not moved there by a delimiter";
  EXPECT_EQ(summary.created, 2U);
}

TEST_F(Import, as_a_dry_run_changes_nothing) {
  Environment dry = environment();
  dry.dry_run = true;
  EXPECT_EQ(import(two_customers, dry).created, 2U);
  EXPECT_TRUE(all().empty());
  EXPECT_EQ(import(two_customers).created, 2U);
}

std::string many_customers(int count) {
  std::string text = "Kundennummer;Vorname;Nachname;Firma;Straße;PLZ;Ort;Telefon;E-Mail\n";
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    text += n + ";Hans;Meyer" + n + ";Müller " + std::to_string(i % 50) + " GmbH;Ring " + n +
            ";63067;Offenbach;069 90009 " + std::to_string(100 + i % 800) + ";hans" + n +
            "@mueller.example\n";
    if (i % 97 == 0) text += ";;;;;;;;\n;;;;;;nothing;\n";
  }
  return text;
}

TEST_F(Import, gives_the_same_bytes_whatever_the_threads) {
  const std::string text = many_customers(3000);
  std::vector<std::string> dumps;
  for (const unsigned threads : {1U, 2U, 7U}) {
    store_.reset();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    store_.emplace(store::Store::create(folder_ / "test.kartei", environment().now));
    EXPECT_EQ(import(text, environment(threads)).created, 3000U);
    std::string& dump = dumps.emplace_back();
    store::dump(*store_, [&dump](std::string_view line) { dump.append(line) += '\n'; });
  }
  EXPECT_GT(dumps[0].size(), 100'000U);
  EXPECT_TRUE(dumps[0] == dumps[1]);
  EXPECT_TRUE(dumps[0] == dumps[2]);
}

TEST_F(Import, of_a_file_that_is_not_there_says_so) {
  ImportChoices choices;
  EXPECT_THROW(static_cast<void>(
                   import_file(*store_, (folder_ / "none.csv").string(), choices, environment(), rejects_)),
               Error);
}

TEST_F(Import, is_beaten_by_an_edit_until_further_notice) {
  static_cast<void>(import("Kundennummer;Nachname;Vorname;Ort\n7;Meyer;Hans;Kiel\n"));
  const PartyId party = all().at(0).party;
  static_cast<void>(edit_party(*store_, party, {"last_name=Meier"}, environment()));
  static_cast<void>(import("Kundennummer;Nachname;Vorname;Ort\n7;Mayer;Hans;Lübeck\n"));
  const auto golden = all();
  ASSERT_EQ(golden.size(), 1U);
  EXPECT_EQ(golden[0].contact.person.last_name, "Meier");
  EXPECT_EQ(golden[0].contact.person.first_name, "Hans");
  EXPECT_EQ(golden[0].contact.addresses.at(0).city, "Lübeck");
}

TEST_F(Import, refuses_an_edit_that_is_not_understood) {
  static_cast<void>(import("Kundennummer;Nachname;Vorname;Ort\n7;Meyer;Hans;Kiel\n"));
  const PartyId party = all().at(0).party;
  for (const char* wrong : {"colour=red", "email=foo@", "nothing", "phone 99=030 23125 001"}) {
    SCOPED_TRACE(wrong);
    EXPECT_THROW(static_cast<void>(edit_party(*store_, party, {wrong}, environment())), Error);
  }
  EXPECT_THROW(static_cast<void>(edit_party(*store_, PartyId{999}, {"last_name=X"}, environment())), Error);
  EXPECT_EQ(all().at(0).contact.person.last_name, "Meyer");
}

}  // namespace
}  // namespace kartei::operations
