#include "faulty_vfs.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <new>

namespace kartei::fault {

struct FaultyVfs::State {
  FaultPlan plan;
  std::int64_t points = 0;
  std::int64_t log_points = 0;
  sqlite3_vfs* usual = nullptr;
  sqlite3_vfs vfs{};
};

namespace {

/// One open file: SQLite's part first, then ours, then (in the same allocation) the usual file.
struct File {
  sqlite3_file base;
  FaultyVfs::State* state;
  sqlite3_file* usual;
  bool is_log;
};

File& as_file(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
sqlite3_file* usual(sqlite3_file* file) { return as_file(file).usual; }

/// Counts a point; the result is what SQLite gets instead of the real one, SQLITE_OK to go on.
int pass_point(sqlite3_file* file, int io_error) {
  FaultyVfs::State& state = *as_file(file).state;
  ++state.points;
  if (as_file(file).is_log) ++state.log_points;
  if (state.plan.before) state.plan.before(state.points);
  if (state.plan.fault == Fault::none || state.points < state.plan.at) return SQLITE_OK;
  if (state.plan.fault == Fault::kill) ::_exit(killed_exit_code);
  return state.plan.fault == Fault::disk_full ? SQLITE_FULL : io_error;
}

int close(sqlite3_file* file) { return usual(file)->pMethods->xClose(usual(file)); }

int read(sqlite3_file* file, void* buffer, int size, sqlite3_int64 offset) {
  return usual(file)->pMethods->xRead(usual(file), buffer, size, offset);
}

int write(sqlite3_file* file, const void* buffer, int size, sqlite3_int64 offset) {
  if (const int fault = pass_point(file, SQLITE_IOERR_WRITE); fault != SQLITE_OK) return fault;
  return usual(file)->pMethods->xWrite(usual(file), buffer, size, offset);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (const int fault = pass_point(file, SQLITE_IOERR_TRUNCATE); fault != SQLITE_OK) return fault;
  return usual(file)->pMethods->xTruncate(usual(file), size);
}

int sync(sqlite3_file* file, int flags) {
  if (const int fault = pass_point(file, SQLITE_IOERR_FSYNC); fault != SQLITE_OK) return fault;
  return usual(file)->pMethods->xSync(usual(file), flags);
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return usual(file)->pMethods->xFileSize(usual(file), size);
}

int lock(sqlite3_file* file, int level) { return usual(file)->pMethods->xLock(usual(file), level); }
int unlock(sqlite3_file* file, int level) { return usual(file)->pMethods->xUnlock(usual(file), level); }

int check_reserved_lock(sqlite3_file* file, int* result) {
  return usual(file)->pMethods->xCheckReservedLock(usual(file), result);
}

int file_control(sqlite3_file* file, int operation, void* argument) {
  return usual(file)->pMethods->xFileControl(usual(file), operation, argument);
}

int sector_size(sqlite3_file* file) { return usual(file)->pMethods->xSectorSize(usual(file)); }

int device_characteristics(sqlite3_file* file) {
  return usual(file)->pMethods->xDeviceCharacteristics(usual(file));
}

int shm_map(sqlite3_file* file, int page, int page_size, int extend, void volatile** memory) {
  return usual(file)->pMethods->xShmMap(usual(file), page, page_size, extend, memory);
}

int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return usual(file)->pMethods->xShmLock(usual(file), offset, count, flags);
}

void shm_barrier(sqlite3_file* file) { usual(file)->pMethods->xShmBarrier(usual(file)); }

int shm_unmap(sqlite3_file* file, int remove) {
  return usual(file)->pMethods->xShmUnmap(usual(file), remove);
}

/// Version 2: without memory-mapped pages, which would be written unseen.
constexpr sqlite3_io_methods methods = {2,
                                        close,
                                        read,
                                        write,
                                        truncate,
                                        sync,
                                        file_size,
                                        lock,
                                        unlock,
                                        check_reserved_lock,
                                        file_control,
                                        sector_size,
                                        device_characteristics,
                                        shm_map,
                                        shm_lock,
                                        shm_barrier,
                                        shm_unmap,
                                        nullptr,
                                        nullptr};

FaultyVfs::State& state_of(sqlite3_vfs* vfs) { return *static_cast<FaultyVfs::State*>(vfs->pAppData); }

int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* flags_out) {
  FaultyVfs::State& state = state_of(vfs);
  auto* ours = new (file) File{{nullptr}, &state, nullptr, (flags & SQLITE_OPEN_WAL) != 0};
  ours->usual = reinterpret_cast<sqlite3_file*>(ours + 1);
  const int code = state.usual->xOpen(state.usual, name, ours->usual, flags, flags_out);
  if (code == SQLITE_OK) ours->base.pMethods = &methods;
  return code;
}

int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  return state_of(vfs).usual->xDelete(state_of(vfs).usual, name, sync_folder);
}

int access(sqlite3_vfs* vfs, const char* name, int flags, int* result) {
  return state_of(vfs).usual->xAccess(state_of(vfs).usual, name, flags, result);
}

int full_pathname(sqlite3_vfs* vfs, const char* name, int size, char* out) {
  return state_of(vfs).usual->xFullPathname(state_of(vfs).usual, name, size, out);
}

}  // namespace

FaultyVfs::FaultyVfs(FaultPlan plan) : state_(std::make_unique<State>()) {
  sqlite3_initialize();
  state_->plan = std::move(plan);
  state_->usual = sqlite3_vfs_find(nullptr);
  state_->vfs = *state_->usual;
  state_->vfs.zName = "faulty";
  state_->vfs.pNext = nullptr;
  state_->vfs.pAppData = state_.get();
  state_->vfs.szOsFile = static_cast<int>(sizeof(File)) + state_->usual->szOsFile;
  state_->vfs.xOpen = open;
  state_->vfs.xDelete = remove;
  state_->vfs.xAccess = access;
  state_->vfs.xFullPathname = full_pathname;
  sqlite3_vfs_register(&state_->vfs, 0);
}

FaultyVfs::~FaultyVfs() { sqlite3_vfs_unregister(&state_->vfs); }

std::int64_t FaultyVfs::points() const { return state_->points; }
std::int64_t FaultyVfs::log_points() const { return state_->log_points; }

}  // namespace kartei::fault
