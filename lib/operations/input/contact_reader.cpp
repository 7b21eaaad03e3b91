#include "operations/input/contact_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "mapping/draft.hpp"
#include "mapping/named_persons.hpp"
#include "mapping/propose.hpp"
#include "mapping/saved.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "normalise/normaliser.hpp"
#include "operations/input/input_format.hpp"
#include "operations/input/kept_columns.hpp"
#include "operations/input/ordered_pipeline.hpp"
#include "operations/input/rejects_file.hpp"
#include "operations/input/row_chunk.hpp"
#include "store/cells.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using Pipeline = OrderedPipeline<RowChunk>;

/// Turns the importer's calls into chunks. Holds back a table's first rows until its columns have a meaning.
class Collector final : public importers::ImportSink {
 public:
  Collector(const ReadChoices& choices, std::string format, const Environment& environment,
            const Pipeline::Push& push)
      : choices_(choices), format_(std::move(format)), environment_(environment), push_(push) {}

  void decided(const Decision& decision) override {
    tell([decision](ContactSink& sink) { sink.decided(decision); });
  }

  void begin_table(std::string_view name) override {
    finish();
    table_ = std::make_shared<TableState>();
    table_->head.name = name;
    ranks_.clear();
    kept_ = {};
    is_open_ = true;
  }

  void column(std::string_view name) override {
    if (is_mapped_) table_ = std::make_shared<TableState>(*table_);  // workers may still read the old one
    table_->head.columns.emplace_back(name);
    table_->seeds.push_back(is_rejects_column(name) ? no_seed
                                                    : column_seed(name, ranks_[std::string(name)]++));
    kept_.add_column();
    if (!is_mapped_) return;
    if (choices_.mapping)
      mapping::extend(table_->head.mapping, *choices_.mapping, name);
    else
      mapping::extend(table_->head.mapping, name);
    const std::size_t known = table_->head.sensitive.size();
    note_sensitive(static_cast<std::uint32_t>(table_->head.columns.size() - 1), {});
    drop_sensitive(known);
  }

  void record(const RawRecord& record) override {
    current().add(record);
    after_row();
  }

  void reject(const Diagnostic& diagnostic, std::string_view raw) override {
    current().add(diagnostic, raw);
    after_row();
  }

  void skipped(std::string_view what, std::uint64_t lines) override {
    if (what == "preamble") foreign_lines_ += lines;
    tell([what = std::string(what), lines](ContactSink& sink) { sink.skipped(what, lines); });
  }

  /// The table under way is over.
  void finish() {
    if (!is_open_) return;
    if (!is_mapped_) map();
    flush();
    push_(RowChunk([head = final_head()](ContactSink& sink) { sink.end_table(head); }));
    is_open_ = is_mapped_ = false;
    all_rows_ += rows_;
    rows_ = 0;
  }

  /// Lines were there, and none belongs to a record of this format.
  [[nodiscard]] bool is_foreign() const { return all_rows_ == 0 && foreign_lines_ > 0; }

 private:
  /// Events keep their place among the rows, also while rows are held back.
  void tell(std::function<void(ContactSink&)> event) {
    if (!is_open_ || is_mapped_) {
      flush();
      push_(RowChunk(std::move(event)));
    } else {
      held_.emplace_back(std::move(event));
      held_.emplace_back();
    }
  }

  RowChunk& current() {
    if (held_.empty() || held_.back().size() >= RowChunk::capacity || held_.back().event())
      held_.emplace_back();
    return held_.back();
  }

  void after_row() {
    ++rows_;
    if (!is_mapped_ && rows_ >= sample_rows) map();
    const bool is_full = !held_.empty() && held_.back().size() >= RowChunk::capacity;  // map() leaves none
    if (is_mapped_ && is_full) flush();
  }

  void flush() {
    stop_if_asked(environment_);
    for (RowChunk& chunk : held_) {
      if (!chunk.event() && chunk.size() == 0) continue;
      if (!chunk.event()) {
        kept_.filter(chunk);
        chunk.seal(table_);
      }
      push_(std::move(chunk));
    }
    held_.clear();
  }

  void map() {
    TableHead& head = table_->head;
    const std::vector<mapping::ColumnSample> samples = this->samples();
    if (choices_.mapping)
      apply_saved(head);
    else
      propose(head, samples);
    head.mapping.mend = head.mapping.mend || choices_.mend;
    for (std::uint32_t i = 0; i < samples.size(); ++i) note_sensitive(i, samples[i].values);
    drop_sensitive(0);
    is_mapped_ = true;
    push_(RowChunk([table = table_](ContactSink& sink) { sink.begin_table(table->head); }));
    flush();
  }

  void propose(TableHead& head, std::span<const mapping::ColumnSample> samples) {
    head.mapping = mapping::propose(samples, {format_, choices_.country});
    if (const auto known = choices_.earlier.find(head.name); known != choices_.earlier.end())
      head.mapping = mapping::settled_by(known->second, std::move(head.mapping));
    for (const mapping::ColumnMapping& column : head.mapping.columns)
      if (column.mend)
        decided({"case", "column '" + column.column + "' is cased as usual",
                 "all its values are in capitals or small letters", "--mapping"});
  }

  void apply_saved(TableHead& head) {
    mapping::Applied applied = mapping::apply(*choices_.mapping, head.columns);
    head.mapping = std::move(applied.mapping);
    for (const std::string& name : applied.missing)
      decided({"mapping", "column '" + name + "' is not in the file", "the mapping names it",
               reading_option::mapping});
    for (const std::string& name : applied.unknown)
      decided({"mapping", "column '" + name + "' is not taken", "the mapping does not name it",
               reading_option::mapping});
  }

  void note_sensitive(std::uint32_t column, std::span<const std::string> values) {
    TableHead& head = table_->head;
    const auto reading =
        quality::read_sensitive(choices_.rules->sensitive, head.mapping.columns[column], values);
    if (reading)
      head.sensitive.push_back({head.name, head.columns[column], reading->kind, reading->reason, column, 0});
  }

  /// Drops what is sensitive and must not be kept, from the last column on, since those behind move up.
  void drop_sensitive(std::size_t first_entry) {
    std::vector<SensitiveColumn>& sensitive = table_->head.sensitive;
    for (std::size_t entry = sensitive.size(); entry-- > first_entry;) {
      const std::uint32_t column = *sensitive[entry].column;
      const bool has_basis = !table_->head.mapping.columns[column].legal_basis.empty();
      if (!choices_.keeps_sensitive && !has_basis) drop(column, entry);
    }
  }

  void drop(std::uint32_t column, std::size_t entry) {
    TableHead& head = table_->head;
    head.columns.erase(head.columns.begin() + column);
    table_->seeds.erase(table_->seeds.begin() + column);
    mapping::erase_column(head.mapping, column);
    kept_.drop(column, entry);
    head.sensitive[entry].column.reset();
    for (SensitiveColumn& other : head.sensitive)
      if (other.column && *other.column > column) --*other.column;
  }

  [[nodiscard]] TableHead final_head() const {
    TableHead head = table_->head;
    kept_.tell(head.sensitive);
    return head;
  }

  [[nodiscard]] std::vector<mapping::ColumnSample> samples() const {
    std::vector<mapping::ColumnSample> list;
    for (const std::string& column : table_->head.columns) list.push_back({column, {}});
    for (const RowChunk& chunk : held_)
      chunk.for_each_cell([&list](std::uint32_t column, std::string_view text) {
        std::vector<std::string>& values = list[column].values;
        if (!text.empty() && values.size() < sample_values) values.emplace_back(text);
      });
    return list;
  }

  const ReadChoices& choices_;
  std::string format_;
  const Environment& environment_;
  const Pipeline::Push& push_;
  std::shared_ptr<TableState> table_;
  KeptColumns kept_;
  std::map<std::string, std::uint32_t> ranks_;  ///< how many columns of that name the table has
  std::vector<RowChunk> held_;
  std::size_t rows_ = 0;
  std::size_t all_rows_ = 0;
  std::uint64_t foreign_lines_ = 0;
  bool is_open_ = false;
  bool is_mapped_ = false;
};

/// Fields whose values cannot pass for one another, so that a value there that is not understood tells
/// something.
constexpr std::array typed_fields{Field::postcode, Field::country, Field::phone,     Field::mobile,
                                  Field::fax,      Field::email,   Field::birth_date};

/// From so many of them not understood in one row on, the values stand in wrong columns.
constexpr std::size_t misfits_of_a_shifted_row = 3;

/// What says nothing stands in its column all the same: 01.01.1900, test@test.de.
constexpr std::array<std::string_view, 3> codes_of_placeholders{"date.default", "email.placeholder",
                                                                "phone.placeholder"};

bool looks_shifted(const std::vector<Diagnostic>& findings) {
  std::size_t misfits = 0;
  for (const Field field : typed_fields)
    if (std::ranges::any_of(findings, [field](const Diagnostic& finding) {
          return finding.severity == Severity::warning && finding.field == to_text(field) &&
                 std::ranges::find(codes_of_placeholders, finding.code) == codes_of_placeholders.end();
        }))
      ++misfits;
  return misfits >= misfits_of_a_shifted_row;
}

Diagnostic shifted_row(const std::vector<Diagnostic>& findings) {
  Diagnostic reject;
  reject.severity = Severity::reject;
  reject.code = "record.shifted";
  const auto misfit = std::ranges::find(findings, Severity::warning, &Diagnostic::severity);
  reject.what = "several values do not fit their columns, as in " + misfit->what;
  reject.fix = "probably a delimiter within a value moved them; put that value in quotes";
  return reject;
}

Diagnostic no_record(std::string code, std::string what) {
  Diagnostic reject;
  reject.severity = Severity::reject;
  reject.code = std::move(code);
  reject.what = std::move(what);
  reject.fix = "take the row out of the list";
  return reject;
}

/// The header once more, as at the top of each printed page.
bool repeats_header(std::span<const RawCell> cells, const std::vector<std::string>& columns) {
  constexpr std::size_t fewest_cells = 2;
  return cells.size() >= fewest_cells && std::ranges::all_of(cells, [&columns](const RawCell& cell) {
           return cell.column < columns.size() && text::trim(cell.value) == columns[cell.column];
         });
}

/// "Gesamtsumme" where a name should be, in a row that has nothing to reach anybody by.
bool is_sum(const Contact& contact, const ContactDraft& draft) {
  constexpr auto words =
      std::to_array<std::string_view>({"summe", "gesamtsumme", "zwischensumme", "gesamt", "summe gesamt",
                                       "total", "grand total", "subtotal", "endsumme", "uebertrag"});
  constexpr std::array names{Field::first_name, Field::last_name, Field::full_name, Field::name_or_company,
                             Field::company};
  if (!contact.addresses.empty() || !contact.contact_points.empty()) return false;
  return std::ranges::any_of(draft.values, [&](const DraftValue& value) {
    return std::ranges::find(names, value.target.field) != names.end() &&
           std::ranges::find(words, text::fold_ae(value.value)) != words.end();
  });
}

/// Whose word a yes is that stands in a row of two persons nobody knows; a no is taken from both.
void drop_yes_of_two(ReadRow& row) {
  if (row.contact.partner.empty()) return;
  std::erase_if(row.contact.consents, [&row](const ConsentStatement& statement) {
    if (statement.meaning != ConsentStatement::Meaning::given) return false;
    Diagnostic warning;
    warning.severity = Severity::warning;
    warning.code = "consent.of_two";
    warning.field = to_text(Field::opt_in);
    warning.what = "'" + statement.raw + "' is the consent of one of two persons; it was not recorded";
    warning.fix = "record it for the one who gave it, with kartei consent give";
    row.findings.push_back(std::move(warning));
    return true;
  });
}

/// A worker's share: maps, normalises and hashes the rows of a chunk.
class Worker {
 public:
  Worker(const std::string& file, const std::string& country, Day known_on)
      : file_(file), known_on_(known_on), normaliser_({country}) {}

  void operator()(RowChunk& chunk) {
    for (ReadRow& row : chunk.rows()) {
      row.place.file = file_;
      row.place.table = chunk.table().head.name;
      row.mapping = &chunk.table().head.mapping;
      if (row.findings.empty()) understand(row, chunk.table());
      for (Diagnostic& finding : row.findings) finding.place = row.place;
    }
  }

 private:
  void understand(ReadRow& row, const TableState& table) {
    row.content_hash = content_hash(row.cells, table.seeds);
    row.stored_cells = store::to_json(row.cells);
    ContactDraft draft = mapping::draft(table.head.mapping, row.cells);
    draft.known_on = known_on_;
    row.contact = normaliser_.contact(draft, row.findings);
    if (repeats_header(row.cells, table.head.columns))
      row.findings.push_back(no_record("record.header", "the row repeats the names of the columns"));
    else if (is_sum(row.contact, draft))
      row.findings.push_back(no_record("record.sum", "the row is a sum of others and names nobody"));
    if (looks_shifted(row.findings)) row.findings.push_back(shifted_row(row.findings));
    row.contact.consents = mapping::consent_statements(table.head.mapping, row.cells, row.findings);
    std::ranges::move(mapping::tell_further_persons(table.head.mapping, row.cells),
                      std::back_inserter(row.findings));
    drop_yes_of_two(row);
  }

  std::string file_;
  Day known_on_;
  normalise::Normaliser normaliser_;
};

}  // namespace

const Diagnostic* ReadRow::rejection() const {
  for (const Diagnostic& finding : findings)
    if (finding.severity == Severity::reject) return &finding;
  return nullptr;
}

void read_contacts(const InputFile& input, const ReadChoices& choices, const Environment& environment,
                   ContactSink& sink) {
  const importers::Importer& importer = importer_for(input, choices.from);
  sink.decided({"format", std::string(importer.name),
                choices.from.empty() && input.scheme.empty() ? "by content" : "as told",
                reading_option::from});
  const auto produce = [&](const Pipeline::Push& push) {
    Collector collector(choices, std::string(importer.name), environment, push);
    read_with(importer, input, choices.import, collector);
    collector.finish();
    if (collector.is_foreign())
      throw Error(
          ErrorKind::input_unusable,
          fmt::format("{}: no record of the format {} is in it; name another with --from, or let Kartei "
                      "find it out",
                      input.name, importer.name));
  };
  const Day known_on = choices.data_date.value_or(environment.today());
  const auto make_work = [&]() -> std::function<void(RowChunk&)> {
    auto worker = std::make_shared<Worker>(input.name, choices.country, known_on);
    return [worker](RowChunk& chunk) { (*worker)(chunk); };
  };
  const auto consume = [&](RowChunk& chunk) {
    if (chunk.event()) chunk.event()(sink);
    for (ReadRow& row : chunk.rows()) sink.row(row);
  };
  Pipeline().run(environment.threads, produce, make_work, consume);
}

}  // namespace kartei::operations
