#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/profile/list_profile.hpp"
#include "operations/profile/page.hpp"

namespace kartei::cli {
namespace {

using operations::ListProfile;
using operations::ProfiledColumn;

constexpr std::size_t shown_patterns = 3;

struct ProfileOptions {
  std::vector<std::string> files;
  ReadingOptions reading;
  std::string html;
};

std::string number(std::uint64_t value) { return std::to_string(value); }
std::string number(const std::optional<std::int64_t>& value) { return value ? std::to_string(*value) : ""; }
std::string day(const std::optional<Day>& value) { return value ? to_text(*value) : ""; }
std::string text(const std::optional<quality::Verdict>& verdict) {
  return std::string(verdict ? to_text(*verdict) : "no rows");
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? ""
                    : fmt::format("{:.1f}", 100 * static_cast<double>(part) / static_cast<double>(whole));
}

/// The tables of the answer, filled list by list.
class Answer {
 public:
  void add(const ListProfile& profile) {
    add_list(profile);
    add_criteria(profile);
    for (const ProfiledColumn& column : profile.columns) add_column(profile, column);
    for (const operations::ScoreSum& sum : profile.scores)
      scores_.rows.push_back({profile.name, std::string(to_text(sum.score)), number(sum.parties),
                              sum.parties == 0 ? "" : number(sum.percent), number(sum.below_half)});
  }

  void give(Context& context) const {
    for (const OutputTable* table : {&lists_, &criteria_, &columns_, &shapes_, &bad_, &notes_, &scores_}) {
      const bool is_rare = table == &notes_ || table == &scores_;
      if (!is_rare || !table->rows.empty()) context.print(*table);
    }
  }

 private:
  void add_list(const ListProfile& profile) {
    lists_.rows.push_back({profile.name, text(profile.verdict), number(profile.records),
                           number(profile.rejected), number(profile.unreachable), number(profile.nameless),
                           number(profile.duplicates), day(profile.oldest), day(profile.newest),
                           number(profile.dead_postcodes), number(profile.postcodes_before_1993),
                           number(profile.old_numbers)});
  }

  void add_criteria(const ListProfile& profile) {
    for (const quality::JudgedCriterion& judged : profile.criteria)
      criteria_.rows.push_back(
          {profile.name, std::string(to_text(judged.criterion.measure)), number(judged.value),
           number(std::optional(judged.criterion.good_until)), number(judged.criterion.mend_until),
           judged.verdict ? std::string(to_text(*judged.verdict)) : "nothing to measure"});
  }

  void add_column(const ListProfile& profile, const ProfiledColumn& column) {
    const quality::ColumnProfile& values = column.values;
    const quality::DistinctCounter::Count distinct = values.distinct.count();
    columns_.rows.push_back({profile.name, column.table, column.name, column.means, number(values.filled),
                             percent(values.filled, column.records), number(distinct.values),
                             distinct.is_exact ? "exact" : "estimated", number(values.understood),
                             number(values.doubtful), number(values.not_understood), column.sensitive});
    for (const operations::SensitiveNotes& notes : column.notes)
      notes_.rows.push_back({profile.name, column.table, column.name, notes.kind, number(notes.values),
                             fmt::format("{}", fmt::join(notes.lines, ", "))});
    if (values.filled > 0 && column.sensitive.empty()) add_values(profile, column);
  }

  /// Patterns and examples; of sensitive columns none are shown.
  void add_values(const ListProfile& profile, const ProfiledColumn& column) {
    const quality::ColumnProfile& values = column.values;
    std::string patterns;
    for (const quality::PatternCount& pattern : values.patterns(shown_patterns))
      patterns += fmt::format("{}{} ({})", patterns.empty() ? "" : " | ", pattern.pattern, pattern.values);
    const quality::Days days = values.days();
    shapes_.rows.push_back({profile.name, column.table, column.name, number(values.lengths.shortest()),
                            number(values.lengths.median()), number(values.lengths.longest()),
                            day(days.oldest), day(days.newest), patterns});
    for (const quality::BadValue& bad : values.bad)
      bad_.rows.push_back({profile.name, column.table, column.name, number(bad.line), bad.value, bad.why});
  }

  static constexpr CellKind numeric = CellKind::number;
  OutputTable lists_{"lists",
                     {{"file"},
                      {"verdict"},
                      {"records", numeric},
                      {"rejected", numeric},
                      {"unreachable", numeric},
                      {"nameless", numeric},
                      {"duplicates", numeric},
                      {"oldest"},
                      {"newest"},
                      {"dead_postcodes", numeric},
                      {"before_1993", numeric},
                      {"old_numbers", numeric}},
                     {}};
  OutputTable criteria_{"criteria",
                        {{"file"},
                         {"measure"},
                         {"value", numeric},
                         {"good_until", numeric},
                         {"mend_until", numeric},
                         {"result"}},
                        {}};
  OutputTable columns_{"columns",
                       {{"file"},
                        {"sheet"},
                        {"column"},
                        {"means"},
                        {"filled", numeric},
                        {"percent", numeric},
                        {"distinct", numeric},
                        {"distinct_is"},
                        {"understood", numeric},
                        {"doubtful", numeric},
                        {"not_understood", numeric},
                        {"sensitive"}},
                       {}};
  OutputTable shapes_{"shapes",
                      {{"file"},
                       {"sheet"},
                       {"column"},
                       {"shortest", numeric},
                       {"median", numeric},
                       {"longest", numeric},
                       {"oldest"},
                       {"newest"},
                       {"patterns"}},
                      {}};
  OutputTable bad_{
      "bad_values", {{"file"}, {"sheet"}, {"column"}, {"line", numeric}, {"value"}, {"because"}}, {}};
  OutputTable notes_{
      "sensitive_notes", {{"file"}, {"sheet"}, {"column"}, {"kind"}, {"values", numeric}, {"lines"}}, {}};
  OutputTable scores_{
      "scores",
      {{"file"}, {"score"}, {"parties", numeric}, {"mean_percent", numeric}, {"below_50_percent", numeric}},
      {}};
};

std::vector<ListProfile> profiles_of(const ProfileOptions& options, Context& context) {
  const operations::ReadChoices choices = read_choices(options.reading, options.files);
  std::vector<ListProfile> profiles;
  for (const std::string& file : options.files) {
    profiles.push_back(operations::profile_file(file, choices, context.environment()));
    warn_of_nothing(context, file, profiles.back().records, profiles.back().rejected);
  }
  if (!options.files.empty()) return profiles;
  store::Store store = open_store(context);
  profiles.push_back(
      operations::profile_database(store, context.database(), *choices.rules, context.environment()));
  return profiles;
}

int run(const ProfileOptions& options, Context& context) {
  const std::vector<ListProfile> profiles = profiles_of(options, context);
  if (!options.html.empty())
    operations::write_profile_page(options.html, profiles, context.environment().now);
  Answer answer;
  for (const ListProfile& profile : profiles) answer.add(profile);
  answer.give(context);
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ProfileOptions>();
  binder.inputs("FILE", options->files, "Lists to look at; without any the database");
  bind_reading(binder, options->reading);
  binder.output("--html", options->html, "Write a page to hand on here, in German");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command profile_command{
    "profile", "Tell how good and how old a list is before it is let in",
    "kartei profile messe.xlsx --html messe.html    columns, bad values, age, duplicates, and a verdict\n"
    "  kartei profile                                 the same for the database",
    Writes::nothing, bind};

}  // namespace kartei::cli
