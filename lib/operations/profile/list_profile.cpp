#include "operations/profile/list_profile.hpp"

#include <algorithm>

#include "match/duplicates.hpp"
#include "operations/dedupe/dedupe_database.hpp"
#include "operations/input/input_file.hpp"
#include "operations/profile/golden_rows.hpp"
#include "operations/profile/table_profiler.hpp"
#include "store/evidence.hpp"
#include "store/golden.hpp"

namespace kartei::operations {
namespace {

using quality::Measure;

std::uint64_t rows_without_leader(const match::Result& result) {
  std::uint64_t count = 0;
  for (std::uint32_t row = 0; row < result.cluster_of.size(); ++row)
    count += result.cluster_of[row] == row ? 0U : 1U;
  return count;
}

std::uint64_t duplicates_among(const match::Table& rows, const Environment& environment) {
  const match::Model& model = match::shipped_model();
  match::Options options = match::report_options(model);
  options.threads = environment.threads;
  options.adapts = true;  // as dedupe on files does
  options.progress = [&environment](double) { stop_if_asked(environment); };
  return rows_without_leader(match::find_duplicates(rows, model, {}, options));
}

void find_age(ListProfile& profile) {
  for (const ProfiledColumn& column : profile.columns) {
    const quality::Days days = column.values.days();
    if (!days.oldest) continue;
    profile.oldest = profile.oldest ? std::min(*profile.oldest, *days.oldest) : days.oldest;
    profile.newest = profile.newest ? std::max(*profile.newest, *days.newest) : days.newest;
  }
}

struct ColumnCounts {
  std::uint64_t filled = 0;
  std::uint64_t unknown = 0;
  std::uint64_t sensitive = 0;
  std::uint64_t sensitive_notes = 0;
  std::uint64_t judged = 0;
  std::uint64_t doubtful = 0;
  std::uint64_t not_understood = 0;
};

ColumnCounts count_columns(const ListProfile& profile) {
  ColumnCounts counts;
  for (const ProfiledColumn& column : profile.columns) {
    if (column.values.filled == 0) continue;
    ++counts.filled;
    if (!column.sensitive.empty() && !column.has_legal_basis) ++counts.sensitive;
    if (column.sensitive.empty() && column.means.empty()) ++counts.unknown;
    for (const SensitiveNotes& notes : column.notes) counts.sensitive_notes += notes.values;
    counts.judged += column.values.judged();
    counts.doubtful += column.values.doubtful;
    counts.not_understood += column.values.not_understood;
  }
  return counts;
}

quality::Measured measured(const ListProfile& profile, Day day) {
  const ColumnCounts counts = count_columns(profile);
  const std::uint64_t usable = profile.records - profile.rejected;
  quality::Measured measured;
  const auto set = [&measured](Measure measure, std::optional<std::int64_t> value) {
    measured[static_cast<std::size_t>(measure)] = value;
  };
  set(Measure::rejected_rows, quality::percent(profile.rejected, profile.records));
  set(Measure::unreachable_rows, quality::percent(profile.unreachable, usable));
  set(Measure::nameless_rows, quality::percent(profile.nameless, usable));
  set(Measure::duplicate_rows, quality::percent(profile.duplicates, profile.records));
  set(Measure::not_understood_values, quality::percent(counts.not_understood, counts.judged));
  set(Measure::doubtful_values, quality::percent(counts.doubtful, counts.judged));
  set(Measure::dead_postcodes, quality::percent(profile.dead_postcodes, profile.postcodes));
  set(Measure::old_numbers, quality::percent(profile.old_numbers, profile.numbers));
  if (profile.newest) set(Measure::age_in_days, (day - *profile.newest).count());
  set(Measure::unknown_columns, quality::percent(counts.unknown, counts.filled));
  if (counts.filled == 0) return measured;
  set(Measure::sensitive_columns, static_cast<std::int64_t>(counts.sensitive));
  set(Measure::sensitive_notes, static_cast<std::int64_t>(counts.sensitive_notes));
  return measured;
}

void conclude(ListProfile& profile, const quality::Rules& rules, const Environment& environment) {
  find_age(profile);
  profile.criteria = quality::judge(rules.lists, measured(profile, environment.today()));
  if (profile.records > 0) profile.verdict = quality::verdict_of(profile.criteria);
}

/// Adds up the scores of parties.
class Scores {
 public:
  Scores(const quality::Rules& rules, Day day) : rules_(rules), day_(day) {
    sums_ = {{quality::Score::completeness, 0, 0, 0}, {quality::Score::currency, 0, 0, 0}};
  }

  void add(const store::Golden& golden, std::optional<Day> last_seen) {
    const auto scores = quality::score_party(rules_.parties, {golden.kind, golden.contact, last_seen, day_});
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      const auto percent = scores[i].percent();
      if (!percent) continue;
      ++sums_[i].parties;
      sums_[i].percent += static_cast<std::uint64_t>(*percent);
      sums_[i].below_half += *percent < 50 ? 1U : 0U;
    }
  }

  [[nodiscard]] std::vector<ScoreSum> mean() const {
    std::vector<ScoreSum> means = sums_;
    for (ScoreSum& sum : means)
      if (sum.parties > 0) sum.percent /= sum.parties;
    return means;
  }

 private:
  const quality::Rules& rules_;
  Day day_;
  std::vector<ScoreSum> sums_;
};

}  // namespace

ListProfile profile_file(const std::string& path, const ReadChoices& choices,
                         const Environment& environment) {
  const InputFile input = read_input(path);
  ListProfile profile;
  profile.name = path;
  ReadChoices looking = choices;
  looking.keeps_sensitive = true;
  TableProfiler profiler(choices.country, choices.rules->sensitive, environment.today(), profile);
  read_contacts(input, looking, environment, profiler);
  profile.duplicates = duplicates_among(profiler.rows(), environment);
  conclude(profile, *choices.rules, environment);
  return profile;
}

ListProfile profile_database(store::Store& store, const std::string& name, const quality::Rules& rules,
                             const Environment& environment) {
  ListProfile profile;
  profile.name = name;
  TableProfiler profiler("", rules.sensitive, environment.today(), profile);
  Scores scores(rules, environment.today());
  const auto last_seen = store::last_seen_of_all(store);
  const TableHead head = golden_head();
  profiler.begin_table(head);
  store::for_each_golden(store, [&](const store::Golden& golden) {
    stop_if_asked(environment);
    const auto seen = last_seen.find(golden.party.value);
    scores.add(golden, seen == last_seen.end() ? std::nullopt : std::optional(seen->second));
    GoldenRow row(golden, head);
    profiler.row(row.row());
  });
  profiler.end_table(head);
  profile.duplicates = rows_without_leader(dedupe_database(store, environment).result);
  profile.scores = scores.mean();
  conclude(profile, rules, environment);
  return profile;
}

}  // namespace kartei::operations
