#include "cli/consent_options.hpp"

#include <fmt/format.h>

#include <array>

#include "model/error.hpp"
#include "operations/input/input_file.hpp"

namespace kartei::cli {
namespace {

std::string number_or_empty(std::int64_t number) { return number == 0 ? "" : std::to_string(number); }

std::string ids_of(const std::vector<ConsentEventId>& ids) {
  std::string text;
  for (const ConsentEventId id : ids) text += (text.empty() ? "" : ", ") + std::to_string(id.value);
  return text;
}

using consent::Event;
using consent::Language;

/// A column of the table of events.
struct EventColumn {
  std::string_view name;
  CellKind kind;
  EventDetail detail;  ///< brief: in both tables
  std::string (*cell)(const Event&, Language);
};

constexpr auto number = CellKind::number;
constexpr auto text = CellKind::text;
constexpr auto brief = EventDetail::brief;
constexpr auto full = EventDetail::full;

constexpr std::array event_columns{
    EventColumn{"event", number, brief, [](const Event& e, Language) { return std::to_string(e.id.value); }},
    EventColumn{"happened_at", text, brief, [](const Event& e, Language) { return to_text(e.happened_at); }},
    EventColumn{"what", text, brief,
                [](const Event& e, Language in) { return std::string(word(e.kind, in)); }},
    EventColumn{
        "channel", text, brief,
        [](const Event& e, Language) { return std::string(e.channel ? to_text(*e.channel) : "all"); }},
    EventColumn{"purpose", text, brief, [](const Event& e, Language) { return e.purpose; }},
    EventColumn{"party", number, brief,
                [](const Event& e, Language) { return number_or_empty(e.party.value); }},
    EventColumn{"value", text, brief, [](const Event& e, Language) { return e.value; }},
    EventColumn{"how", text, brief, [](const Event& e, Language) { return std::string(to_text(e.how)); }},
    EventColumn{"level", number, brief,
                [](const Event& e, Language) { return std::to_string(e.evidence.level); }},
    EventColumn{"evidence", text, full, [](const Event& e, Language) { return e.evidence.path; }},
    EventColumn{"evidence_sha256", text, full, [](const Event& e, Language) { return e.evidence.sha256; }},
    EventColumn{"wording_sha256", text, full, [](const Event& e, Language) { return e.wording.sha256; }},
    EventColumn{
        "valid_until", text, full,
        [](const Event& e, Language) { return e.valid_until ? to_text(*e.valid_until) : std::string(); }},
    EventColumn{"about", text, full, [](const Event& e, Language) { return ids_of(e.about); }},
    EventColumn{"controller", text, full, [](const Event& e, Language) { return e.controller; }},
    EventColumn{"basis", text, full,
                [](const Event& e, Language in) { return std::string(word(e.basis, in)); }},
    EventColumn{"origin", text, full, [](const Event& e, Language) { return e.origin; }},
    EventColumn{"note", text, full, [](const Event& e, Language) { return e.note; }},
    EventColumn{"recorded_at", text, full, [](const Event& e, Language) { return to_text(e.recorded_at); }},
    EventColumn{"recorded_by", text, full, [](const Event& e, Language) { return e.recorded_by; }},
};

}  // namespace

std::vector<std::string> consent_channels() {
  return {"email", "post", "phone", "fax", "sms", "message", "autocall"};
}

void bind_channel_and_purpose(OptionBinder& binder, AimOptions& options) {
  binder.choice("--channel", options.channel, consent_channels(), "How to reach them", Presence::required);
  binder.text("--purpose", options.purpose, "What for, in the rule set's words: newsletter, Einladung, ...",
              Presence::required);
  bind_rule_set(binder, options.rule_set);
}

void bind_rule_set(OptionBinder& binder, std::string& file) {
  binder.input("--rule-set", file, "A rule set of your own as TOML; else the shipped dach-2026-1");
}

void bind_language(OptionBinder& binder, std::string& language) {
  binder.choice("--lang", language, {"de", "en"}, "Language of the reasons (default de)");
}

consent::RuleSet rule_set_of(const std::string& file) {
  if (file.empty()) return consent::shipped_rule_set();
  const operations::InputFile input = operations::read_input(file);
  return consent::read_own_rule_set(input.bytes, file, input.sha256);
}

operations::ContactAim aim_of(const AimOptions& options, const Context& context) {
  operations::ContactAim aim;
  aim.channel = *channel_from_text(options.channel);
  aim.purpose = options.purpose;
  aim.day = context.environment().today();
  if (options.day.empty()) return aim;
  const auto day = day_from_text(options.day);
  if (!day) throw Error(ErrorKind::usage, fmt::format("--day '{}' is no day; write 2026-11-22", options.day));
  aim.day = *day;
  return aim;
}

consent::Language language_of(const std::string& option) {
  return option == "en" ? consent::Language::english : consent::Language::german;
}

Moment moment_of(const std::string& option, const std::string& written, const Context& context) {
  const Moment now = context.environment().now;
  if (written.empty()) return now;
  const auto moment = moment_from_text(written);
  if (!moment)
    throw Error(ErrorKind::usage,
                fmt::format("{} '{}' is no day or moment; write 2026-11-22 or 2026-11-22T08:15:00Z", option,
                            written));
  const bool is_today = written.size() == 10 && *moment == Moment(context.environment().today());
  return is_today ? now : *moment;
}

OutputTable event_table(const std::vector<consent::Event>& events, EventDetail detail,
                        consent::Language language) {
  OutputTable table{"events", {}, {}};
  const auto is_shown = [&](const EventColumn& column) { return column.detail <= detail; };
  for (const EventColumn& column : event_columns)
    if (is_shown(column)) table.columns.push_back({std::string(column.name), column.kind});
  for (const consent::Event& event : events) {
    std::vector<std::string>& row = table.rows.emplace_back();
    for (const EventColumn& column : event_columns)
      if (is_shown(column)) row.push_back(column.cell(event, language));
  }
  return table;
}

void report_recorded(Context& context, const operations::ConsentRecorded& recorded) {
  context.summarise(event_table(recorded.events, EventDetail::brief, consent::Language::english));
  if (recorded.lifted.empty()) return;
  OutputTable lifted{"lifted_objections", {{"event", CellKind::number}}, {}};
  for (const ConsentEventId id : recorded.lifted) lifted.rows.push_back({std::to_string(id.value)});
  context.summarise(lifted);
}

}  // namespace kartei::cli
