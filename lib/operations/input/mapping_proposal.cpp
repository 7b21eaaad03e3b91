#include "operations/input/mapping_proposal.hpp"

#include <algorithm>

#include "importers/importer.hpp"
#include "mapping/propose.hpp"
#include "mapping/saved.hpp"
#include "operations/input/input_format.hpp"
#include "operations/output_file.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::size_t most_examples = 3;
constexpr std::size_t most_unexplained = 20;

void add_once(std::vector<std::string>& values, std::string_view value, std::size_t most) {
  if (values.size() >= most || std::ranges::find(values, value) != values.end()) return;
  values.emplace_back(value);
}

/// A table's columns as first read: names and samples, and which of them were announced too late to count.
struct SampledTable {
  std::string name;
  std::vector<mapping::ColumnSample> columns;
  std::size_t columns_at_proposal = 0;
  std::uint64_t rows = 0;
};

/// First reading: what an import would have seen when it proposed a mapping.
class Sampler final : public importers::ImportSink {
 public:
  void decided(const Decision& decision) override { decisions.push_back(decision); }
  void begin_table(std::string_view name) override { tables.push_back({std::string(name), {}, 0, 0}); }
  void column(std::string_view name) override {
    tables.back().columns.push_back({std::string(name), {}});
    if (is_sampling()) tables.back().columns_at_proposal = tables.back().columns.size();
  }
  void record(const RawRecord& record) override {
    if (is_sampling()) {
      for (const RawCell& cell : record.cells) sample(cell);
    }
    ++tables.back().rows;
  }
  void reject(const Diagnostic& /*diagnostic*/, std::string_view /*raw*/) override { ++tables.back().rows; }
  void skipped(std::string_view /*what*/, std::uint64_t /*lines*/) override {}

  std::vector<Decision> decisions;
  std::vector<SampledTable> tables;

 private:
  [[nodiscard]] bool is_sampling() const { return tables.back().rows < sample_rows; }

  void sample(const RawCell& cell) {
    std::vector<std::string>& values = tables.back().columns[cell.column].values;
    if (!cell.value.empty() && values.size() < sample_values) values.emplace_back(cell.value);
  }
};

/// Second reading: what stands in the columns now that they have a meaning.
class Examiner final : public importers::ImportSink {
 public:
  explicit Examiner(std::vector<MappedTable>& tables) : tables_(tables) {}

  void decided(const Decision& /*decision*/) override {}
  void begin_table(std::string_view /*name*/) override { ++begun_; }
  void column(std::string_view /*name*/) override {}
  void record(const RawRecord& record) override {
    MappedTable& table = tables_[begun_ - 1];
    ++table.records;
    for (const RawCell& cell : record.cells) examine(table.columns[cell.column], text::trim(cell.value));
  }
  void reject(const Diagnostic& /*diagnostic*/, std::string_view /*raw*/) override {}
  void skipped(std::string_view /*what*/, std::uint64_t /*lines*/) override {}

 private:
  static void examine(MappedColumn& column, std::string_view value) {
    if (value.empty()) return;
    ++column.filled;
    add_once(column.examples, value, most_examples);
    const Field field = column.meaning.target.field;
    const bool is_consent = field == Field::objection || field == Field::opt_in;
    if (is_consent && !mapping::meaning_of(column.meaning.consent, value)) {
      add_once(column.unexplained, value, most_unexplained);
    }
  }

  std::vector<MappedTable>& tables_;
  std::size_t begun_ = 0;
};

mapping::Mapping proposal(const SampledTable& table, const std::string& format, const std::string& country) {
  const auto known = std::span(table.columns).first(table.columns_at_proposal);
  mapping::Mapping mapping = mapping::propose(known, {format, country});
  for (std::size_t i = known.size(); i < table.columns.size(); ++i)
    mapping::extend(mapping, table.columns[i].name);
  return mapping;
}

/// Says of sensitive columns that they will be dropped unless the mapping says by what right they are kept.
void mark_sensitive(mapping::Mapping& mapping, const SampledTable& table, const ReadChoices& choices) {
  for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
    mapping::ColumnMapping& column = mapping.columns[i];
    const auto reading = quality::read_sensitive(choices.rules->sensitive, column, table.columns[i].values);
    if (reading && column.legal_basis.empty())
      column.reason = "sensitive (" + reading->kind + "): dropped unless a legal_basis is named";
  }
}

MappedTable mapped(const SampledTable& sampled, const ReadChoices& choices, const std::string& format) {
  MappedTable table;
  table.name = sampled.name;
  mapping::Mapping mapping;
  if (choices.mapping) {
    std::vector<std::string> names;
    for (const mapping::ColumnSample& column : sampled.columns) names.push_back(column.name);
    mapping::Applied applied = mapping::apply(*choices.mapping, names);
    mapping = std::move(applied.mapping);
    table.missing = std::move(applied.missing);
    table.unknown = std::move(applied.unknown);
  } else {
    mapping = proposal(sampled, format, choices.country);
  }
  mark_sensitive(mapping, sampled, choices);
  table.layout = mapping.layout;
  table.country = mapping.country;
  table.mend = mapping.mend || choices.mend;
  for (mapping::ColumnMapping& column : mapping.columns)
    table.columns.push_back({std::move(column), 0, {}, {}});
  return table;
}

}  // namespace

MappedFile map_file(const InputFile& input, const ReadChoices& choices) {
  const importers::Importer& importer = importer_for(input, choices.from);
  Sampler sampler;
  read_with(importer, input, choices.import, sampler);
  MappedFile file;
  file.decisions = std::move(sampler.decisions);
  for (const SampledTable& table : sampler.tables) {
    file.tables.push_back(mapped(table, choices, std::string(importer.name)));
  }
  Examiner examiner(file.tables);
  read_with(importer, input, choices.import, examiner);
  return file;
}

void save_mapping(const MappedTable& table, const std::string& path) {
  mapping::Mapping mapping{table.layout, table.country, {}, table.mend};
  for (const MappedColumn& column : table.columns) mapping.columns.push_back(column.meaning);
  write_file(path, mapping::to_toml(mapping));
}

}  // namespace kartei::operations
