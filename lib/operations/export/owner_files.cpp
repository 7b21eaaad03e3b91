#include "operations/export/owner_files.hpp"

#include <filesystem>

#include "text/text.hpp"

namespace kartei::operations {
namespace {

bool is_plain(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'); }

/// What is no letter of a file's name becomes one '-'.
std::string part_of_name(std::string_view owner) {
  std::string part;
  for (const char letter : text::fold_ae(owner)) {
    if (is_plain(letter))
      part += letter;
    else if (!part.empty() && part.back() != '-')
      part += '-';
  }
  if (part.ends_with('-')) part.pop_back();
  return part.empty() ? "betreuer" : part;
}

}  // namespace

std::map<std::string, std::string> owner_files(const std::string& file, const std::set<std::string>& owners) {
  const std::filesystem::path whole(file);
  std::map<std::string, std::string> files;
  std::set<std::string> taken;
  for (const std::string& owner : owners) {
    const std::string part = owner.empty() ? "ohne-betreuer" : part_of_name(owner);
    std::string unique = part;
    for (int number = 2; !taken.insert(unique).second; ++number) unique = part + '-' + std::to_string(number);
    const std::string name = whole.stem().string() + '-' + unique + whole.extension().string();
    files[owner] = (whole.parent_path() / name).string();
  }
  return files;
}

}  // namespace kartei::operations
