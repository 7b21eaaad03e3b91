/// Collects what a list's rows say, one by one.
#pragma once

#include <string_view>
#include <vector>

#include "match/table.hpp"
#include "operations/input/contact_reader.hpp"
#include "operations/profile/list_profile.hpp"
#include "quality/sensitive_words.hpp"
#include "quality/value_judge.hpp"

namespace kartei::operations {

class TableProfiler final : public ContactSink {
 public:
  /// `country` is that of numbers which tell none; days after `today` tell nothing of age.
  TableProfiler(std::string country, const quality::SensitiveRules& sensitive, Day today,
                ListProfile& profile)
      : country_(std::move(country)), sensitive_words_(sensitive), today_(today), profile_(profile) {}

  void decided(const Decision& decision) override { profile_.decisions.push_back(decision); }
  void begin_table(const TableHead& head) override;
  void row(ReadRow& row) override;
  void skipped(std::string_view, std::uint64_t) override {}
  void end_table(const TableHead& head) override;

  /// The rows for finding duplicates.
  [[nodiscard]] const match::Table& rows() const { return rows_; }

 private:
  using Judgements = std::vector<std::optional<quality::Judgement>>;

  void look_at_cells(const ReadRow& row);
  void look_at_contact(const Contact& contact);
  [[nodiscard]] Judgements judge(const ReadRow& row);
  void judge_value(const DraftValue& value, const ContactDraft& draft, std::string_view region,
                   Judgements& judgements);
  void look_at_postcode(const quality::ValueInRow& value);
  void look_at_day(const mapping::ColumnMapping& meaning, std::string_view value,
                   quality::ColumnProfile& column) const;
  void look_at_words(const mapping::ColumnMapping& meaning, std::string_view value, std::uint64_t line,
                     ProfiledColumn& column) const;
  [[nodiscard]] ProfiledColumn& column_at(std::uint32_t column);

  std::string country_;
  quality::SensitiveWords sensitive_words_;
  Day today_;
  ListProfile& profile_;
  quality::ValueJudge judge_;
  std::size_t first_column_ = 0;      ///< of the table under way, in the profile
  std::uint64_t records_before_ = 0;  ///< the table under way
  match::Table rows_;
};

}  // namespace kartei::operations
