/// Columns of a delivery that tell attributes of parties, by the mapping.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operations/input/contact_reader.hpp"
#include "store/qualifications.hpp"
#include "store/sources.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// What a row says of its party by one attribute; no values: that there is none.
struct SaidAttribute {
  AttributeId attribute;
  std::string name;
  std::vector<qualify::Value> values;
};

class AttributeColumns {
 public:
  AttributeColumns(store::Store& store, std::string_view file) : store_(store), file_(file) {}

  /// Throws Error{configuration} when a column tells an attribute that is not defined.
  void begin_table(const TableHead& head);

  /// What the row says; of a full source an empty cell says that there is none. A value that does not fit its
  /// attribute is a warning of the row and says nothing.
  [[nodiscard]] std::vector<SaidAttribute> read(ReadRow& row, store::SourceKind kind);

  /// Makes that the values of a party, said by a source. What a person said by hand stays, and where the
  /// source only fills in, all that is known; returns a warning for each that was not taken against a
  /// person's word.
  std::vector<Diagnostic> set(PartyId party, std::span<const SaidAttribute> said,
                              const store::ValueOrigin& origin, bool fills_only, OperationId operation,
                              const Place& place);

 private:
  [[nodiscard]] const store::DefinedAttribute& defined(const mapping::ColumnMapping& column);

  store::Store& store_;
  std::string_view file_;
  std::optional<std::vector<store::DefinedAttribute>> attributes_;
};

}  // namespace kartei::operations
