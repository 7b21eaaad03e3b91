#include "operations/consent/suppression.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "consent/recipient.hpp"
#include "model/error.hpp"
#include "normalise/normaliser.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/consent/external_list.hpp"
#include "operations/consent/reach_of_a_no.hpp"
#include "operations/consent/recipient_facts.hpp"
#include "operations/database_files.hpp"
#include "operations/input/column_roles.hpp"
#include "operations/journalled_change.hpp"
#include "store/suppression_key.hpp"
#include "store/suppressions.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

const std::vector<ColumnRole>& list_roles() {
  static const std::vector<ColumnRole> roles{
      {"email", {"e-mail", "email", "mail", "e-mail-adresse", "mailadresse", "email address"}},
      {"phone", {"telefon", "rufnummer", "telefonnummer", "phone", "nummer", "number"}},
      {"mobile", {"mobil", "handy", "mobilnummer", "mobile"}},
      {"first_name", {"vorname", "first name", "firstname"}},
      {"last_name", {"nachname", "name", "familienname", "last name", "lastname"}},
      {"street", {"strasse", "strasse und hausnummer", "strasse hausnummer", "street"}},
      {"house_number", {"hausnummer", "hausnr", "hausnr.", "nr", "nr."}},
      {"postcode", {"plz", "postleitzahl", "postcode", "zip"}},
      {"city", {"ort", "stadt", "wohnort", "city"}},
      {"flag", {"stern", "star", "sterneintrag", "*", "werbung unerwuenscht", "keine werbung"}},
  };
  return roles;
}

/// A star is a mark, and so is every word but a no.
bool is_marked(std::string_view flag) {
  constexpr std::array<std::string_view, 5> unmarked{"0", "n", "nein", "no", "false"};
  return !flag.empty() && std::ranges::find(unmarked, text::fold_ae(flag)) == unmarked.end();
}

/// What a row says, as the values that the ledger knows people by.
std::vector<std::string> values_of(const FileRow& row, const ColumnRoles& roles) {
  ContactDraft draft;
  const auto add = [&](std::string_view role, Field field) {
    if (const auto cell = roles.cell(row, role); !cell.empty())
      draft.values.push_back({{field, Use::unspecified, 1}, 0, cell});
  };
  add("email", Field::email);
  add("phone", Field::phone);
  add("mobile", Field::mobile);
  add("first_name", Field::first_name);
  add("last_name", Field::last_name);
  add("street", Field::street);
  add("house_number", Field::house_number);
  add("postcode", Field::postcode);
  add("city", Field::city);
  std::vector<Diagnostic> findings;
  const Contact contact = normalise::Normaliser().contact(draft, findings);
  std::vector<std::string> values;
  for (const ContactPoint& point : contact.contact_points) values.push_back(point.value);
  if (!contact.person.empty())
    for (std::string& key : addressee_keys_of(contact)) values.push_back(std::move(key));
  return values;
}

/// The entries of a list that comes as a table.
std::vector<std::string> read_table_list(const InputFile& input, const ListImport& what,
                                         std::int64_t& left_out) {
  std::vector<std::string> entries;
  for (const FileTable& table : read_tables(input)) {
    const ColumnRoles roles(table, list_roles(), what.columns);
    if (!roles.has("email") && !roles.has("phone") && !roles.has("mobile") && !roles.has("last_name"))
      throw Error(
          ErrorKind::input_unusable,
          fmt::format("{}: no column of mailboxes, telephone numbers or names; name them with --column "
                      "email=HEAD, phone=HEAD, last_name=HEAD; the file has {}",
                      input.name, fmt::join(table.columns, ", ")));
    for (const FileRow& row : table.rows) {
      std::vector<std::string> values;
      if (!roles.has("flag") || is_marked(roles.cell(row, "flag"))) values = values_of(row, roles);
      if (values.empty()) ++left_out;
      for (std::string& value : values) entries.push_back(std::move(value));
    }
  }
  return entries;
}

/// An older copy would forget who has been on the list since.
void demand_newer(store::Store& store, const ListImport& what) {
  for (const store::ExternalListCopy& known : store::external_lists(store))
    if (known.name == what.list && known.as_of > what.as_of)
      throw Error(ErrorKind::usage,
                  fmt::format("the copy of {} on file is of {}, and this one of {}; nothing was recorded",
                              what.list, to_text(known.as_of), to_text(what.as_of)));
}

void demand_known(const ListImport& what, const consent::RuleSet& rules, const Environment& environment) {
  if (rules.list(what.list) == nullptr) {
    std::vector<std::string> known;
    for (const consent::ExternalList& list : rules.lists) known.push_back(list.name);
    throw Error(ErrorKind::usage, fmt::format("no list '{}' in rule set {}; it defines {}", what.list,
                                              rules.id, fmt::join(known, ", ")));
  }
  if (Moment(what.as_of) > environment.now)
    throw Error(ErrorKind::usage,
                fmt::format("--as-of {} lies in the future; nothing was recorded", to_text(what.as_of)));
}

}  // namespace

SuppressionAdded add_suppression(store::Store& store, const SuppressionAct& act,
                                 const Environment& environment) {
  if (text::trim(act.reason).empty())
    throw Error(ErrorKind::usage,
                "a suppression needs its reason; give it with --reason, nothing was recorded");
  JournalledChange change(store, "suppression add", environment);
  const ConsentSubject subject = find_subject(store, act.subject);
  SuppressionAdded added;
  added.values = subject.value.empty() ? personal_values_of(golden_of_leader(store, subject.holders.front()))
                                       : std::vector{subject.value};
  const auto key = store::obtain_suppression_key(store, key_file(store, environment), !environment.dry_run);
  for (const std::string& value : added.values)
    store::suppress(store, key,
                    {.kind = suppressed_kind_of(value),
                     .value = value,
                     .channel = act.channel,
                     .reason = "request",
                     .list = {},
                     .at = environment.now,
                     .note = act.reason},
                    change.id());
  added.operation = change.finish({{"values", static_cast<std::int64_t>(added.values.size())}});
  return added;
}

ListImported import_list(store::Store& store, const ListImport& what, const consent::RuleSet& rules,
                         const Environment& environment) {
  demand_known(what, rules, environment);
  demand_newer(store, what);
  const InputFile input = read_input(what.file);
  ListImported imported;
  const std::vector<std::string> forms = what.list == ecg_list
                                             ? read_ecg_list(input.bytes, input.name)
                                             : read_table_list(input, what, imported.left_out);
  JournalledChange change(store, "suppression import", environment);
  const auto key = store::obtain_suppression_key(store, key_file(store, environment), !environment.dry_run);
  std::vector<store::Digest> entries;
  entries.reserve(forms.size());
  for (const std::string& form : forms) entries.push_back(key.hash(form));
  std::ranges::sort(entries);
  const auto repeated = std::ranges::unique(entries);
  entries.erase(repeated.begin(), repeated.end());
  imported.copy = {.id = 0,
                   .name = what.list,
                   .as_of = what.as_of,
                   .file_name = input.name,
                   .file_sha256 = input.sha256,
                   .entries = static_cast<std::int64_t>(entries.size()),
                   .recorded_at = to_text(environment.now),
                   .recorded_by = {}};
  store::insert_external_list(store, imported.copy, entries, change.id());
  imported.operation = change.finish({{"entries", imported.copy.entries}});
  return imported;
}

}  // namespace kartei::operations
