/// Rows of an editable table as a sheet.
#pragma once

#include "operations/sheet/sheet_kind.hpp"
#include "schema/query.hpp"
#include "store/editable_rows.hpp"
#include "store/table_columns.hpp"

namespace kartei::operations {

class RowKind final : public SheetKind {
 public:
  /// `fixed` are columns that commands of their own change: a deal's stage, an activity's state.
  RowKind(store::Store& store, const schema::EditableTable& table, std::vector<std::string_view> fixed,
          OperationId operation, const Environment& environment);

  [[nodiscard]] const std::vector<SheetColumn>& columns() const override { return columns_; }
  [[nodiscard]] std::vector<std::int64_t> ids() override;
  [[nodiscard]] std::optional<std::vector<std::string>> cells(std::int64_t id) override;
  void change(std::int64_t id, const std::vector<SheetChange>& changes) override;

 private:
  [[nodiscard]] store::ColumnValue value_of(const store::TableColumn& column, const std::string& text) const;

  store::Store& store_;
  const schema::EditableTable& table_;
  OperationId operation_;
  const Environment& environment_;
  std::vector<store::TableColumn> table_columns_;  ///< one for each of columns_
  std::vector<std::size_t> places_;                ///< of each of columns_ among all of the table
  std::vector<SheetColumn> columns_;
};

}  // namespace kartei::operations
