/// Kinds of records that can be handed out as a sheet and taken back.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct SheetColumn {
  std::string name;
  std::vector<std::string> choices = {};
  bool is_read_only = false;
};

/// A cell that shall say something else.
struct SheetChange {
  std::size_t column = 0;
  std::string text;  ///< trimmed; empty takes the value away
};

/// The records of one kind as rows of texts.
class SheetKind {
 public:
  virtual ~SheetKind() = default;
  [[nodiscard]] virtual const std::vector<SheetColumn>& columns() const = 0;

  /// All records of the kind, ascending.
  [[nodiscard]] virtual std::vector<std::int64_t> ids() = 0;

  /// A cell for each column; nothing when there is no such record.
  [[nodiscard]] virtual std::optional<std::vector<std::string>> cells(std::int64_t id) = 0;

  /// Changes a record through the checks that hold by hand. Throws Error{usage} with what is wrong.
  virtual void change(std::int64_t id, const std::vector<SheetChange>& changes) = 0;

  /// Once all are changed: what is derived from them.
  virtual void finish() {}
};

/// The words of all kinds: "party", "deal", ...
[[nodiscard]] std::vector<std::string> sheet_kind_words();

/// A kind within a change under way; `operation` is 0 for reading only. Throws Error{usage} for no kind.
[[nodiscard]] std::unique_ptr<SheetKind> sheet_kind(store::Store& store, std::string_view word,
                                                    OperationId operation, const Environment& environment);

}  // namespace kartei::operations
