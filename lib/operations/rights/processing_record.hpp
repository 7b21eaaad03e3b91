/// The record of processing activities, GDPR 30: what the company says of why, for whom and how long, beside
/// what the tables hold of people. What nobody said is marked as a gap.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kartei::operations {

/// One answer; empty `said`: a gap.
struct ProcessingAnswer {
  std::string_view key;    ///< of the file: "purposes"
  std::string_view title;  ///< in German, with its letter of Art. 30(1)
  std::vector<std::string> said;
};

/// Tables of one group of records, and what of them is personal.
struct DataCategory {
  std::string area;  ///< "master", "deal": the file of the migration
  std::vector<std::string_view> tables;
  std::size_t personal = 0;   ///< columns
  std::size_t sensitive = 0;  ///< of these, free text that may hold special categories
};

struct ProcessingActivity {
  std::string name;
  std::vector<ProcessingAnswer> answers;
  std::vector<DataCategory> data;  ///< as the activity names its areas
};

struct ProcessingRecord {
  std::vector<ProcessingAnswer> company;
  std::vector<ProcessingActivity> activities;
  std::vector<DataCategory> unclaimed;  ///< held, and no activity names them
};

/// Where something is missing: "Kontaktpflege: purposes".
[[nodiscard]] std::vector<std::string> gaps_of(const ProcessingRecord& record);

/// An example to fill in, in German.
[[nodiscard]] std::string processing_template();

/// Throws Error{configuration} with `file_name`, line and what to write instead.
[[nodiscard]] ProcessingRecord read_processing(std::string_view toml, std::string_view file_name);

/// As a page of HTML and one of Markdown in German, and as one JSON object.
[[nodiscard]] std::string processing_page(const ProcessingRecord& record, std::string_view day);
[[nodiscard]] std::string processing_markdown(const ProcessingRecord& record, std::string_view day);
[[nodiscard]] std::string processing_json(const ProcessingRecord& record, std::string_view day);

}  // namespace kartei::operations
