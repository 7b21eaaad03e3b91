#include "cli/consent_options.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "operations/input_file.hpp"

namespace kartei::cli {
namespace {

std::string number_or_empty(std::int64_t number) { return number == 0 ? "" : std::to_string(number); }

std::string ids_of(const std::vector<ConsentEventId>& ids) {
  std::string text;
  for (const ConsentEventId id : ids) text += (text.empty() ? "" : ", ") + std::to_string(id.value);
  return text;
}

std::vector<std::string> event_row(const consent::Event& event, consent::Language language) {
  return {std::to_string(event.id.value),
          to_text(event.happened_at),
          std::string(word(event.kind, language)),
          event.channel ? std::string(to_text(*event.channel)) : "",
          event.purpose,
          number_or_empty(event.party.value),
          event.value,
          std::string(to_text(event.how)),
          std::to_string(event.evidence.level),
          event.evidence.path,
          event.wording.sha256.substr(0, 12),
          ids_of(event.about),
          event.recorded_by,
          to_text(event.recorded_at),
          event.origin,
          event.note};
}

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
  binder.text("--rule-set", file, "A rule set of your own as TOML; else the shipped dach-2026-1");
}

void bind_language(OptionBinder& binder, std::string& language) {
  binder.choice("--lang", language, {"de", "en"}, "Language of the reasons (default de)");
}

consent::RuleSet rule_set_of(const std::string& file) {
  if (file.empty()) return consent::shipped_rule_set();
  return consent::read_rule_set(operations::read_input(file).bytes, file);
}

operations::ContactAim aim_of(const AimOptions& options, const Context& context) {
  operations::ContactAim aim;
  aim.channel = *channel_from_text(options.channel);
  aim.purpose = options.purpose;
  aim.day = std::chrono::floor<std::chrono::days>(context.environment().now);
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
  const bool is_today = written.size() == 10 && *moment == std::chrono::floor<std::chrono::days>(now);
  return is_today ? now : *moment;
}

OutputTable event_table(const std::vector<consent::Event>& events, consent::Language language) {
  OutputTable table{"events",
                    {{"event", CellKind::number},
                     {"happened_at"},
                     {"what"},
                     {"channel"},
                     {"purpose"},
                     {"party", CellKind::number},
                     {"value"},
                     {"how"},
                     {"level", CellKind::number},
                     {"evidence"},
                     {"wording"},
                     {"about"},
                     {"recorded_by"},
                     {"recorded_at"},
                     {"origin"},
                     {"note"}},
                    {}};
  for (const consent::Event& event : events) table.rows.push_back(event_row(event, language));
  return table;
}

void report_recorded(Context& context, const operations::ConsentRecorded& recorded) {
  context.summarise(event_table(recorded.events, consent::Language::english));
  if (recorded.lifted.empty()) return;
  OutputTable lifted{"lifted_objections", {{"event", CellKind::number}}, {}};
  for (const ConsentEventId id : recorded.lifted) lifted.rows.push_back({std::to_string(id.value)});
  context.summarise(lifted);
}

}  // namespace kartei::cli
