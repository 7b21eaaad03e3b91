#include "operations/import/source_settings.hpp"

#include <fmt/format.h>

#include "mapping/saved.hpp"
#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "operations/party/derive.hpp"
#include "store/parties.hpp"

namespace kartei::operations {
namespace {

void demand_trust(int trust) {
  if (trust < 0 || trust > 100)
    throw Error(ErrorKind::usage, fmt::format("trust {} is out of range; it goes from 0 to 100", trust));
}

void demand_sound(const store::Source& source) {
  demand_trust(source.trust);
  if (source.mapping) (void)mapping::from_toml(*source.mapping, pinned_mapping_of(source.name));
}

store::Source with(store::Source source, const SourceChange& change) {
  if (change.kind) source.kind = *change.kind;
  if (change.trust) source.trust = *change.trust;
  if (change.supplier) source.supplier = *change.supplier;
  if (change.obtained) source.obtained = *change.obtained;
  if (change.collective_keys) source.collective_keys = *change.collective_keys;
  if (change.mapping) source.mapping = change.mapping->empty() ? std::nullopt : change.mapping;
  return source;
}

}  // namespace

std::string pinned_mapping_of(const std::string& source) { return "mapping of source '" + source + "'"; }

OperationId add_source(store::Store& store, const store::Source& source, const Environment& environment) {
  if (source.name.empty())
    throw Error(ErrorKind::usage, "a source needs a name; give it one: erp, fair-cards");
  demand_sound(source);
  JournalledChange change(store, "source add", environment);
  if (store::find_source(store, source.name))
    throw Error(
        ErrorKind::usage,
        fmt::format("there is a source '{}' already; change it with `kartei source set`", source.name));
  store::insert_source(store, source, change.id());
  return change.finish({{"sources", 1}});
}

OperationId set_source(store::Store& store, const std::string& name, const SourceChange& wanted,
                       const Environment& environment) {
  JournalledChange change(store, "source set", environment);
  const std::optional<store::Source> before = store::find_source(store, name);
  if (!before)
    throw Error(ErrorKind::usage,
                fmt::format("there is no source '{}'; `kartei source list` names them", name));
  const store::Source after = with(*before, wanted);
  demand_sound(after);
  if (*before == after) return {};
  store::update_source(store, after, change.id());
  std::int64_t derived = 0;
  if (before->trust != after.trust || before->kind != after.kind) {
    derived = static_cast<std::int64_t>(derive_around(store, store::parties_of_source(store, after.id)));
  }
  return change.finish({{"sources", 1}, {"derived", derived}});
}

}  // namespace kartei::operations
