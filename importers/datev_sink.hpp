/// What is said of DATEV's rows on their way to the sink.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/importer.hpp"

namespace kartei::importers {

/// Whether a cell is an account's number: up to nine digits.
[[nodiscard]] bool is_datev_account(std::string_view cell);

/// What two cells say together is put together, and the account's kind is added in a column of its own.
class DatevSink final : public ImportSink {
 public:
  /// `account_digits` of general accounts; 0 when it is not told, or says nothing of the rows.
  DatevSink(ImportSink& sink, int account_digits) : sink_(sink), account_digits_(account_digits) {}

  void decided(const Decision& decision) override { sink_.decided(decision); }
  void begin_table(std::string_view name) override { sink_.begin_table(name); }
  void reject(const Diagnostic& diagnostic, std::string_view raw) override { sink_.reject(diagnostic, raw); }
  void skipped(std::string_view what, std::uint64_t lines) override { sink_.skipped(what, lines); }
  void column(std::string_view name) override;

  /// Requires: all columns of the file were announced.
  void record(const RawRecord& record) override;

 private:
  [[nodiscard]] std::string_view value_at(std::optional<std::uint32_t> column) const;
  void add_kind(std::string_view kind);
  void join_vat_id();
  [[nodiscard]] std::string_view kind_of(std::string_view account) const;

  ImportSink& sink_;
  int account_digits_;
  std::uint32_t columns_ = 0;  ///< of the file
  bool has_kinds_ = false;
  std::optional<std::uint32_t> account_;
  std::optional<std::uint32_t> vat_state_;
  std::optional<std::uint32_t> vat_id_;
  std::vector<RawCell> cells_;
  std::string joined_;
};

}  // namespace kartei::importers
