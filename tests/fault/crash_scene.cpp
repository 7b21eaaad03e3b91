#include "crash_scene.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <set>

#include "model/error.hpp"
#include "store/dump.hpp"
#include "tests/scratch_folder.hpp"

namespace kartei::fault {
namespace {

namespace fs = std::filesystem;

void copy_database(const fs::path& from, const fs::path& to) {
  for (const char* suffix : {"", "-wal"}) {
    fs::remove(to.string() + suffix);
    if (fs::exists(from.string() + suffix)) fs::copy_file(from.string() + suffix, to.string() + suffix);
  }
  fs::remove(to.string() + "-shm");
}

std::uint64_t dump_hash(const fs::path& database) {
  store::Store store = store::Store::open(database);
  std::uint64_t hash = 14695981039346656037U;  // FNV-1a
  store::dump(store, [&](std::string_view line) {
    for (const char letter : line) hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
    hash = (hash ^ '\n') * 1099511628211U;
  });
  return hash;
}

}  // namespace

CrashScene::CrashScene(const Act& prepare, Act act) : folder_(make_scratch_folder()), act_(std::move(act)) {
  {
    store::Store store = store::Store::create(folder_ / "base", Moment{});
    prepare(store);
  }
  measure();
}

CrashScene::~CrashScene() { fs::remove_all(folder_); }

void CrashScene::measure() {
  before_ = dump_hash(folder_ / "base");
  const fs::path database = fresh_copy("measured");
  {
    const FaultyVfs vfs({});
    store::Store store = store::Store::open(database, {.vfs = FaultyVfs::name()});
    act_(store);
    points_ = vfs.points();
    log_points_ = vfs.log_points();
  }
  after_ = dump_hash(database);
}

fs::path CrashScene::fresh_copy(const std::string& name) const {
  copy_database(folder_ / "base", folder_ / name);
  return folder_ / name;
}

bool CrashScene::act_on(const fs::path& database) const {
  try {
    store::Store store = store::Store::open(database, {.vfs = FaultyVfs::name()});
    act_(store);
    return true;
  } catch (const Error&) {
    return false;
  }
}

Outcome CrashScene::look(const fs::path& database, std::int64_t point) const {
  const std::uint64_t hash = dump_hash(database);
  return {
      .point = point, .reported_success = false, .is_before = hash == before_, .is_after = hash == after_};
}

Outcome CrashScene::run(Fault fault, std::int64_t point) const {
  const fs::path database = fresh_copy("struck");
  const pid_t child = ::fork();
  if (child == 0) {
    const FaultyVfs vfs({.fault = fault, .at = point});
    ::_exit(act_on(database) ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  Outcome outcome = look(database, point);
  outcome.reported_success = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  return outcome;
}

std::vector<Outcome> CrashScene::run_with_copies(const std::vector<std::int64_t>& points) const {
  const fs::path database = fresh_copy("watched");
  const std::set<std::int64_t> wanted(points.begin(), points.end());
  std::vector<Outcome> outcomes;
  {
    const FaultyVfs vfs({.fault = Fault::none, .at = 0, .before = [&](std::int64_t point) {
                           if (!wanted.contains(point)) return;
                           copy_database(database, folder_ / "killed");
                           outcomes.push_back(look(folder_ / "killed", point));
                         }});
    (void)act_on(database);
  }
  return outcomes;
}

std::vector<std::int64_t> spread(std::int64_t last, std::int64_t count) {
  std::set<std::int64_t> points;
  for (std::int64_t i = 0; i < count; ++i) {
    points.insert(count == 1 ? 1 : 1 + i * (last - 1) / (count - 1));
  }
  return {points.begin(), points.end()};
}

}  // namespace kartei::fault
