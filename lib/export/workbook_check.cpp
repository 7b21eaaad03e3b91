#include "export/workbook_check.hpp"

#include <zip.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "model/error.hpp"

namespace kartei::exports {
namespace {

constexpr std::string_view sheet_folder = "xl/worksheets/";
constexpr std::string_view sheet_end = "</worksheet>";

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Entry = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

/// The last bytes of an entry; empty when it cannot be read to its end.
std::string tail_of(zip_t* archive, zip_uint64_t index) {
  const Entry entry(zip_fopen_index(archive, index, 0), &zip_fclose);
  if (!entry) return {};
  std::array<char, 64 * 1024> buffer{};
  std::string tail;
  zip_int64_t got = 0;
  while ((got = zip_fread(entry.get(), buffer.data(), buffer.size())) > 0) {
    tail.append(buffer.data(), static_cast<std::size_t>(got));
    if (tail.size() > sheet_end.size()) tail.erase(0, tail.size() - sheet_end.size());
  }
  return got < 0 ? std::string() : tail;
}

bool is_complete(const std::filesystem::path& file) {
  const Archive archive(zip_open(file.c_str(), ZIP_RDONLY, nullptr), &zip_discard);
  if (!archive) return false;
  const auto entries = zip_get_num_entries(archive.get(), 0);
  for (zip_int64_t i = 0; i < entries; ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    const char* name = zip_get_name(archive.get(), index, 0);
    if (name == nullptr) return false;
    const std::string_view part(name);
    if (part.starts_with(sheet_folder) && part.ends_with(".xml") &&
        tail_of(archive.get(), index) != sheet_end)
      return false;
  }
  return entries > 0;
}

}  // namespace

void check_workbook_complete(const std::filesystem::path& file, const std::filesystem::path& target) {
  if (is_complete(file)) return;
  throw Error(ErrorKind::io,
              fmt::format("{}: the workbook came out incomplete; make room in the temporary folder, "
                          "then run the command again (what stood there is untouched)",
                          target.string()));
}

}  // namespace kartei::exports
