#include "operations/rights/request_register.hpp"

#include <fmt/format.h>

#include <array>

#include "model/calendar.hpp"
#include "model/error.hpp"
#include "model/public_holidays.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_owner.hpp"
#include "operations/known_party.hpp"
#include "schema/queries/editable.hpp"
#include "schema/queries/rights.hpp"
#include "store/activities.hpp"
#include "store/editable_rows.hpp"

namespace kartei::operations {
namespace {

namespace queries = schema::rights;

Day today_of(const Environment& environment) {
  return std::chrono::floor<std::chrono::days>(environment.now);
}

struct KindWords {
  std::string_view kind;
  std::string_view to_do;  ///< in German: it stands in calendars
};
constexpr std::array kinds = {
    KindWords{"access", "Auskunft geben (Art. 15 DSGVO)"},
    KindWords{"erasure", "Löschung beantworten (Art. 17 DSGVO)"},
    KindWords{"restriction", "Einschränkung beantworten (Art. 18 DSGVO)"},
    KindWords{"rectification", "Berichtigung beantworten (Art. 16 DSGVO)"},
    KindWords{"portability", "Daten übertragen (Art. 20 DSGVO)"},
};

std::string to_do(std::string_view kind) {
  for (const KindWords& words : kinds)
    if (words.kind == kind) return std::string(words.to_do);
  return std::string(kind);
}

void demand_past(Day received, Day today) {
  if (received > today)
    throw Error(ErrorKind::usage, fmt::format("--received {} lies in the future (today is {})",
                                              to_text(received), to_text(today)));
}

std::int64_t add_request(store::Store& store, const RequestDraft& draft, store::ColumnSettings more,
                         OperationId operation) {
  store::ColumnSettings settings{{"party_id", draft.party.value},
                                 {"kind", draft.kind},
                                 {"received_on", to_text(draft.received)},
                                 {"due_on", to_text(answer_until(draft.received, draft.country))},
                                 {"note", draft.note}};
  settings.insert(settings.end(), more.begin(), more.end());
  return store::add_row(store, schema::requests_table, settings, operation);
}

RequestView view_in(const sqlite::Rows& rows, Day today) {
  RequestView view{.request = rows.integer(0),
                   .party = {rows.integer(1)},
                   .kind = rows.string(2),
                   .received = rows.string(3),
                   .due = rows.string(4),
                   .state = rows.string(5),
                   .closed = rows.string(6),
                   .note = rows.string(7)};
  if (const auto due = day_from_text(view.due); due && view.state == "open")
    view.days_left = (*due - today).count();
  return view;
}

void close_reminder(store::Store& store, ActivityId number, const Environment& environment,
                    OperationId operation) {
  auto activity = store::find_activity(store, number);
  if (!activity || !activity->is_open()) return;
  activity->state = "done";
  activity->closed_at = environment.now;
  store::update_activity(store, *activity, operation);
}

void close(store::Store& store, std::int64_t request, bool is_refused, const std::string& note,
           const Environment& environment, OperationId operation) {
  ActivityId reminder;
  std::string said;
  {
    sqlite::Rows rows = store.database().rows(queries::read_request, request);
    if (!rows.next()) return;
    said = rows.string(7);
    reminder = {rows.integer(8)};
  }
  if (!note.empty()) said += (said.empty() ? "" : "; ") + note;
  store::change_row(store, schema::requests_table, request,
                    {{"state", std::string(is_refused ? "refused" : "done")},
                     {"closed_on", to_text(today_of(environment))},
                     {"note", said}},
                    operation);
  close_reminder(store, reminder, environment, operation);
}

}  // namespace

Day answer_until(Day received, std::string_view country) {
  return working_day_from(moved(received, 1, CalendarUnit::month), country);
}

RequestNoted note_request(store::Store& store, const RequestDraft& wanted, const Environment& environment) {
  demand_past(wanted.received, today_of(environment));
  JournalledChange change(store, "subject request", environment);
  RequestDraft draft = wanted;
  draft.party = known_party(store, wanted.party).leader;
  RequestNoted noted;
  noted.due = answer_until(draft.received, draft.country);
  store::Activity reminder;
  reminder.subject = fmt::format("{}: Adresse {}", to_do(draft.kind), draft.party.value);
  reminder.owner = known_owner(store, OwnerWord{}, environment);
  reminder.due_on = noted.due;
  noted.activity = store::insert_activity(store, reminder, std::vector{draft.party}, change.id());
  noted.request = add_request(
      store, draft, {{"state", std::string("open")}, {"activity_id", noted.activity.value}}, change.id());
  noted.operation = change.finish({{"requests", 1}});
  return noted;
}

void answer_request(store::Store& store, PartyId leader, const RequestAnswer& answer,
                    const Environment& environment, OperationId operation) {
  const Day today = today_of(environment);
  const Day received = answer.received.value_or(today);
  demand_past(received, today);
  std::vector<std::int64_t> open;
  {
    sqlite::Rows rows = store.database().rows(queries::open_requests_of_party, leader, answer.kind);
    while (rows.next()) open.push_back(rows.integer(0));
  }
  for (const std::int64_t request : open)
    close(store, request, answer.is_refused, answer.note, environment, operation);
  if (!open.empty()) return;
  add_request(store, {leader, answer.kind, received, answer.note, answer.country},
              {{"state", std::string(answer.is_refused ? "refused" : "done")}, {"closed_on", to_text(today)}},
              operation);
}

OperationId note_answer(store::Store& store, PartyId leader, const RequestAnswer& answer,
                        const Environment& environment) {
  JournalledChange change(store, "subject " + answer.kind, environment);
  answer_request(store, leader, answer, environment, change.id());
  return change.finish({{"requests", 1}});
}

OperationId close_request(store::Store& store, std::int64_t request, bool is_refused, const std::string& note,
                          const Environment& environment) {
  JournalledChange change(store, "subject answer", environment);
  std::optional<std::string> closed;
  {
    sqlite::Rows rows = store.database().rows(queries::read_request, request);
    if (rows.next()) closed = rows.string(6);
  }
  if (!closed)
    throw Error(ErrorKind::usage,
                fmt::format("there is no request {}; kartei subject requests tells the numbers", request));
  if (!closed->empty())
    throw Error(ErrorKind::usage, fmt::format("request {} was answered on {}", request, *closed));
  close(store, request, is_refused, note, environment, change.id());
  return change.finish({{"requests", 1}});
}

std::vector<RequestView> list_requests(store::Store& store, Day today) {
  std::vector<RequestView> views;
  sqlite::Rows rows = store.database().rows(queries::list_requests);
  while (rows.next()) views.push_back(view_in(rows, today));
  return views;
}

}  // namespace kartei::operations
