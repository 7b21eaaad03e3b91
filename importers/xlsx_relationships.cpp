#include "importers/package.hpp"
#include "importers/package_xml.hpp"

namespace kartei::importers {
namespace {

std::string_view folder_of(std::string_view part) {
  const auto slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
}

/// The target from the root, as seen from a folder ("" or with "/" at its end).
std::string resolved(std::string_view folder, std::string target) {
  for (char& c : target) {
    if (c == '\\') c = '/';
  }
  if (target.starts_with('/')) return target.substr(1);
  std::string path(folder);
  std::string_view rest = target;
  while (rest.starts_with("./") || rest.starts_with("../")) {
    if (rest.starts_with("../") && !path.empty())
      path.resize(folder_of(path.substr(0, path.size() - 1)).size());
    rest.remove_prefix(rest.find('/') + 1);
  }
  return path + std::string(rest);
}

class RelationshipsHandler final : public XmlHandler {
 public:
  explicit RelationshipsHandler(std::string_view folder) : folder_(folder) {}

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element != "Relationship" || attributes.text("TargetMode") == "External") return;
    relationships.push_back({std::string(attributes.text("Id")), std::string(attributes.text("Type")),
                             resolved(folder_, std::string(attributes.text("Target")))});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::vector<Relationship> relationships;

 private:
  std::string folder_;
};

}  // namespace

std::vector<Relationship> relationships_of(const Package& package, std::string_view part) {
  const auto folder = folder_of(part);
  const std::string file = std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
  if (!package.has(file)) return {};
  RelationshipsHandler handler(folder);
  read_xml(package, file, handler);
  return std::move(handler.relationships);
}

const Relationship* find_type(const std::vector<Relationship>& relationships, std::string_view word) {
  const std::string ending = "/" + std::string(word);
  for (const auto& relationship : relationships) {
    if (relationship.type.ends_with(ending)) return &relationship;
  }
  return nullptr;
}

}  // namespace kartei::importers
