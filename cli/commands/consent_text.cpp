#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/consent/consent_texts.hpp"
#include "store/consent_ledger.hpp"

namespace kartei::cli {
namespace {

struct AddOptions {
  std::string file;
  std::string language = "de";
};

struct ShowOptions {
  std::string sha256;
};

OutputTable text_table(const std::vector<store::ConsentTextUse>& texts) {
  OutputTable table{
      "texts",
      {{"sha256"}, {"language"}, {"events", CellKind::number}, {"first_at"}, {"last_at"}, {"begins"}},
      {}};
  for (const store::ConsentTextUse& use : texts)
    table.rows.push_back({use.sha256, use.text.language, std::to_string(use.events), use.first_at,
                          use.last_at, operations::beginning_of(use.text.wording)});
  return table;
}

int add(const AddOptions& options, Context& context) {
  store::Store store = open_store(context);
  const std::string sha256 =
      operations::add_consent_text(store, options.file, options.language, context.environment());
  context.summarise({"text", {{"sha256"}}, {{sha256}}});
  return 0;
}

int show(const ShowOptions& options, Context& context) {
  store::Store store = open_store(context);
  if (options.sha256.empty()) {
    context.print(text_table(store::all_consent_texts(store)));
    return 0;
  }
  context.out() << operations::find_consent_text(store, options.sha256).text.wording << '\n';
  return 0;
}

Run bind_add(OptionBinder& binder) {
  auto options = std::make_shared<AddOptions>();
  binder.input("FILE", options->file, "The text that people will agree to", Presence::required);
  binder.text("--lang", options->language, "Its language (default de)");
  return [options](Context& context) { return add(*options, context); };
}

Run bind_list(OptionBinder& binder) {
  auto options = std::make_shared<ShowOptions>();
  binder.text("SHA256", options->sha256, "Print this version whole; its first digits suffice");
  return [options](Context& context) { return show(*options, context); };
}

}  // namespace

const Command consent_text_add_command{
    "consent text-add", "Put a version of a consent's wording on file",
    "kartei consent text-add newsletter_2026.txt    known by its SHA-256 from now on", Writes::database,
    bind_add};

const Command consent_text_list_command{
    "consent text-list", "List the wordings that were agreed to, or print one",
    "kartei consent text-list           every version, how often and since when\n"
    "  kartei consent text-list 4c9ea7    one of them, whole",
    Writes::nothing, bind_list};

}  // namespace kartei::cli
