#include "operations/rights/subject_words.hpp"

#include <algorithm>
#include <array>
#include <set>

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

}  // namespace kartei::operations
