#include "operations/rights/subject_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "schema/queries/subject_rows.hpp"
#include "store/cells.hpp"

namespace kartei::operations {
namespace {

/// About many: what in them is the person's stands in their own rows, too.
constexpr std::array<std::string_view, 10> of_many{"operations", "runs",        "batches",    "sources",
                                                   "exports",    "recipients",  "row_images", "consent_texts",
                                                   "links",      "suppressions"};

/// Of our own people; and a value's group, "address:1", whose value stands elsewhere, too.
constexpr std::array<std::string_view, 5> not_theirs{"actor", "on_behalf", "owner", "recorded_by",
                                                     "value_group"};

constexpr std::size_t shortest = 4;
constexpr std::size_t shortest_number = 6;

bool is_telling(const std::string& text) {
  const bool is_number = text.find_first_not_of("0123456789") == std::string::npos;
  return text.size() >= (is_number ? shortest_number : shortest);
}

bool is_describing(const schema::Column& column) {
  return std::ranges::any_of(schema::describing_columns, [&](const schema::Column& known) {
    return known.table == column.table && known.name == column.name;
  });
}

/// Of golden records, by which somebody is called.
struct NamingColumn {
  std::string_view table;
  std::string_view name;
};
constexpr std::array naming_columns{
    NamingColumn{"persons", "last_name"}, NamingColumn{"persons", "birth_name"},
    NamingColumn{"organisations", "name"}, NamingColumn{"contact_points", "value"}};

bool is_naming(const schema::Column& column) {
  return std::ranges::any_of(naming_columns, [&](const NamingColumn& known) {
    return known.table == column.table && known.name == column.name;
  });
}

/// The texts of the columns that are chosen.
template <class IsChosen>
std::set<std::string> texts_of(const std::vector<store::SubjectRows>& data, IsChosen is_chosen) {
  std::set<std::string> texts;
  for (const store::SubjectRows& table : data)
    for (const auto& row : table.rows)
      for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i] && is_chosen(*table.columns[i])) texts.insert(*row[i]);
  return texts;
}

class Words {
 public:
  void add(const std::string& text) {
    if (is_telling(text)) words_.insert(text);
  }

  /// A JSON array of cells, or of assignments: "phone work=030 1234".
  void add_list(const std::string& json, bool is_assigned) {
    for (const std::string& text : store::texts_from_json(json)) {
      const std::size_t sign = is_assigned ? text.find('=') : std::string::npos;
      add(sign == std::string::npos ? text : text.substr(sign + 1));
    }
  }

  [[nodiscard]] std::vector<std::string> take() const {
    std::vector<std::string> words(words_.begin(), words_.end());
    std::ranges::stable_sort(words, [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return words;
  }

 private:
  std::set<std::string> words_;
};

}  // namespace

std::vector<std::string> subject_words(const std::vector<store::SubjectRows>& data) {
  Words words;
  for (const store::SubjectRows& table : data) {
    if (std::ranges::find(of_many, table.table->name) != of_many.end()) continue;
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        const schema::Column& column = *table.columns[i];
        const bool is_ours = std::ranges::find(not_theirs, column.name) != not_theirs.end();
        if (column.data_class == schema::DataClass::none || is_ours || !row[i]) continue;
        const bool is_edit = table.table->name == "edits" && column.name == "value";
        if (is_edit || column.name == "cells")
          words.add_list(*row[i], is_edit);
        else
          words.add(*row[i]);
      }
    }
  }
  return words.take();
}

std::vector<std::string> identifying_words(const std::vector<store::SubjectRows>& data,
                                           const std::vector<std::string>& words) {
  const std::set<std::string> describing = texts_of(data, is_describing);
  const std::set<std::string> naming = texts_of(data, is_naming);
  std::vector<std::string> identifying;
  std::ranges::copy_if(words, std::back_inserter(identifying), [&](const std::string& word) {
    return naming.contains(word) || !describing.contains(word);
  });
  return identifying;
}

std::vector<std::string> naming_words(const std::vector<store::SubjectRows>& data,
                                      const std::vector<std::string>& words) {
  const std::set<std::string> naming = texts_of(data, is_naming);
  std::vector<std::string> chosen;
  std::ranges::copy_if(words, std::back_inserter(chosen),
                       [&](const std::string& word) { return naming.contains(word); });
  return chosen;
}

}  // namespace kartei::operations
