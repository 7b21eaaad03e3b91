#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/find/find.hpp"

namespace kartei::cli {
namespace {

constexpr std::size_t most_answers = 100;

struct QueryOptions {
  std::vector<std::string> words;
  bool mutt = false;
};

/// The form of mutt's query_command: a line that is only shown, then mailbox, name and remark parted by tabs.
void print_for_mutt(const operations::FoundParties& found, std::ostream& out) {
  out << fmt::format("{} found\n", found.parties.size());
  for (const operations::FoundParty& party : found.parties)
    out << fmt::format("{}\t{}\t{}\n", party.email, party.name,
                       party.company.empty() ? party.place : party.company);
}

int run(const QueryOptions& options, Context& context) {
  if (!options.mutt) throw Error(ErrorKind::usage, "say in which form to answer: --mutt");
  store::Store store = open_store(context);
  std::string text;
  for (const std::string& word : options.words) text += (text.empty() ? "" : " ") + word;
  operations::FoundParties found = operations::find_by_words(store, text, most_answers);
  std::erase_if(found.parties, [](const operations::FoundParty& party) { return party.email.empty(); });
  print_for_mutt(found, context.out());
  return found.parties.empty() ? 1 : 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<QueryOptions>();
  binder.texts("TEXT", options->words, "Part of a name, a company or a place", Presence::required);
  binder.flag("--mutt", options->mutt, "As mutt, aerc and other mail programs ask: mailbox, name, company");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command query_command{"query",
                            "Answer a mail program that looks for a mailbox",
                            "kartei query meyer --mutt\n"
                            "  set query_command = \"kartei query %s --mutt\"    in muttrc",
                            Writes::nothing,
                            bind,
                            Prints::text};

}  // namespace kartei::cli
