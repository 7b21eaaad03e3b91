#include "operations/clean/file_names.hpp"

#include <algorithm>
#include <filesystem>

namespace kartei::operations {
namespace {

using Parts = std::vector<std::string>;

Parts parts_of(const std::string& path) {
  Parts parts;
  for (const auto& part : std::filesystem::path(path).lexically_normal()) parts.push_back(part.string());
  return parts;
}

/// Requires: a has as many parts.
bool end_alike(const Parts& a, const Parts& b, std::size_t count) {
  const auto last = static_cast<std::ptrdiff_t>(count);
  return b.size() >= count && std::equal(a.end() - last, a.end(), b.end() - last);
}

std::string last_parts(const Parts& parts, std::size_t count) {
  std::filesystem::path name;
  for (auto part = parts.end() - static_cast<std::ptrdiff_t>(count); part != parts.end(); ++part)
    name /= *part;
  return name.string();
}

std::string name_among(const Parts& parts, const std::vector<Parts>& all) {
  std::size_t count = 1;
  const auto is_ambiguous = [&](const Parts& other) {
    return other != parts && end_alike(parts, other, count);
  };
  while (count < parts.size() && std::ranges::any_of(all, is_ambiguous)) ++count;
  return last_parts(parts, count);
}

}  // namespace

std::vector<std::string> file_names(const std::vector<std::string>& paths) {
  std::vector<Parts> all;
  for (const std::string& path : paths) all.push_back(parts_of(path));
  std::vector<std::string> names;
  for (const Parts& parts : all) names.push_back(name_among(parts, all));
  return names;
}

}  // namespace kartei::operations
