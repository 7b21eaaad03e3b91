#include "operations/clean/cell_changes.hpp"

#include <algorithm>
#include <utility>

#include "mapping/draft.hpp"
#include "operations/clean/normalised_value.hpp"
#include "operations/german_findings.hpp"
#include "operations/german_words.hpp"
#include "store/cells.hpp"

namespace kartei::operations {
namespace {

std::string sentence(const CleanFinding& finding) {
  const auto fix = fix_in_german(finding.code, finding.fix);
  return what_in_german(finding.code, finding.what) + (fix.empty() ? "" : "; " + fix);
}

class Comparison {
 public:
  Comparison(const RowParty& row, const TableHead& head)
      : row_(row), head_(head), texts_(store::texts_from_json(row.cells)), is_told_(row.findings.size()) {
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      if (!texts_[i].empty()) cells_.push_back({i, texts_[i]});
    }
  }

  std::vector<CellChange> changes() {
    const auto draft = mapping::draft(head_.mapping, cells_);
    for (const auto& value : draft.values) compare(value);
    for (std::size_t i = 0; i < is_told_.size(); ++i) {
      if (!is_told_[i]) tell(row_.findings[i], draft);
    }
    return std::move(changes_);
  }

 private:
  void compare(const DraftValue& value) {
    auto now = normalised_value(row_.contact, value);
    if (!now || *now == value.value) return;
    const auto* finding = take_finding(to_text(value.target.field));
    changes_.push_back(
        {head_.columns[value.column], std::string(value.value), std::move(*now),
         finding != nullptr ? sentence(*finding) : std::string(usual_change(value.target.field))});
  }

  const CleanFinding* take_finding(std::string_view field) {
    for (std::size_t i = 0; i < is_told_.size(); ++i) {
      if (is_told_[i] || row_.findings[i].field != field) continue;
      is_told_[i] = true;
      return &row_.findings[i];
    }
    return nullptr;
  }

  void tell(const CleanFinding& finding, const ContactDraft& draft) {
    const auto value = std::ranges::find_if(
        draft.values, [&](const DraftValue& v) { return to_text(v.target.field) == finding.field; });
    if (value == draft.values.end()) {
      changes_.push_back({"", "", "", sentence(finding)});
    } else {
      changes_.push_back({head_.columns[value->column], std::string(value->value), std::string(value->value),
                          sentence(finding)});
    }
  }

  const RowParty& row_;
  const TableHead& head_;
  std::vector<std::string> texts_;
  std::vector<RawCell> cells_;
  std::vector<bool> is_told_;
  std::vector<CellChange> changes_;
};

}  // namespace

std::vector<CellChange> cell_changes(const RowParty& row, const TableHead& head) {
  return Comparison(row, head).changes();
}

}  // namespace kartei::operations
