/// Takes down all that an importer says, and watches that it keeps the contract of ImportSink.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "importers/importer.hpp"

namespace kartei::importers {

struct RecordedRecord {
  RecordKind kind = RecordKind::contact;
  std::uint64_t line = 0;
  std::uint64_t ordinal = 0;
  std::vector<std::pair<std::uint32_t, std::string>> cells;
  bool operator==(const RecordedRecord&) const = default;

  /// The cell of that column, "" when it was left out.
  [[nodiscard]] std::string cell(std::uint32_t column) const;
};

struct RecordedReject {
  std::string code;
  std::string what;
  std::string fix;
  std::uint64_t line = 0;
  std::string raw;
  bool operator==(const RecordedReject&) const = default;
};

struct RecordedTable {
  std::string name;
  std::vector<std::string> columns;
  std::vector<RecordedRecord> records;
  bool operator==(const RecordedTable&) const = default;
};

struct Recording {
  std::map<std::string, std::string> decisions;  ///< subject to choice
  std::vector<RecordedTable> tables;
  std::vector<RecordedReject> rejects;
  std::map<std::string, std::uint64_t> skipped;
  std::vector<std::string> breaches;  ///< of the contract, in words; empty when it was kept
  bool operator==(const Recording&) const = default;

  [[nodiscard]] std::size_t records() const;
};

class RecordingSink : public ImportSink {
 public:
  void decided(const Decision& decision) override;
  void begin_table(std::string_view name) override;
  void column(std::string_view name) override;
  void record(const RawRecord& record) override;
  void reject(const Diagnostic& diagnostic, std::string_view raw) override;
  void skipped(std::string_view what, std::uint64_t lines) override;

  [[nodiscard]] const Recording& recording() const { return recording_; }

 private:
  void require(bool kept, std::string_view breach);
  void check_place(const Place& place);
  void check_cells(std::span<const RawCell> cells);

  Recording recording_;
  std::uint64_t last_line_ = 0;
  std::uint64_t last_ordinal_ = 0;
};

/// Reads the bytes and takes down what comes of them.
[[nodiscard]] Recording read_all(const Importer& importer, std::string_view bytes,
                                 const ImportOptions& options = {});

}  // namespace kartei::importers
