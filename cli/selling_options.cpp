#include "cli/selling_options.hpp"

#include "operations/input/input_file.hpp"

namespace kartei::cli {

void bind_pipeline(OptionBinder& binder, std::string& file) {
  binder.input("--pipeline", file, "A file with stages of your own; see kartei config pipeline");
}

selling::Pipeline read_pipeline(const std::string& file) {
  if (file.empty()) return selling::shipped_pipeline();
  return selling::read_pipeline(operations::read_input(file).bytes, file);
}

void bind_owner(OptionBinder& binder, OwnerOptions& options) {
  binder.text("--owner", options.name, "Who looks after it; else whoever runs the command, or for whom");
  binder.flag("--new-owner", options.is_new, "The owner is new here, and no typing error");
}

std::optional<operations::OwnerWord> owner_word(const OwnerOptions& options) {
  if (!options.name) return std::nullopt;
  return operations::OwnerWord{*options.name, options.is_new};
}

std::string owner_asked(store::Store& store, const std::string& written) {
  return written.empty() ? std::string() : operations::known_owner(store, written);
}

OutputTable made(const std::string& kind, std::int64_t key, OperationId operation) {
  return {kind,
          {{kind, CellKind::number}, {"operation", CellKind::number}},
          {{std::to_string(key), operation ? std::to_string(operation.value) : ""}}};
}

OutputTable history_table() {
  return {"history",
          {{"activity", CellKind::number},
           {"touchpoint", CellKind::number},
           {"at"},
           {"channel"},
           {"direction"},
           {"parties"},
           {"subject"},
           {"result"},
           {"who"},
           {"deal", CellKind::number}},
          {}};
}

std::vector<std::string> history_row(const operations::HistoryLine& line) {
  const auto number = [](std::int64_t id) { return id == 0 ? std::string() : std::to_string(id); };
  return {number(line.activity.value),
          number(line.touchpoint.value),
          line.at,
          line.channel,
          line.direction,
          line.parties,
          line.subject,
          line.result,
          line.who,
          number(line.deal.value)};
}

}  // namespace kartei::cli
