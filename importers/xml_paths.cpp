#include "importers/xml_paths.hpp"

#include <algorithm>
#include <unordered_map>

#include "importers/name_words.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t deepest = 12;
constexpr std::size_t most_kinds = 10'000;

class PathsHandler final : public XmlHandler {
 public:
  void start(std::string_view element, const XmlAttributes&) override {
    if (++depth_ > deepest) return;
    if (!open_.empty()) paths[open_.back()].holds_elements = true;
    const std::string path =
        (open_.empty() ? std::string() : paths[open_.back()].path + "/") + std::string(element);
    const auto [known, is_new] = numbers_.try_emplace(path, paths.size());
    if (is_new) {
      if (paths.size() == most_kinds) return fail("it holds more kinds of elements than any list");
      paths.push_back({path});
      parents_.push_back(open_.empty() ? std::string::npos : open_.back());
    }
    ++paths[known->second].count;
    open_.push_back(known->second);
  }

  void end(std::string_view) override {
    if (depth_-- <= deepest && !open_.empty()) open_.pop_back();
  }

  void text(std::string_view) override {}

  /// Requires: all was read. A parent stands before what lies in it.
  void mark() {
    for (std::size_t i = paths.size(); i-- > 0;) {
      const std::string_view path = paths[i].path;
      const bool is_name = !paths[i].holds_elements && is_name_word(path.substr(path.rfind('/') + 1));
      if ((is_name || paths[i].names_somebody) && parents_[i] != std::string::npos)
        paths[parents_[i]].names_somebody = true;
    }
    for (std::size_t i = 0; i < paths.size(); ++i) {
      const std::size_t parent = parents_[i];
      paths[i].is_in_single =
          parent == std::string::npos || (paths[parent].is_in_single && paths[parent].count == 1);
    }
  }

  std::vector<XmlPath> paths;

 private:
  std::size_t depth_ = 0;
  std::vector<std::size_t> open_;
  std::vector<std::size_t> parents_;
  std::unordered_map<std::string, std::size_t> numbers_;
};

bool ends_with_part(std::string_view path, std::string_view wanted) {
  if (!path.ends_with(wanted)) return false;
  return path.size() == wanted.size() || path[path.size() - wanted.size() - 1] == '/';
}

bool is_inside(std::string_view path) { return path.find('/') != std::string_view::npos; }

}  // namespace

std::vector<XmlPath> read_xml_paths(std::string_view bytes, const XmlText& text) {
  PathsHandler handler;
  read_xml(bytes, text, handler);
  handler.mark();
  return std::move(handler.paths);
}

const XmlPath* record_path(const std::vector<XmlPath>& paths, std::string_view wanted) {
  const auto may_be = [](const XmlPath& path) {
    return path.holds_elements && path.is_in_single && is_inside(path.path);
  };
  const bool has_names =
      std::ranges::any_of(paths, [&](const XmlPath& path) { return may_be(path) && path.names_somebody; });
  const XmlPath* best = nullptr;
  for (const XmlPath& path : paths) {
    const bool fits =
        wanted.empty() ? may_be(path) && path.names_somebody == has_names : ends_with_part(path.path, wanted);
    if (fits && (best == nullptr || path.count > best->count)) best = &path;
  }
  return best;
}

}  // namespace kartei::importers
