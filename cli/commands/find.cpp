#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/find/find.hpp"

namespace kartei::cli {
namespace {

struct FindOptions {
  std::vector<std::string> words;
  std::string phone;
  std::string email;
  std::string handle;
  std::string country = "DE";
  std::int64_t limit = 20;
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

void demand_one_way(const FindOptions& options) {
  const int ways =
      !options.words.empty() + !options.phone.empty() + !options.email.empty() + !options.handle.empty();
  if (ways != 1)
    throw Error(ErrorKind::usage, "say what to find: words, or one of --phone, --email and --handle");
}

operations::FoundParties find(const FindOptions& options, store::Store& store) {
  const auto limit = static_cast<std::size_t>(options.limit);
  if (!options.phone.empty())
    return operations::find_by_phone(store, options.phone, country_of(options.country), limit);
  if (!options.email.empty()) return operations::find_by_email(store, options.email, limit);
  if (!options.handle.empty()) return operations::find_by_handle(store, options.handle, limit);
  return operations::find_by_words(store, joined(options.words), limit);
}

OutputTable table_of(const operations::FoundParties& found) {
  OutputTable table{"found",
                    {{"party", CellKind::number},
                     {"kind"},
                     {"name"},
                     {"company"},
                     {"place"},
                     {"phone"},
                     {"email"},
                     {"met_by"}},
                    {}};
  for (const operations::FoundParty& party : found.parties)
    table.rows.push_back({std::to_string(party.party.value), std::string(to_text(party.kind)), party.name,
                          party.company, party.place, party.phone, party.email, party.met_by});
  return table;
}

int run(const FindOptions& options, Context& context) {
  demand_one_way(options);
  store::Store store = open_store(context);
  const operations::FoundParties found = find(options, store);
  context.print(table_of(found));
  if (found.is_cut) context.say("there are more: add a word, or --limit N");
  if (!found.meets_all_words) context.warn("nobody has all of these words; these have the most of them");
  return found.parties.empty() ? 1 : 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<FindOptions>();
  binder.texts("TEXT", options->words, "Names, companies, streets, places, numbers, as you remember them");
  binder.text("--phone", options->phone, "Who calls: a number in any form, tel: and sip: too");
  binder.text("--email", options->email, "Whose mailbox it is, or who else has one there");
  binder.text("--handle", options->handle, "Whose profile it is: a link or the name in it");
  binder.text("--country", options->country, "Of a number without country code (default: DE)");
  binder.number("--limit", options->limit, "At most so many (default: 20)");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command find_command{"find", "Find parties by sound, part of a number or address, or who calls",
                           "kartei find maier ofenbach                 by the sound of name and place\n"
                           "  kartei find --phone +496990009101 --format json    for a telephone system",
                           Writes::nothing, bind};

}  // namespace kartei::cli
