#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "store/evidence_folder.hpp"
#include "store/ledger_check.hpp"

namespace kartei::cli {
namespace {

int run(Context& context) {
  store::Store store = open_store(context);
  const store::LedgerCheck check = store::check_ledger(store);
  const std::vector<std::string> changed_files = store::changed_evidence_files(store);
  OutputTable table{"ledger",
                    {{"events", CellKind::number},
                     {"erased", CellKind::number},
                     {"first_broken", CellKind::number},
                     {"changed_wordings", CellKind::number},
                     {"changed_evidence", CellKind::number}},
                    {}};
  table.rows.push_back({std::to_string(check.events), std::to_string(check.erased),
                        check.broken ? std::to_string(check.broken.value) : std::string(),
                        std::to_string(check.changed_texts.size()), std::to_string(changed_files.size())});
  context.print(table);
  if (check.broken)
    context.warn(fmt::format("event {} or its place in the ledger was changed; compare with a backup",
                             check.broken.value));
  for (const std::string& sha256 : check.changed_texts)
    context.warn(fmt::format("the wording {} was changed; compare with a backup", sha256));
  for (const std::string& file : changed_files)
    context.warn(fmt::format("the evidence file {} was changed or is gone; compare with a backup", file));
  return check.broken || !check.changed_texts.empty() || !changed_files.empty() ? 1 : 0;
}

}  // namespace

const Command consent_verify_command{"consent verify",
                                     "Check that nobody changed the ledger; 1 when somebody did",
                                     "kartei consent verify    count the events and follow their chain",
                                     Writes::nothing, [](OptionBinder&) -> Run { return run; }};

}  // namespace kartei::cli
