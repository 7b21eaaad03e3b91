/// Kinds of records that lists bring: what their columns are called, and how a row becomes one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "operations/environment.hpp"
#include "operations/input/column_roles.hpp"
#include "selling/pipeline.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// A row under the names of its columns, and what of it is new.
class RecordRow {
 public:
  /// `says`: the roles whose cells are other than in the list's last delivery.
  RecordRow(const FileRow& row, const ColumnRoles& roles, std::set<std::string_view> says)
      : row_(row), roles_(roles), says_(std::move(says)) {}

  [[nodiscard]] std::string cell(std::string_view role) const { return std::string(roles_.cell(row_, role)); }

  [[nodiscard]] bool says(std::string_view role) const { return says_.contains(role); }

  /// Nothing when the list says nothing new: then the record keeps what it has.
  [[nodiscard]] std::optional<std::string> given(std::string_view role) const {
    return says(role) ? std::optional(cell(role)) : std::nullopt;
  }

 private:
  const FileRow& row_;
  const ColumnRoles& roles_;
  std::set<std::string_view> says_;
};

/// Who takes part, and as what where the list says so.
struct RecordParty {
  PartyId party;
  std::string role;
};

/// What every kind needs besides the row.
struct RecordSetting {
  store::Store& store;
  const Environment& environment;
  OperationId operation;
  std::string source;  ///< whose keys records, customers and deals have
  const selling::Pipeline& pipeline;
  bool takes_new_owners = false;
};

class RecordKind {
 public:
  virtual ~RecordKind() = default;

  /// "deal", "activity", "touchpoint".
  [[nodiscard]] virtual std::string_view word() const = 0;

  /// Its own columns, besides those of key and parties.
  [[nodiscard]] virtual std::span<const ColumnRole> roles() const = 0;

  /// The one of them without which a list is none of this kind.
  [[nodiscard]] virtual std::string_view demanded() const = 0;

  /// Puts a record on file through the checks that hold by hand. Throws Error{usage} with what is wrong.
  [[nodiscard]] virtual std::int64_t add(const RecordRow& row, std::span<const RecordParty> parties) = 0;

  /// Changes a record by what the row says now; `parties` come in, `without` go out. False when there is no
  /// such record any more, or nothing is other than before. Throws as add().
  virtual bool change(std::int64_t record, const RecordRow& row, std::span<const RecordParty> parties,
                      std::span<const RecordParty> without) = 0;

  /// Whether a party is in a record, as that.
  [[nodiscard]] virtual bool has_party(std::int64_t record, const RecordParty& party) const = 0;
};

[[nodiscard]] std::unique_ptr<RecordKind> deal_records(const RecordSetting& setting);
[[nodiscard]] std::unique_ptr<RecordKind> activity_records(const RecordSetting& setting);
[[nodiscard]] std::unique_ptr<RecordKind> touchpoint_records(const RecordSetting& setting);

/// The deal that a cell names by the key that the source's list of deals has for it. 0 for an empty cell.
/// Throws Error{usage} when there is none.
[[nodiscard]] std::int64_t named_deal(const RecordSetting& setting, const std::string& cell);

}  // namespace kartei::operations
