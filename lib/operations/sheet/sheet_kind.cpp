#include "operations/sheet/sheet_kind.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/error.hpp"
#include "operations/sheet/party_kind.hpp"
#include "operations/sheet/row_kind.hpp"
#include "schema/queries/editable.hpp"

namespace kartei::operations {
namespace {

/// A table that is handed out, and the columns that commands of their own change.
struct TableKind {
  const schema::EditableTable* table;
  std::vector<std::string_view> fixed;
};

const std::vector<TableKind>& table_kinds() {
  static const std::vector<TableKind> kinds{
      {&schema::deals_table, {"stage", "opened_on", "outcome", "closed_on"}},
      {&schema::deal_parties_table, {}},
      {&schema::touchpoints_table, {}},
      {&schema::activities_table, {"state", "closed_at", "outcome"}},
      {&schema::orders_table, {"source", "number"}},
      {&schema::credits_table, {}},
      {&schema::contact_states_table, {"kind", "value"}},
  };
  return kinds;
}

constexpr std::string_view party_word = "party";

}  // namespace

std::vector<std::string> sheet_kind_words() {
  std::vector<std::string> words{std::string(party_word)};
  for (const TableKind& kind : table_kinds()) words.emplace_back(kind.table->kind);
  return words;
}

std::unique_ptr<SheetKind> sheet_kind(store::Store& store, std::string_view word, OperationId operation,
                                      const Environment& environment) {
  if (word == party_word) return std::make_unique<PartyKindSheet>(store, operation, environment);
  for (const TableKind& kind : table_kinds())
    if (kind.table->kind == word)
      return std::make_unique<RowKind>(store, *kind.table, kind.fixed, operation, environment);
  throw Error(ErrorKind::usage, fmt::format("there is no sheet of '{}'; there are {}", word,
                                            fmt::join(sheet_kind_words(), ", ")));
}

}  // namespace kartei::operations
