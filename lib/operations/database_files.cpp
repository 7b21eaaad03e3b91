#include "operations/database_files.hpp"

namespace kartei::operations {
namespace {

std::string named_or_beside(const std::string& named, const store::Store& store, std::string_view ending) {
  return named.empty() ? store.path().string() + std::string(ending) : named;
}

}  // namespace

std::string key_file(const store::Store& store, const Environment& environment) {
  return named_or_beside(environment.suppression_key, store, ".key");
}

std::string sidecar_file(const store::Store& store, const Environment& environment) {
  return named_or_beside(environment.sidecar, store, ".sidecar");
}

}  // namespace kartei::operations
