#include "operations/review/decisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "importers/importer.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "operations/input/input_format.hpp"
#include "operations/review/party_stamp.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::string_view between_keys = " | ";

enum class Word : std::uint8_t { same, different, later };

std::optional<Word> word_of(std::string_view text) {
  const auto folded = text::fold_ae(text);
  if (folded == text::fold_ae(to_text(Verdict::same)) || folded == "z") return Word::same;
  if (folded == text::fold_ae(to_text(Verdict::different)) || folded == "v") return Word::different;
  if (folded == text::fold_ae(DecisionColumns::later) || folded == "s") return Word::later;
  return {};
}

/// A record by its number in the sheet and its key.
struct NumberedKey {
  std::string number;
  std::string key;
};

std::vector<NumberedKey> compared_keys(std::string_view cell) {
  std::vector<NumberedKey> keys;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(between_keys), cell.size());
    const std::string_view one = cell.substr(0, end);
    cell.remove_prefix(std::min(end + between_keys.size(), cell.size()));
    const std::size_t equals = std::min(one.find('='), one.size());
    keys.push_back({std::string(text::trim(one.substr(0, equals))),
                    std::string(text::trim(one.substr(std::min(equals + 1, one.size()))))});
  }
  return keys;
}

/// A row with a verdict; about whom it is can be said once all rows are known.
struct DecidedRow {
  std::string key;
  std::vector<NumberedKey> compared;
  std::string same_as;
  Verdict verdict = Verdict::same;
  std::uint64_t line = 0;
};

class DecisionSink final : public importers::ImportSink {
 public:
  explicit DecisionSink(const std::string& file) { place_.file = file; }

  void decided(const Decision&) override {}
  void skipped(std::string_view, std::uint64_t) override {}

  void begin_table(std::string_view name) override {
    columns_.clear();
    table_ = name;
  }

  /// A review is known by its columns: who saves a CSV as a workbook gives the sheet another name.
  void column(std::string_view name) override {
    columns_.emplace_back(text::trim(name));
    if (columns_.back() != DecisionColumns::compared_keys) return;
    has_review_ = true;
    place_.table = table_;
  }

  void reject(const Diagnostic& diagnostic, std::string_view) override {
    if (is_review()) fail(diagnostic.place.line, fmt::format("{}; {}", diagnostic.what, diagnostic.fix));
  }

  void record(const RawRecord& record) override {
    if (!is_review()) return;
    std::string key(cell(record, DecisionColumns::key));
    const std::string number(cell(record, DecisionColumns::number));
    demand_own_key(record.place.line, number, key);
    key_of_number_.try_emplace(number, key);
    read_choice(record, key);
    const auto text = cell(record, DecisionColumns::verdict);
    if (text.empty()) return;
    const auto word = word_of(text);
    if (!word)
      fail(record.place.line,
           fmt::format("\"{}\" is no decision; write \"{}\", \"{}\" or \"{}\"", text, to_text(Verdict::same),
                       to_text(Verdict::different), DecisionColumns::later));
    if (*word != Word::later)
      add(record, std::move(key), *word == Word::same ? Verdict::same : Verdict::different);
  }

  /// Once all rows are read: what they say of one another.
  [[nodiscard]] std::vector<PairDecision> pairs() {
    if (!has_review_)
      throw Error(ErrorKind::input_unusable,
                  fmt::format("{}: no table has the column \"{}\"; give the sheet \"{}\" as Kartei wrote it",
                              place_.file, DecisionColumns::compared_keys, DecisionColumns::sheet));
    for (const DecidedRow& row : rows_) resolve(row);
    return std::move(pairs_);
  }

  [[nodiscard]] const Place& place() const { return place_; }

  [[nodiscard]] std::map<std::string, ValueChoice> choices() { return std::move(choices_); }

 private:
  [[nodiscard]] bool is_review() const { return has_column(DecisionColumns::compared_keys); }

  [[nodiscard]] bool has_column(std::string_view name) const {
    return std::ranges::find(columns_, name) != columns_.end();
  }

  /// A cell that was filled down, or a table sorted in part, puts the key of one record beside another: what
  /// is decided there would be done to somebody else.
  void demand_own_key(std::uint64_t line, const std::string& number, const std::string& key) {
    if (number.empty() || key.empty()) return;
    const auto party = party_of_key(key);
    const auto [met, is_new] = number_of_key_.try_emplace(key, number);
    const std::string meant = party ? std::to_string(party->value) : met->second;
    if (number != meant)
      fail(line, fmt::format("in the column {} stands {}, but the column {} has the key of {}: the rows were "
                             "mixed up, as by filling down or by sorting a part of the columns; undo that in "
                             "the sheet, or write the review anew",
                             DecisionColumns::number, number, DecisionColumns::key, meant));
  }

  void read_choice(const RawRecord& record, const std::string& key) {
    const std::string_view kept = cell(record, DecisionColumns::keep);
    auto groups = kept_groups(kept);
    if (!groups)
      fail(record.place.line,
           fmt::format("\"{}\" in the column {} names no values; write {}, or several with commas", kept,
                       DecisionColumns::keep, offered()));
    const bool leads = !cell(record, DecisionColumns::lead).empty();
    if (!leads && groups->empty()) return;
    if (key.empty()) fail(record.place.line, "the key is missing; do not change that column");
    ValueChoice& choice = choices_[key];
    if (choice.is_empty()) choice.line = record.place.line;
    choice.leads |= leads;
    choice.groups.insert(choice.groups.end(), groups->begin(), groups->end());
  }

  static std::string offered() {
    std::string list;
    for (const std::string& word : kept_words()) list += (list.empty() ? "\"" : ", \"") + word + '"';
    return list;
  }

  void add(const RawRecord& record, std::string key, Verdict verdict) {
    if (key.empty()) fail(record.place.line, "the key is missing; do not change that column");
    rows_.push_back({std::move(key), compared_keys(cell(record, DecisionColumns::compared_keys)),
                     std::string(cell(record, DecisionColumns::same_as)), verdict, record.place.line});
    if (rows_.back().compared.empty() && rows_.back().same_as.empty())
      fail(record.place.line, "this row is what others are compared with; decide in their rows");
  }

  void resolve(const DecidedRow& row) {
    const std::optional<std::string> same_as = key_of(row);
    if (same_as) decide(row, *same_as);
    if (row.verdict == Verdict::same) return;
    for (const NumberedKey& other : row.compared)
      if (other.key != same_as) decide(row, other.key);
  }

  /// With whom the row is compared first.
  [[nodiscard]] std::optional<std::string> key_of(const DecidedRow& row) const {
    if (row.same_as.empty()) return row.compared.front().key;
    const auto listed = std::ranges::find(row.compared, row.same_as, &NumberedKey::number);
    if (listed != row.compared.end()) return listed->key;
    const auto found = key_of_number_.find(row.same_as);
    if (found == key_of_number_.end())
      fail_afterwards(row.line, fmt::format("no row has the number {} that the column \"{}\" names",
                                            row.same_as, DecisionColumns::same_as));
    if (found->second == row.key)
      fail_afterwards(row.line, "the row is compared with itself; name another number");
    return found->second;
  }

  void decide(const DecidedRow& row, const std::string& other) {
    const auto [met, is_new] = met_.try_emplace(std::minmax(row.key, other), row);
    if (!is_new && met->second.verdict != row.verdict)
      fail_afterwards(row.line,
                      fmt::format("\"{}\" contradicts \"{}\" in row {}, which is about the same two; "
                                  "change one of them",
                                  to_text(row.verdict), to_text(met->second.verdict), met->second.line));
    if (is_new) pairs_.push_back({other, row.key, row.verdict, row.line});
  }

  [[nodiscard]] std::string_view cell(const RawRecord& record, std::string_view name) const {
    const auto found = std::ranges::find(columns_, name);
    if (found == columns_.end()) return missing_cell(name);
    const auto column = static_cast<std::uint32_t>(found - columns_.begin());
    const auto at = std::ranges::find(record.cells, column, &RawCell::column);
    return at == record.cells.end() ? std::string_view() : text::trim(at->value);
  }

  /// A column that nobody filled in may have been deleted.
  static std::string_view missing_cell(std::string_view name) {
    if (name != DecisionColumns::verdict && name != DecisionColumns::key) return {};
    throw Error(ErrorKind::input_unusable,
                fmt::format("there is no column \"{}\"; give the sheet \"{}\" as Kartei wrote it", name,
                            DecisionColumns::sheet));
  }

  /// While the file is read, so that its name comes in front.
  [[noreturn]] void fail(std::uint64_t line, const std::string& what) const {
    throw Error(ErrorKind::input_unusable, fmt::format("{}: {}", row_in_words(place_, line), what));
  }

  [[noreturn]] void fail_afterwards(std::uint64_t line, const std::string& what) const {
    throw Error(ErrorKind::input_unusable,
                fmt::format("{}: {}: {}", place_.file, row_in_words(place_, line), what));
  }

  Place place_;
  std::string table_;  ///< under way
  bool has_review_ = false;
  std::vector<std::string> columns_;
  std::vector<DecidedRow> rows_;
  std::map<std::string, std::string> key_of_number_;
  std::map<std::string, std::string> number_of_key_;
  std::map<std::pair<std::string, std::string>, DecidedRow> met_;
  std::vector<PairDecision> pairs_;
  std::map<std::string, ValueChoice> choices_;
};

const importers::Importer& importer_of(const InputFile& input) {
  const importers::Importer* importer = importers::detect(input.bytes);
  if (importer == nullptr || importer->heeds.find(reading_option::header) == std::string_view::npos)
    throw Error(ErrorKind::input_unusable,
                fmt::format("{}: neither a workbook nor a CSV; give the review as it was written, or save it "
                            "as one of them",
                            input.name));
  return *importer;
}

}  // namespace

std::string_view to_text(Verdict verdict) {
  return verdict == Verdict::same ? "zusammenführen" : "verschieden";
}

std::string row_in_words(const Place& place, std::uint64_t line) {
  return place.table.empty() ? fmt::format("row {}", line)
                             : fmt::format("sheet \"{}\", row {}", place.table, line);
}

std::string compared_key(std::int64_t number, std::string_view key) {
  return fmt::format("{}={}", number, key);
}

ReviewDecisions read_decisions(const std::string& path) {
  const InputFile input = read_input(path);
  importers::ImportOptions options;
  options.has_header = true;
  DecisionSink sink(path);
  read_with(importer_of(input), input, options, sink);
  ReviewDecisions decisions;
  decisions.pairs = sink.pairs();
  decisions.choices = sink.choices();
  decisions.place = sink.place();
  return decisions;
}

}  // namespace kartei::operations
