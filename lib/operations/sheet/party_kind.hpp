/// Parties as a sheet: the leading values, the owner, the attributes.
#pragma once

#include "operations/mass/party_setter.hpp"
#include "operations/sheet/sheet_kind.hpp"

namespace kartei::operations {

class PartyKindSheet final : public SheetKind {
 public:
  PartyKindSheet(store::Store& store, OperationId operation, const Environment& environment);

  [[nodiscard]] const std::vector<SheetColumn>& columns() const override { return columns_; }
  [[nodiscard]] std::vector<std::int64_t> ids() override;
  [[nodiscard]] std::optional<std::vector<std::string>> cells(std::int64_t id) override;
  void change(std::int64_t id, const std::vector<SheetChange>& changes) override;
  void finish() override;

 private:
  [[nodiscard]] std::string attribute_text(const std::vector<store::Qualification>& values,
                                           std::string_view name) const;

  store::Store& store_;
  PartySetter setter_;
  std::vector<SheetColumn> columns_;
  std::vector<PartyId> to_derive_;
};

}  // namespace kartei::operations
