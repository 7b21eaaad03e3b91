/// A database in a folder of its own, and the operations on it in short words.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "operations/check.hpp"
#include "operations/dedupe/merge.hpp"
#include "operations/import/import.hpp"
#include "operations/import/source_settings.hpp"
#include "operations/party/edit.hpp"
#include "operations/undo.hpp"
#include "store/dump.hpp"
#include "store/golden.hpp"
#include "store/merges.hpp"
#include "store/parties.hpp"
#include "tests/scratch_folder.hpp"

namespace kartei::operations {

class DatabaseTest : public testing::Test {
 protected:
  DatabaseTest() : folder_(make_scratch_folder()) {
    store_.emplace(store::Store::create(database(), environment().now));
  }
  ~DatabaseTest() override {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }

  [[nodiscard]] std::filesystem::path database() const { return folder_ / "people.kartei"; }

  [[nodiscard]] static Environment environment() {
    Environment environment;
    environment.now = *moment_from_text("2026-11-22T08:00:00Z");
    environment.actor = "anna";
    return environment;
  }

  std::string write_file(const std::string& name, const std::string& text) const {
    const std::filesystem::path path = folder_ / name;
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
  }

  ImportSummary import(const std::string& source, const std::string& text) {
    ImportChoices choices;
    choices.source = source;
    choices.on_match = OnMatch::create;  // each test says itself who is one
    choices.is_watched = true;
    RejectsFile rejects;
    return import_file(*store_, write_file(source + ".csv", text), choices, environment(), rejects);
  }

  OperationId merge(PartyId a, PartyId b) {
    return merge_parties(*store_, std::vector{a, b}, environment()).operation;
  }

  OperationId split(PartyId a, PartyId b) { return split_parties(*store_, a, b, environment()).operation; }

  OperationId edit(PartyId party, const std::string& assignment) {
    return edit_party(*store_, party, {assignment}, environment()).operation;
  }

  UndoSummary undo(OperationId operation = {}, TouchedLater touched_later = TouchedLater::refuse) {
    return operations::undo(*store_, operation, touched_later, environment());
  }

  std::string dump() {
    std::string text;
    store::dump(*store_, [&](std::string_view line) { text.append(line) += '\n'; });
    return text;
  }

  /// What `check` finds wrong; empty when nothing is.
  std::string problems() {
    std::string problems;
    for (const CheckFinding& finding : check(*store_, environment()))
      if (!finding.is_sound()) problems += finding.what + ": " + finding.detail + "\n";
    return problems;
  }

  /// Everything in the file and its write-ahead log.
  [[nodiscard]] std::string bytes() const {
    std::string all;
    for (const char* ending : {"", "-wal"}) {
      std::ifstream file(database().string() + ending, std::ios::binary);
      all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
  }

  void expect_gone(std::initializer_list<std::string_view> words) const {
    const std::string all = bytes();
    for (const std::string_view word : words) EXPECT_EQ(all.find(word), std::string::npos) << word;
  }

  std::filesystem::path folder_;
  std::optional<store::Store> store_;
};

}  // namespace kartei::operations
