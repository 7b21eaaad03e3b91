// Makes the binary reference tables of the TSV files in schema/reference, at build time.
// usage: kartei_compile_tables FOLDER_OF_TSV FOLDER_OF_BIN

#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "reference/keys.hpp"
#include "reference/postcode_table.hpp"
#include "reference/sorted_table.hpp"
#include "reference/tables.hpp"
#include "text/text.hpp"

namespace kartei::reference {
namespace {

namespace fs = std::filesystem;

using Rows = std::vector<std::vector<std::string_view>>;
using Table = std::map<std::string, std::string>;

std::uint32_t to_number(std::string_view text) {
  std::uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string without_blanks(std::string_view words) {
  std::string key = text::fold_ae(words);
  std::erase(key, ' ');
  return key;
}

/// A second value of a key joins the first.
void add(Table& table, std::string key, std::string_view value) {
  if (key.empty()) return;
  std::string& joined = table[std::move(key)];
  if (joined.empty()) {
    joined = value;
  } else if (joined != value) {
    joined.append("|").append(value);
  }
}

Table academic_titles(const Rows& rows) {
  Table table;
  for (const auto& row : rows) {
    table.emplace(without_blanks(row.at(0)), std::string(row.at(1)).append("|").append(row.at(2)));
  }
  return table;
}

/// The German name is the first that is no code.
std::string_view german_name(const std::vector<std::string_view>& names) {
  for (const std::string_view name : names) {
    if (name.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos) return name;
  }
  return {};
}

Table countries(const Rows& rows) {
  Table table;
  const auto value = [](const auto& row) {
    return std::string(row.at(0)).append(german_name(parts(row.at(1), '|')));
  };
  for (const auto& row : rows) table.emplace(country_key(row.at(0)), value(row));
  for (const auto& row : rows) {
    for (const std::string_view name : parts(row.at(1), '|')) table.emplace(country_key(name), value(row));
  }
  return table;
}

Table first_names(const Rows& rows) {
  std::map<std::string, std::array<std::uint32_t, 2>> counts;
  for (const auto& row : rows) {
    auto& [male, female] = counts[text::fold_ae(row.at(0))];
    male += to_number(row.at(1));
    female += to_number(row.at(2));
  }
  Table table;
  for (const auto& [name, count] : counts) table.emplace(name, to_value(count));
  return table;
}

Table last_names(const Rows& rows) {
  Table table;
  for (const auto& row : rows) table.emplace(text::fold_ae(row.at(0)), "");
  return table;
}

Table legal_forms(const Rows& rows) {
  Table table;
  for (const auto& row : rows) {
    for (const std::string_view spelling : parts(row.at(1), '|')) {
      const auto [place, is_new] = table.emplace(legal_form_key(spelling), row.at(0));
      if (!is_new && place->second != row.at(0)) {
        throw std::runtime_error("legal_forms.tsv: \"" + std::string(spelling) + "\" stands at two forms");
      }
    }
  }
  return table;
}

/// Nobility counts before particle where a word is both.
Table name_particles(const Rows& rows) {
  Table table;
  for (const auto& row : rows) {
    std::string& kind = table[text::fold_ae(row.at(0))];
    if (kind != "nobility") kind = row.at(1);
  }
  return table;
}

/// In front of the groups stands what the name is, see tables.hpp.
Table nicknames(const Rows& rows) {
  std::map<std::string, std::uint32_t> groups;
  std::map<std::string, std::set<std::uint32_t>> members;
  std::set<std::string> ambiguous;
  for (const auto& row : rows) {
    const auto number = static_cast<std::uint32_t>(groups.size()) + 1;
    const std::uint32_t group = groups.emplace(text::fold_ae(row.at(0)), number).first->second;
    const std::string name = text::fold_ae(row.at(1));
    members[name].insert(group);
    if (row.at(2) == "1") ambiguous.insert(name);
  }
  Table table;
  for (const auto& [name, ids] : members) {
    std::vector<std::uint32_t> value{(ambiguous.contains(name) ? is_ambiguous : 0) |
                                     (groups.contains(name) ? is_full_name : 0)};
    value.insert(value.end(), ids.begin(), ids.end());
    table.emplace(name, to_value(value));
  }
  return table;
}

Table postcodes(const Rows& rows) {
  Table table;
  for (const auto& row : rows) add(table, std::string(row.at(0)).append(row.at(1)), row.at(2));
  return table;
}

template <Table (*make)(const Rows&)>
std::string sorted(const Rows& rows) {
  return to_block(make(rows));
}

std::string by_number(const Rows& rows) { return to_postcode_block(postcodes(rows)); }

struct Step {
  std::string_view name;
  std::string (*make)(const Rows&);
};

constexpr std::array<Step, 8> steps = {{
    {"academic_titles", sorted<academic_titles>},
    {"countries", sorted<countries>},
    {"first_names", sorted<first_names>},
    {"last_names", sorted<last_names>},
    {"legal_forms", sorted<legal_forms>},
    {"name_particles", sorted<name_particles>},
    {"nicknames", sorted<nicknames>},
    {"postcodes", by_number},
}};

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The rows of a TSV file below its header.
Rows rows_of(std::string_view tsv) {
  Rows rows;
  for (const std::string_view line : parts(tsv, '\n')) {
    if (!line.empty()) rows.push_back(text::split(line, '\t'));
  }
  rows.erase(rows.begin());
  return rows;
}

void compile(const Step& step, const fs::path& from, const fs::path& to) {
  const std::string tsv = read(from / fs::path(step.name).replace_extension(".tsv"));
  const std::string block = step.make(rows_of(tsv));
  std::ofstream file(to / fs::path(step.name).replace_extension(".bin"), std::ios::binary);
  file << block;
  if (!file.flush()) throw std::runtime_error("cannot write " + to.string());
}

}  // namespace
}  // namespace kartei::reference

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: kartei_compile_tables FOLDER_OF_TSV FOLDER_OF_BIN\n";
    return 64;
  }
  try {
    for (const auto& step : kartei::reference::steps) kartei::reference::compile(step, argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << "kartei_compile_tables: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
