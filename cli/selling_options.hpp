/// Options and tables that the commands of selling share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/option_binder.hpp"
#include "operations/history/history_view.hpp"
#include "operations/known_owner.hpp"
#include "selling/pipeline.hpp"

namespace kartei::cli {

/// --pipeline: the stages of a file, else the shipped ones.
void bind_pipeline(OptionBinder& binder, std::string& file);
[[nodiscard]] selling::Pipeline read_pipeline(const std::string& file);

/// --owner and --new-owner.
struct OwnerOptions {
  std::optional<std::string> name;
  bool is_new = false;
};
void bind_owner(OptionBinder& binder, OwnerOptions& options);
/// Nothing when --owner is not given.
[[nodiscard]] std::optional<operations::OwnerWord> owner_word(const OwnerOptions& options);

/// Of whom records are asked for; empty: of all. Throws Error{usage} for a name that nobody knows.
[[nodiscard]] std::string owner_asked(store::Store& store, const std::string& written);

/// "deal 7, operation 12": what a command made or changed.
[[nodiscard]] OutputTable made(const std::string& kind, std::int64_t key, OperationId operation);

/// Lines of a history: activities that are open, and touchpoints.
[[nodiscard]] OutputTable history_table();
[[nodiscard]] std::vector<std::string> history_row(const operations::HistoryLine& line);

}  // namespace kartei::cli
