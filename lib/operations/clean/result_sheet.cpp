#include <algorithm>

#include "operations/clean/sheets.hpp"
#include "operations/export/contact_columns.hpp"
#include "operations/german_words.hpp"
#include "survivorship/survivorship.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

using survivorship::Group;
using survivorship::Origin;
using Rows = std::vector<std::uint32_t>;

/// The leading values of a group of rows. All rows count alike, so the more complete values lead where a
/// person has not chosen.
survivorship::Golden leading_values(const RowList& list, const Grouping& grouping, std::size_t group) {
  const Rows& rows = grouping.groups()[group];
  std::vector<survivorship::Evidence> evidence;
  for (const auto row : rows) {
    evidence.push_back(survivorship::evidence_of(list.rows()[row].contact, 0, Moment{},
                                                 SourceRecordId{row + std::int64_t{1}}));
  }
  return with_choices(evidence, grouping.chosen_in(group));
}

std::string place_of(const Origin& origin, const RowList& list, const Rows& rows) {
  if (origin.kind == Origin::Kind::none) return {};
  return list.place_of(list.rows()[rows[origin.index]]) +
         (origin.kind == Origin::Kind::edit ? " (entschieden)" : "");
}

void append_item(std::string& list, const std::string& value, const std::string& place) {
  text::append_part(list, value + " (" + place + ")", "; ");
}

/// Where the values of a group came from; of lists, each value with its place.
std::string origins_of(const survivorship::Golden& golden, Group group, const RowList& list,
                       const Rows& rows) {
  std::string all;
  if (group == Group::contact_points) {
    for (std::size_t i = 0; i < golden.contact_point_origins.size(); ++i) {
      append_item(all, golden.contact.contact_points[i].value,
                  place_of(golden.contact_point_origins[i], list, rows));
    }
  } else if (group == Group::tags) {
    for (std::size_t i = 0; i < golden.tag_origins.size(); ++i) {
      append_item(all, golden.contact.tags[i], place_of(golden.tag_origins[i], list, rows));
    }
  } else if (group == Group::addresses) {
    for (const auto& origin : golden.address_origins) {
      all += (all.empty() ? "" : "; ") + place_of(origin, list, rows);
    }
  } else {
    all = place_of(golden.origins[static_cast<std::size_t>(group)], list, rows);
  }
  return all;
}

/// The row from which the name came, for a company its company's name.
std::uint32_t leading_row(const survivorship::Golden& golden, const Rows& rows) {
  const auto group = golden.contact.kind() == PartyKind::person ? Group::person_name : Group::company;
  const auto& origin = golden.origins[static_cast<std::size_t>(group)];
  return origin.kind == Origin::Kind::none ? rows.front() : rows[origin.index];
}

std::vector<std::string> original_cells(const RowList& list, const Rows& rows, std::uint32_t leading) {
  Rows order{leading};
  std::ranges::copy_if(rows, std::back_inserter(order),
                       [leading](std::uint32_t row) { return row != leading; });
  std::vector<std::string> cells(list.columns().size());
  std::vector<std::string> texts;
  for (const auto row : order) {
    const auto& source = list.rows()[row];
    const auto originals = list.original_cells(source.table, source.cells, texts);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].empty()) cells[i] = originals[i];
    }
  }
  return cells;
}

class ResultSheet {
 public:
  ResultSheet(const RowList& list, const Grouping& grouping) : list_(list), grouping_(grouping) {
    choose_columns();
  }

  void write(exports::Workbook& workbook) {
    auto& sheet = workbook.add_sheet("Ergebnis", columns());
    for (std::size_t number = 0; number < grouping_.groups().size(); ++number)
      write_row(sheet, cells(number));
    sheet.finish();
  }

 private:
  /// Keeps the columns and origins that some group fills.
  void choose_columns() {
    std::vector<bool> used(contact_columns().size());
    std::array<bool, survivorship::group_count> used_groups{};
    for (std::size_t group = 0; group < grouping_.groups().size(); ++group) {
      const auto golden = leading_values(list_, grouping_, group);
      for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) used[i] = !contact_columns()[i].value(golden.contact).empty();
      }
      for (std::size_t i = 0; i < used_groups.size(); ++i)
        used_groups[i] |= golden.origins[i].kind != Origin::Kind::none;
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (used[i]) values_.push_back(&contact_columns()[i]);
    }
    for (std::size_t i = 0; i < used_groups.size(); ++i) {
      if (used_groups[i]) origins_.push_back(static_cast<Group>(i));
    }
  }

  [[nodiscard]] std::vector<exports::ColumnSpec> columns() const {
    std::vector<exports::ColumnSpec> columns{
        {"Nr.", exports::ColumnKind::integer}, {"Zeilen", exports::ColumnKind::integer}, {"Quellen"}};
    for (const auto* value : values_) columns.push_back({value->name, value->kind});
    for (const auto group : origins_) columns.push_back({"Herkunft: " + std::string(german(group))});
    append_original_columns(columns, list_);
    return columns;
  }

  [[nodiscard]] std::vector<std::string> cells(std::size_t number) const {
    const auto& rows = grouping_.groups()[number];
    const auto golden = leading_values(list_, grouping_, number);
    std::string sources;
    for (const auto row : rows) sources += (sources.empty() ? "" : ", ") + list_.place_of(list_.rows()[row]);
    std::vector<std::string> cells{std::to_string(number + 1), std::to_string(rows.size()),
                                   std::move(sources)};
    for (const auto* value : values_) cells.push_back(value->value(golden.contact));
    for (const auto group : origins_) cells.push_back(origins_of(golden, group, list_, rows));
    for (auto& cell : original_cells(list_, rows, leading_row(golden, rows)))
      cells.push_back(std::move(cell));
    return cells;
  }

  const RowList& list_;
  const Grouping& grouping_;
  std::vector<const ContactColumn*> values_;
  std::vector<Group> origins_;
};

}  // namespace

void write_result_sheet(exports::Workbook& workbook, const RowList& list, const Grouping& grouping) {
  ResultSheet(list, grouping).write(workbook);
}

}  // namespace kartei::operations
