/// Between an importer that gives lines and whoever takes records: the lines of each card are understood.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "importers/importer.hpp"
#include "importers/record_columns.hpp"

namespace kartei::operations {

/// Passes on everything, and gives each record the columns of a vCard for what its lines are, beside the
/// lines themselves. What the record has already (of a code on the card) is not read from its lines again.
/// How sure each part is stands in the column "X-CONFIDENCE", and what is doubtful is told as a decision.
class CardSink final : public importers::ImportSink {
 public:
  explicit CardSink(importers::ImportSink& sink) : sink_(sink) {}

  void decided(const Decision& decision) override { sink_.decided(decision); }
  void begin_table(std::string_view name) override;
  void column(std::string_view name) override { names_.emplace_back(name); }
  void record(const RawRecord& record) override;
  void reject(const Diagnostic& diagnostic, std::string_view raw) override { sink_.reject(diagnostic, raw); }
  void skipped(std::string_view what, std::uint64_t lines) override { sink_.skipped(what, lines); }

 private:
  importers::ImportSink& sink_;
  std::optional<importers::RecordColumns> columns_;
  std::vector<std::string> names_;  ///< of the importer's columns
};

}  // namespace kartei::operations
