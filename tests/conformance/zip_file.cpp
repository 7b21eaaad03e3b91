#include "tests/conformance/zip_file.hpp"

#include <zip.h>

#include <stdexcept>

namespace kartei::importers {
namespace {

constexpr time_t fixed_time = 1'000'000'000;

void add(zip_t* archive, const ZipEntry& entry) {
  zip_source_t* source = zip_source_buffer(archive, entry.content.data(), entry.content.size(), 0);
  const auto index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) throw std::runtime_error(zip_strerror(archive));
  zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), fixed_time, 0);
}

std::string content_of(zip_source_t* source) {
  zip_stat_t stat;
  zip_source_stat(source, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(source);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  return bytes;
}

}  // namespace

std::string zip_file(const std::vector<ZipEntry>& entries) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& entry : entries) add(archive, entry);
  if (zip_close(archive) != 0) throw std::runtime_error("the ZIP could not be made");
  std::string bytes = content_of(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace kartei::importers
