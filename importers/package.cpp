#include "importers/package.hpp"

#include <zip.h>

#include <utility>

#include <fmt/format.h>

#include "model/error.hpp"

namespace kartei::importers {
namespace {

using Archive = std::unique_ptr<zip_t, void (*)(zip_t*)>;

[[noreturn]] void fail_opening(const std::string& reason) {
  throw Error(
      ErrorKind::input_unusable,
      fmt::format(
          "the workbook is damaged or cut off ({}); fetch it again, or open it in Excel and save it anew",
          reason));
}

std::string message_of(zip_error_t& error) {
  std::string message = zip_error_strerror(&error);
  zip_error_fini(&error);
  return message;
}

Archive open_archive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) fail_opening(message_of(error));
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    zip_source_free(source);
    fail_opening(message_of(error));
  }
  zip_error_fini(&error);
  return {archive, &zip_discard};
}

std::string canonical_name(std::string_view part) {
  std::string name(part);
  for (char& c : name) {
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  name.erase(0, std::min(name.find_first_not_of('/'), name.size()));
  return name;
}

}  // namespace

PartReader::PartReader(zip* archive, std::uint64_t index, std::string name, const PackageLimits& limits)
    : name_(std::move(name)), limits_(limits), file_(zip_fopen_index(archive, index, 0), &zip_fclose) {
  if (!file_) fail(zip_strerror(archive));
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive, index, 0, &stat) == 0 && (stat.valid & ZIP_STAT_COMP_SIZE) != 0)
    packed_bytes_ = stat.comp_size;
}

void PartReader::fail(const std::string& reason) const {
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("part \"{}\" of the workbook cannot be read ({}); fetch the file again, or open it in "
                  "Excel and save it anew",
                  name_, reason));
}

std::size_t PartReader::read(std::span<char> buffer) {
  const auto got = zip_fread(file_.get(), buffer.data(), buffer.size());
  if (got < 0) fail(zip_file_strerror(file_.get()));
  unpacked_bytes_ += static_cast<std::uint64_t>(got);
  const bool too_tight =
      unpacked_bytes_ > limits_.ratio_free_bytes && unpacked_bytes_ / limits_.max_ratio > packed_bytes_;
  if (too_tight || unpacked_bytes_ > limits_.max_part_bytes) {
    fail(fmt::format("it unpacks to more than {} bytes from {}", unpacked_bytes_, packed_bytes_));
  }
  return static_cast<std::size_t>(got);
}

Package::Package(std::string_view bytes, const PackageLimits& limits)
    : limits_(limits), archive_(open_archive(bytes)) {
  const auto entries = static_cast<std::uint64_t>(zip_get_num_entries(archive_.get(), 0));
  if (entries > limits_.max_entries) fail_opening(fmt::format("it holds {} entries", entries));
  for (std::uint64_t i = 0; i < entries; ++i) {
    const char* name = zip_get_name(archive_.get(), i, ZIP_FL_ENC_GUESS);
    if (name != nullptr) index_of_part_.emplace(canonical_name(name), i);
  }
}

std::vector<std::string> Package::names() const {
  std::vector<std::string> names;
  for (const auto& [name, index] : index_of_part_) names.push_back(name);
  return names;
}

bool Package::has(std::string_view part) const { return index_of_part_.contains(canonical_name(part)); }

PartReader Package::open(std::string_view part) const {
  const auto name = canonical_name(part);
  return {archive_.get(), index_of_part_.at(name), name, limits_};
}

}  // namespace kartei::importers
