#include "store/counts_json.hpp"

#include "store/cells.hpp"
#include "store/json_reader.hpp"

namespace kartei::store {

std::string to_json(const Counts& counts) {
  std::string out = "{";
  for (const auto& [name, count] : counts) {
    if (out.size() > 1) out += ',';
    out += to_json_string(name) + ":" + std::to_string(count);
  }
  return out + "}";
}

Counts counts_from_json(std::string_view json) {
  Counts counts;
  JsonReader reader(json);
  read_list(reader, '{', '}', [&] {
    std::string name = reader.string();
    reader.expect(':');
    counts.emplace_back(std::move(name), reader.integer());
  });
  reader.end();
  return counts;
}

}  // namespace kartei::store
