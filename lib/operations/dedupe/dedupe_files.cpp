#include "operations/dedupe/dedupe_files.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <map>
#include <utility>

#include "format/csv_cell.hpp"
#include "model/error.hpp"
#include "normalise/couple.hpp"
#include "operations/dedupe/dedupe_database.hpp"
#include "operations/input/unread_phones.hpp"
#include "operations/output_file.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

/// Puts every record of the files into the table.
class Gatherer final : public ContactSink {
 public:
  Gatherer(FilesDuplicates& found, std::string key) : found_(found), key_(std::move(key)) {}

  void begin_file(std::uint32_t number, std::string_view name) {
    file_ = number;
    name_ = name;
  }

  void decided(const Decision& decision) override { found_.decisions.push_back(decision); }

  void begin_table(const TableHead& head) override {
    key_column_.reset();
    if (key_.empty()) return;
    const std::string wanted = text::to_lower(key_);
    const auto column = std::ranges::find(head.columns, wanted, text::to_lower);
    if (column == head.columns.end())
      throw Error(
          ErrorKind::usage,
          fmt::format("{}: there is no column '{}'; name one of its columns with --key", name_, key_));
    key_column_ = static_cast<std::uint32_t>(column - head.columns.begin());
  }

  void row(ReadRow& row) override {
    if (row.cells.empty()) {
      ++found_.unreadable;
      return;
    }
    found_.records.push_back({file_, row.place.record, key_of(row)});
    if (row.rejection() != nullptr) row.contact = {};
    take_unread_phones(row);
    // A report is about rows: one that names two persons is compared as one.
    if (!row.contact.partner.empty())
      row.contact.person = normalise::joined_name(row.contact.person, row.contact.partner);
    found_.table.add(match::ContactComparand(row.contact).comparand());
  }

  void skipped(std::string_view, std::uint64_t) override {}
  void end_table(const TableHead&) override {}

 private:
  [[nodiscard]] std::string key_of(const ReadRow& row) const {
    if (!key_column_) return std::to_string(row.place.record);
    const auto cell = std::ranges::find(row.cells, *key_column_, &RawCell::column);
    return cell == row.cells.end() ? std::string() : std::string(cell->value);
  }

  FilesDuplicates& found_;
  std::string key_;
  std::uint32_t file_ = 0;
  std::string_view name_;
  std::optional<std::uint32_t> key_column_;
};

std::string pass_text(std::uint32_t passes, const std::vector<match::PassReport>& reports) {
  std::string text;
  for (std::size_t pass = 0; pass < reports.size(); ++pass) {
    if ((passes >> pass & 1U) == 0) continue;
    text::append_part(text, reports[pass].name, "; ");
  }
  return text;
}

void append_line(std::string& out, std::initializer_list<std::string_view> cells) {
  bool first = true;
  for (const std::string_view cell : cells) {
    if (!first) out += ',';
    first = false;
    format::append_csv_cell(out, cell, ',');
  }
  out += '\n';
}

}  // namespace

FilesDuplicates dedupe_files(const std::vector<std::string>& paths, const DedupeFilesChoices& choices,
                             const Environment& environment) {
  FilesDuplicates found;
  Gatherer gatherer(found, choices.key);
  for (std::uint32_t number = 0; number < paths.size(); ++number) {
    const InputFile input = read_input(paths[number]);
    gatherer.begin_file(number, paths[number]);
    read_contacts(input, choices.read, environment, gatherer);
  }
  malloc_trim(0);  // what reading has freed lies scattered, and matching asks for large blocks
  const match::Model model = choices.model.empty()
                                 ? match::shipped_model()
                                 : match::model_from_text(read_input(choices.model).bytes, choices.model);
  match::Options options = match::report_options(model);
  options.adapts = choices.model.empty();
  if (choices.link_at) {
    options.link_at = *choices.link_at;
    options.review_at = std::min(options.review_at, *choices.link_at);
  }
  found.link_at = options.link_at;
  found.review_at = options.review_at;
  options.threads = environment.threads;
  options.progress = [&environment](double fraction) {
    stop_if_asked(environment);
    environment.progress("comparing", static_cast<std::uint64_t>(fraction * 100), 100);
  };
  found.result = match::find_duplicates(found.table, model, {}, options);
  return found;
}

std::uint32_t row_of_record(const FilesDuplicates& found, const std::vector<std::string>& files,
                            const std::string& name) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < found.records.size(); ++row) {
    const FileRecord& record = found.records[row];
    if (record.key == name || files[record.file] + ':' + record.key == name) rows.push_back(row);
  }
  if (rows.empty())
    throw Error(
        ErrorKind::usage,
        fmt::format("there is no record '{}'; name its cell in the column of --key, or without --key its "
                    "number in the file",
                    name));
  if (rows.size() > 1) {
    const FileRecord& first = found.records[rows[0]];
    const FileRecord& second = found.records[rows[1]];
    throw Error(
        ErrorKind::usage,
        fmt::format(
            "'{}' is more than one record: number {} of {}, number {} of {}; name one as FILE:KEY, or "
            "without --key by its number",
            name, first.number, files[first.file], second.number, files[second.file]));
  }
  return rows.front();
}

KeyFaults key_faults(const FilesDuplicates& found) {
  std::map<std::pair<std::uint32_t, std::string_view>, std::uint64_t> count_of;
  KeyFaults faults;
  for (const FileRecord& record : found.records) {
    if (record.key.empty()) {
      ++faults.without;
    } else if (++count_of[{record.file, record.key}] == 2) {
      if (++faults.repeated == 1) faults.first_repeated = record.key;
    }
  }
  return faults;
}

void write_model(const std::string& path, const FilesDuplicates& found) {
  // Found ones: by how many duplicates the model expects, any long list would have enough.
  constexpr std::size_t fewest_duplicates = 50;
  const match::Model& model = found.result.model;
  const std::size_t duplicates = found.result.joined.size();
  if (duplicates < fewest_duplicates)
    throw Error(ErrorKind::input_unusable,
                fmt::format("{} duplicates were found, too few to learn from; {} are needed", duplicates,
                            fewest_duplicates));
  match::refuse_senseless(model);
  write_file(path, match::model_text(model));
}

std::vector<std::uint32_t> cluster_numbers(const match::Result& result) {
  std::vector<std::uint32_t> numbers(result.cluster_of.size(), 0);
  std::uint32_t next = 0;
  for (std::uint32_t row = 0; row < numbers.size(); ++row) {
    const std::uint32_t first = result.cluster_of[row];
    numbers[row] = first == row ? ++next : numbers[first];
  }
  return numbers;
}

void write_clusters(const std::string& path, const FilesDuplicates& found,
                    const std::vector<std::string>& files) {
  const std::vector<std::uint32_t> numbers = cluster_numbers(found.result);
  const bool several = files.size() > 1;
  std::string out = several ? "cluster,file,record\n" : "cluster,record\n";
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    const FileRecord& record = found.records[row];
    const std::string number = std::to_string(numbers[row]);
    if (several)
      append_line(out, {number, files[record.file], record.key});
    else
      append_line(out, {number, record.key});
  }
  write_file(path, out);
}

void write_pairs(const std::string& path, const FilesDuplicates& found) {
  std::string out = "record_a,record_b,score,verdict,obstacles,passes\n";
  const auto add = [&](const std::vector<match::ScoredPair>& pairs, std::string_view verdict) {
    for (const match::ScoredPair& pair : pairs)
      append_line(
          out,
          {found.records[pair.a].key, found.records[pair.b].key, fmt::format("{:.3f}", pair.score / 1000.0),
           verdict, words_of(match::list_of(pair.obstacles)), pass_text(pair.passes, found.result.passes)});
  };
  add(found.result.links, "link");
  add(found.result.doubtful, "doubtful");
  write_file(path, out);
}

}  // namespace kartei::operations
