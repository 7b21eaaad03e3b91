#include "export/zip_file.hpp"

#include <zip.h>

#include <array>
#include <chrono>
#include <memory>

#include "export/atomic_file.hpp"
#include "model/error.hpp"

namespace kartei::exports {
namespace {

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, Free>;

[[noreturn]] void fail(const std::filesystem::path& target, const std::string& why) {
  throw Error(ErrorKind::io,
              target.string() + ": the ZIP cannot be written (" + why + "); nothing was left there");
}

void add(zip_t* archive, const ZipEntry& entry, Moment made, const std::filesystem::path& target) {
  zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
  const zip_int64_t index =
      source == nullptr ? -1 : zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    fail(target, zip_strerror(archive));
  }
  const auto place = static_cast<zip_uint64_t>(index);
  // libzip takes the local time of what it writes: the same moment must give the same bytes everywhere.
  const auto day = std::chrono::floor<std::chrono::days>(made);
  const std::chrono::year_month_day date(day);
  const auto years = static_cast<unsigned>(static_cast<int>(date.year()) - 1980);
  const unsigned dos_date =
      years << 9U | static_cast<unsigned>(date.month()) << 5U | static_cast<unsigned>(date.day());
  const auto seconds = static_cast<unsigned>((made - day).count());
  const unsigned dos_time = seconds / 3600 << 11U | seconds / 60 % 60 << 5U | seconds % 60 / 2;
  if (zip_file_set_dostime(archive, place, static_cast<zip_uint16_t>(dos_time),
                           static_cast<zip_uint16_t>(dos_date), 0) != 0 ||
      zip_file_set_external_attributes(archive, place, 0, ZIP_OPSYS_UNIX, 0100600U << 16U) != 0)
    fail(target, zip_strerror(archive));
}

/// What libzip wrote into its buffer.
std::string bytes_of(zip_source_t* source, const std::filesystem::path& target) {
  std::string bytes;
  if (zip_source_open(source) != 0) fail(target, "its bytes cannot be read");
  std::array<char, 65536> block{};
  for (zip_int64_t got = 0; (got = zip_source_read(source, block.data(), block.size())) > 0;)
    bytes.append(block.data(), static_cast<std::size_t>(got));
  zip_source_close(source);
  return bytes;
}

}  // namespace

void write_zip(const std::filesystem::path& target, const std::vector<ZipEntry>& entries, Moment made) {
  AtomicFile file(target);
  zip_error_t error{};
  const Source source(zip_source_buffer_create(nullptr, 0, 1, &error));
  if (!source) fail(target, "no memory");
  zip_source_keep(source.get());  // the archive frees it once
  Archive archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, &error));
  if (!archive) fail(target, "no memory");
  for (const ZipEntry& entry : entries) add(archive.get(), entry, made, target);
  if (zip_close(archive.get()) != 0) fail(target, zip_strerror(archive.get()));
  [[maybe_unused]] const zip_t* closed = archive.release();
  file.write(bytes_of(source.get(), target));
  file.commit();
}

}  // namespace kartei::exports
