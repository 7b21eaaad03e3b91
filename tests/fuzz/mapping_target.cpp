/// Mapping files: read or refused with a message, and read again as they were written.

#include "mapping/saved.hpp"
#include "model/error.hpp"
#include "tests/fuzz/target.hpp"
#include "text/text.hpp"

namespace kartei::fuzz {
namespace {

using namespace mapping;

void require_same_meaning(const ColumnMapping& a, const ColumnMapping& b) {
  require(a.column == b.column, "columns keep their names");
  require(a.target == b.target && a.label == b.label, "columns keep what they mean");
  require(a.consent == b.consent, "columns keep what their values say of consent");
  require(a.mend == b.mend && a.dates == b.dates && a.legal_basis == b.legal_basis,
          "columns keep how they are read");
}

void require_written_as_read(const Mapping& mapping) {
  const Mapping again = from_toml(to_toml(mapping), "again.toml");
  require(again.country == mapping.country && again.mend == mapping.mend && again.layout == mapping.layout,
          "a mapping keeps its settings");
  require(again.columns.size() == mapping.columns.size(), "a mapping keeps its columns");
  for (std::size_t i = 0; i < again.columns.size(); ++i)
    require_same_meaning(mapping.columns[i], again.columns[i]);
}

}  // namespace

void try_input(std::string_view input) {
  std::optional<Mapping> mapping;
  try {
    mapping = from_toml(input, "input.toml");
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::configuration, "a mapping is refused in one way only");
    require(text::is_valid_utf8(error.what()), "messages are UTF-8");
    return;
  }
  require_written_as_read(*mapping);
}

}  // namespace kartei::fuzz
