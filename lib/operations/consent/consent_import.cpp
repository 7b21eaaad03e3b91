#include "operations/consent/consent_import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "consent/evidence.hpp"
#include "model/error.hpp"
#include "operations/consent/consent_journal.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/input/column_roles.hpp"
#include "operations/input/refused_row.hpp"
#include "operations/input/told_moment.hpp"
#include "store/consent_ledger.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using consent::Event;
using consent::EventKind;

/// Heads of CleverReach, Mailchimp, Brevo and rapidmail, in German and English.
const std::vector<ColumnRole>& consent_roles() {
  static const std::vector<ColumnRole> roles{
      {"email",
       {"email", "e-mail", "email address", "e-mail-adresse", "e-mail adresse", "emailadresse", "mail"}},
      {"given_at",
       {"optin_time", "opt-in time", "opt_in_time", "registered", "registriert", "registriert am",
        "added_time", "added time", "created", "created_at", "erstellt", "erstellt am", "eingetragen am",
        "anmeldung", "anmeldedatum", "angemeldet am", "optin_date", "double_optin_requested"}},
      {"confirmed_at",
       {"confirm_time", "confirmed", "confirmed_at", "activated", "activated_at", "aktiviert", "aktiviert am",
        "bestaetigt", "bestaetigt am", "double_opt-in", "double opt-in date", "doi_date", "doi-datum"}},
      {"given_ip", {"optin_ip", "registered_ip", "created_ip", "ip anmeldung", "ip", "signup ip"}},
      {"confirmed_ip", {"confirm_ip", "activated_ip", "ip bestaetigung", "confirmed_ip"}},
      {"unsubscribed_at",
       {"unsub_time", "unsubscribed", "unsubscribed_at", "deactivated", "deaktiviert", "deaktiviert am",
        "abgemeldet", "abgemeldet am", "abmeldedatum", "unsubscribe_date", "blocklisted_at"}},
      {"status", {"status", "state", "member_rating_status", "abo-status"}},
      {"blocked",
       {"email_blacklisted", "blacklisted", "email_blocklisted", "blocklisted", "blocked", "gesperrt"}},
  };
  return roles;
}

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view told) {
  return std::ranges::find(words, text::fold_ae(told)) != words.end();
}

constexpr std::array<std::string_view, 7> nos{"", "0", "n", "no", "nein", "false", "falsch"};
constexpr std::array<std::string_view, 7> yeses{"1", "x", "j", "ja", "y", "yes", "true"};

/// The words of tools for whom they write to no more, and for whom they do; their case and umlauts folded.
constexpr std::array<std::string_view, 28> ended{
    "unsubscribed", "unsubscribe", "opted out",   "optout",         "opt-out",     "abgemeldet",  "abmeldung",
    "deaktiviert",  "deactivated", "inactive",    "inaktiv",        "blocklisted", "blacklisted", "blocked",
    "gesperrt",     "deleted",     "geloescht",   "archived",       "abused",      "abuse",       "complaint",
    "complained",   "spam",        "spam report", "spam complaint", "bounced",     "hard bounce", "cleaned"};
constexpr std::array<std::string_view, 18> running{
    "",           "active",     "aktiv",     "aktiviert",  "activated",   "subscribed",
    "subscriber", "angemeldet", "confirmed", "bestaetigt", "registered",  "registriert",
    "opted in",   "opt-in",     "enabled",   "pending",    "unconfirmed", "unbestaetigt"};

/// Whether a tool says that somebody is written to no more; nothing for a word that nobody knows.
std::optional<bool> says_ended(std::string_view status) {
  if (is_one_of(running, status)) return false;
  const std::string folded = text::fold_ae(status);
  const bool begins_so = std::ranges::any_of(  // "abgemeldet am 1.3."
      ended, [&](std::string_view word) { return folded.starts_with(word); });
  return begins_so ? std::optional(true) : std::nullopt;
}

/// What one row tells.
struct Told {
  std::string mailbox;
  std::optional<Moment> given;
  std::optional<Moment> confirmed;
  std::optional<Moment> unsubscribed;  ///< where the list tells when
  bool is_unsubscribed = false;
  std::string given_ip;
  std::string confirmed_ip;
};

class ConsentImporter {
 public:
  ConsentImporter(store::Store& store, const ConsentImport& what, const InputFile& input,
                  const consent::RuleSet& rules, const Environment& environment)
      : store_(store),
        what_(what),
        input_(input),
        rules_(rules),
        environment_(environment),
        purpose_(rules.demanded_purpose(what.purpose).name),
        recording_(store, "consent import", environment) {}

  void read(const FileTable& table) {
    const ColumnRoles roles(table, consent_roles(), what_.columns);
    if (!roles.has("email"))
      throw Error(ErrorKind::input_unusable,
                  fmt::format("{}: no column of mailboxes; name it with --column email=HEAD; the file has {}",
                              input_.name, fmt::join(table.columns, ", ")));
    demand_known_words(table, roles);
    demand_wording(roles);
    for (const FileRow& row : table.rows) take(row, roles);
  }

  ConsentImported finish() {
    std::vector<Event> events;
    if (imported_.requested + imported_.confirmed + imported_.withdrawn > 0)
      imported_.operation = recording_.finish(events);
    else
      recording_.discard();
    return std::move(imported_);
  }

 private:
  /// All that nobody knows at once, before anything is recorded: one of them may be a no.
  void demand_known_words(const FileTable& table, const ColumnRoles& roles) const {
    std::set<std::string> unknown;
    for (const FileRow& row : table.rows)
      if (!says_ended(roles.cell(row, "status"))) unknown.emplace(roles.cell(row, "status"));
    if (unknown.empty()) return;
    throw Error(
        ErrorKind::input_unusable,
        fmt::format("{}: nobody knows what \"{}\" says of a subscription; write active or unsubscribed in "
                    "its place; nothing was recorded",
                    input_.name, fmt::join(unknown, "\", \"")));
  }

  void demand_wording(const ColumnRoles& roles) {
    const std::string wording(text::trim(what_.wording));
    if (!wording.empty())
      wording_ = {store::keep_consent_text(store_, wording, what_.language), what_.language};
    else if (roles.has("given_at") || roles.has("confirmed_at"))
      throw Error(
          ErrorKind::usage,
          "the file tells of opt-ins, and a consent needs the wording that was agreed to; give it with "
          "--wording FILE or --text; nothing was recorded");
  }

  void refuse(const FileRow& row, std::string_view field, std::string what) {
    imported_.refused.push_back(refused_row("consent.refused", input_, row, std::move(what)));
    imported_.refused.back().field = field;
  }

  /// A cell's moment; false when the cell holds something else, or a moment to come.
  bool read_moment(const FileRow& row, const ColumnRoles& roles, std::string_view role,
                   std::optional<Moment>& moment) {
    const std::string_view cell = roles.cell(row, role);
    if (cell.empty() || cell == "0") return true;
    moment = told_moment(cell);
    if (!moment)
      refuse(row, role, fmt::format("\"{}\" is no day or moment", cell));
    else if (*moment > environment_.now)
      refuse(row, role,
             fmt::format("{} lies in the future (now is {})", to_text(*moment), to_text(environment_.now)));
    return moment && *moment <= environment_.now;
  }

  std::optional<Told> read_row(const FileRow& row, const ColumnRoles& roles) {
    Told told;
    const std::string written(roles.cell(row, "email"));
    if (written.find('@') == std::string::npos) {
      refuse(row, "email",
             written.empty() ? "there is no mailbox" : fmt::format("\"{}\" is no mailbox", written));
      return {};
    }
    told.mailbox = find_subject(store_, written).value;
    read_no(row, roles, told);
    if (!read_opt_in(row, roles, told)) {
      told.given.reset();
      told.confirmed.reset();
      if (!told.is_unsubscribed) return {};
    }
    return told;
  }

  /// A no is taken whatever else the row says, and whether or not its day can be read.
  void read_no(const FileRow& row, const ColumnRoles& roles, Told& told) {
    const std::string_view cell = roles.cell(row, "unsubscribed_at");
    const bool says_when = !is_one_of(nos, cell);
    told.is_unsubscribed = says_when || !is_one_of(nos, roles.cell(row, "blocked")) ||
                           says_ended(roles.cell(row, "status")).value_or(true);
    if (!says_when) return;
    told.unsubscribed = told_moment(cell);
    if (told.unsubscribed && *told.unsubscribed > environment_.now) told.unsubscribed.reset();
  }

  /// False when the opt-in is refused; a row without one is read.
  bool read_opt_in(const FileRow& row, const ColumnRoles& roles, Told& told) {
    if (!read_moment(row, roles, "given_at", told.given)) return false;
    // A mark that it was confirmed, without when, proves no more than the opt-in does.
    const bool is_marked =
        is_one_of(yeses, roles.cell(row, "confirmed_at")) || is_one_of(nos, roles.cell(row, "confirmed_at"));
    if (!is_marked && !read_moment(row, roles, "confirmed_at", told.confirmed)) return false;
    told.given_ip = roles.cell(row, "given_ip");
    told.confirmed_ip = roles.cell(row, "confirmed_ip");
    if (!told.given && told.confirmed) {
      refuse(row, "given_at", "a confirmation without its request proves nothing");
      return false;
    }
    if (told.confirmed && *told.confirmed < *told.given) {
      refuse(row, "confirmed_at",
             fmt::format("the confirmation of {} lies before its request of {}", to_text(*told.confirmed),
                         to_text(*told.given)));
      return false;
    }
    return true;
  }

  void take(const FileRow& row, const ColumnRoles& roles) {
    std::optional<Told> told;
    try {
      told = read_row(row, roles);
    } catch (const Error& error) {
      refuse(row, "email", error.what());
    }
    if (!told) return;
    if (!told->given && !told->is_unsubscribed)
      return refuse(row, "given_at", "there is no moment of an opt-in");
    const auto events_before = imported_.requested + imported_.confirmed + imported_.withdrawn;
    record(*told, row.line);
    if (events_before == imported_.requested + imported_.confirmed + imported_.withdrawn) ++imported_.known;
  }

  void record(const Told& told, std::uint64_t line) {
    const auto holders = find_subject(store_, told.mailbox).holders;
    const PartyId holder = holders.size() == 1 ? holders.front() : PartyId{};
    const std::vector<std::string> values{told.mailbox};
    const auto known = store::consent_events_of(store_, {}, values);
    const auto find = [&](EventKind kind, std::optional<Moment> at) -> const Event* {
      const auto found = std::ranges::find_if(known, [&](const Event& event) {
        return event.kind == kind && event.how == consent::How::import && event.purpose == purpose_ &&
               (!at || event.happened_at == *at);
      });
      return found == known.end() ? nullptr : &*found;
    };
    if (told.given) record_opt_in(told, line, holder, find);
    // Where no moment is told, the first time that the list said so counts.
    if (told.is_unsubscribed && find(EventKind::withdrawn, told.unsubscribed) == nullptr) {
      const Moment at = told.unsubscribed.value_or(environment_.now);
      static_cast<void>(append(event_of(EventKind::withdrawn, at, line, {}), holder, told.mailbox));
      ++imported_.withdrawn;
    }
  }

  template <class Find>
  void record_opt_in(const Told& told, std::uint64_t line, PartyId holder, const Find& find) {
    const Event* stands = find(EventKind::given, told.given);
    ConsentEventId request = stands == nullptr ? ConsentEventId{} : stands->id;
    if (stands == nullptr) {
      Event given = event_of(EventKind::given, *told.given, line, told.given_ip);
      given.wording = wording_;
      request = append(given, holder, told.mailbox);
      ++imported_.requested;
    }
    if (!told.confirmed || find(EventKind::confirmed, told.confirmed) != nullptr) return;
    Event confirmed = event_of(EventKind::confirmed, *told.confirmed, line, told.confirmed_ip);
    confirmed.evidence.level = consent::level_with_confirmation;
    confirmed.about = {request};
    static_cast<void>(append(confirmed, holder, told.mailbox));
    ++imported_.confirmed;
  }

  ConsentEventId append(const Event& event, PartyId holder, const std::string& mailbox) {
    recording_.append_for_value(event, holder, mailbox);
    return recording_.last();
  }

  Event event_of(EventKind kind, Moment at, std::uint64_t line, const std::string& ip) const {
    Event event = new_event(kind, rules_, environment_);
    event.channel = Channel::email;
    event.purpose = purpose_;
    event.happened_at = at;
    event.how = consent::How::import;
    event.origin = what_.origin.empty() ? input_.name : what_.origin;
    event.note = fmt::format("{}:{}", input_.name, line);
    event.evidence.level = 1;
    if (rules_.keeps_ip) event.ip = ip;
    return event;
  }

  store::Store& store_;
  const ConsentImport& what_;
  const InputFile& input_;
  const consent::RuleSet& rules_;
  const Environment& environment_;
  std::string purpose_;
  consent::Wording wording_;
  ConsentRecording recording_;
  ConsentImported imported_;
};

}  // namespace

ConsentImported import_consents(store::Store& store, const ConsentImport& what, const consent::RuleSet& rules,
                                const Environment& environment) {
  const InputFile input = read_input(what.file);
  const auto tables = read_tables(input);
  ConsentImporter importer(store, what, input, rules, environment);
  for (const FileTable& table : tables) importer.read(table);
  return importer.finish();
}

}  // namespace kartei::operations
