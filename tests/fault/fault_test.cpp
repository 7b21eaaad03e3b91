/// All or nothing: whatever write or sync fails, or is never reached, the database is as before or as after.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "crash_scene.hpp"
#include "operations/dedupe/merge.hpp"
#include "operations/import/import.hpp"
#include "operations/undo.hpp"
#include "tests/scratch_folder.hpp"

namespace kartei::fault {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int rows = 2'000;
constexpr int struck_points = 4;
#else
constexpr int rows = 20'000;
constexpr int struck_points = 10;
#endif
constexpr int killed_points = 72;

operations::Environment environment() {
  operations::Environment environment;
  environment.now = *moment_from_text("2026-11-22T08:00:00Z");
  environment.actor = "anna";
  return environment;
}

/// Where the lists of people lie while the tests run.
struct ListFolder {
  ListFolder() = default;
  ListFolder(const ListFolder&) = delete;
  ListFolder& operator=(const ListFolder&) = delete;
  ~ListFolder() { std::filesystem::remove_all(path); }
  std::filesystem::path path = make_scratch_folder();
};

std::string list_of_people(int count) {
  static const ListFolder folder;
  const std::filesystem::path path = folder.path / (std::to_string(count) + ".csv");
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << "Kundennummer;Vorname;Nachname;PLZ;Ort;E-Mail\n";
  for (int i = 0; i < count; ++i) {
    file << i << ";Hans;Meyer;63067;Offenbach;p" << i << "@example.de\n";
  }
  return path.string();
}

void import(store::Store& store, int count) {
  operations::ImportChoices choices;
  choices.source = "erp";
  operations::RejectsFile rejects;
  (void)operations::import_file(store, list_of_people(count), choices, environment(), rejects);
}

void merge_first_two(store::Store& store) {
  (void)operations::merge_parties(store, std::vector{PartyId{1}, PartyId{2}}, environment());
}

void undo_last(store::Store& store) {
  (void)operations::undo(store, {}, operations::TouchedLater::refuse, environment());
}

void nothing(store::Store&) {}

void expect_all_or_nothing(const Outcome& outcome, std::string_view what) {
  SCOPED_TRACE(std::string(what) + " at point " + std::to_string(outcome.point));
  EXPECT_TRUE(outcome.is_before || outcome.is_after);
  EXPECT_TRUE(outcome.is_after || !outcome.reported_success);
}

void expect_survives(const CrashScene& scene, const std::vector<std::int64_t>& points) {
  for (const std::int64_t point : points) {
    expect_all_or_nothing(scene.run(Fault::io_error, point), "an I/O error");
    expect_all_or_nothing(scene.run(Fault::disk_full, point), "a full disk");
    expect_all_or_nothing(scene.run(Fault::kill, point), "a kill");
  }
}

/// The commit is what is written into the log; what comes after it only copies the log into the file.
std::int64_t inside_commit(const CrashScene& scene, const std::vector<std::int64_t>& points) {
  return std::ranges::count_if(points, [&](std::int64_t point) { return point <= scene.log_points(); });
}

void tell(std::string_view what, const CrashScene& scene, const std::vector<std::int64_t>& points) {
  std::cout << what << ": " << scene.points() << " writes and syncs, " << scene.log_points()
            << " of them in the commit; struck at " << points.size() << ", " << inside_commit(scene, points)
            << " of them in the commit\n";
}

TEST(AllOrNothing, holds_for_a_merge_at_every_write_and_sync) {
  const CrashScene scene([](store::Store& store) { import(store, 200); }, merge_first_two);
  const auto points = spread(scene.points(), scene.points());
  expect_survives(scene, points);
  tell("merge", scene, points);
}

TEST(AllOrNothing, holds_for_the_undo_of_a_merge_at_every_write_and_sync) {
  const CrashScene scene(
      [](store::Store& store) {
        import(store, 200);
        merge_first_two(store);
      },
      undo_last);
  const auto points = spread(scene.points(), scene.points());
  expect_survives(scene, points);
  tell("undo of a merge", scene, points);
}

TEST(AllOrNothing, holds_for_the_import_of_a_large_file) {
  const CrashScene scene(nothing, [](store::Store& store) { import(store, rows); });
  const auto killed = spread(scene.points(), killed_points);
  const auto outcomes = scene.run_with_copies(killed);
  ASSERT_EQ(outcomes.size(), killed.size());
  for (const Outcome& outcome : outcomes) expect_all_or_nothing(outcome, "a kill");
  EXPECT_GE(inside_commit(scene, killed), 40);
  EXPECT_TRUE(outcomes.front().is_before);
  const auto struck = spread(scene.points(), struck_points);
  for (const std::int64_t point : struck) {
    const Fault fault = point % 2 == 0 ? Fault::io_error : Fault::disk_full;
    expect_all_or_nothing(scene.run(fault, point), "a failing disk");
  }
  tell("import, killed", scene, killed);
  tell("import, failing disk", scene, struck);
}

TEST(FaultyVfs, strikes_where_it_is_told_to) {
  const CrashScene scene([](store::Store& store) { import(store, 20); }, merge_first_two);
  EXPECT_FALSE(scene.run(Fault::io_error, 1).reported_success);
  EXPECT_TRUE(scene.run(Fault::kill, 1).is_before);
  const Outcome untouched = scene.run(Fault::none, 0);
  EXPECT_TRUE(untouched.reported_success);
  EXPECT_TRUE(untouched.is_after);
  EXPECT_FALSE(untouched.is_before);
}

}  // namespace
}  // namespace kartei::fault
