#include "operations/party/employments.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kartei::operations {
namespace {

constexpr auto company_group = static_cast<std::size_t>(survivorship::Group::company);

/// A row of a source that names a company, on a day of 2026.
PartEvidence row(std::int64_t source, std::int64_t record, const char* month_and_day, std::int64_t employer,
                 const std::string& company) {
  PartEvidence made;
  made.source = {source};
  made.record = {record};
  made.employer = {employer};
  made.contact.company.name = company;
  made.contact.company.core = company;
  made.contact.position = "as of row " + std::to_string(record);
  made.first_seen[company_group] = *day_from_text(std::string("2026-") + month_and_day);
  return made;
}

PartEvidence trusted(std::int32_t trust, PartEvidence row) {
  row.trust = trust;
  return row;
}

std::string told(const std::vector<PartEvidence>& rows) {
  std::string text;
  for (const Employment& employment : employments_of(rows)) {
    text += std::to_string(employment.organisation.value) + ' ';
    text += employment.until ? to_text(std::chrono::floor<std::chrono::days>(*employment.until)) : "now";
    text += "; ";
  }
  return text;
}

TEST(Employments, are_past_where_a_source_that_does_not_know_them_came_later_with_another_company) {
  struct Row {
    const char* what;
    std::vector<PartEvidence> rows;
    const char* told;
  };
  for (const Row& one : std::vector<Row>{
           {"one company", {row(1, 1, "01-01", 7, "Rohrbau")}, "7 now; "},
           {"a later source",
            {row(1, 1, "01-01", 7, "Rohrbau"), row(2, 2, "03-01", 5, "Nordlicht")},
            "5 now; 7 2026-03-01; "},
           {"whatever came first into the database",
            {row(1, 2, "01-01", 7, "Rohrbau"), row(2, 1, "03-01", 5, "Nordlicht")},
            "5 now; 7 2026-03-01; "},
           {"one day",
            {row(1, 1, "01-01", 7, "Rohrbau"), row(2, 2, "01-01", 5, "Nordlicht")},
            "5 now; 7 now; "},
           {"a later source that is trusted less",
            {trusted(70, row(1, 1, "01-01", 7, "Rohrbau")), row(2, 2, "03-01", 5, "Nordlicht")},
            "5 now; 7 now; "},
           {"a later source that is trusted more",
            {row(1, 1, "01-01", 7, "Rohrbau"), trusted(70, row(2, 2, "03-01", 5, "Nordlicht"))},
            "5 now; 7 2026-03-01; "},
           {"one source",
            {row(1, 1, "01-01", 7, "Rohrbau"), row(1, 2, "03-01", 5, "Nordlicht")},
            "5 now; 7 now; "},
           {"a later source that tells both",
            {row(1, 1, "01-01", 7, "Rohrbau"), row(2, 2, "03-01", 7, "Rohrbau"),
             row(2, 3, "04-01", 5, "Nordlicht")},
            "5 now; 7 now; "},
           {"companies of one group",
            {row(1, 1, "01-01", 7, "Brucker Bau"), row(2, 2, "03-01", 5, "Brucker Bau Verwaltungs")},
            "5 now; 7 now; "},
           {"three sources",
            {row(1, 1, "01-01", 7, "Rohrbau"), row(2, 2, "03-01", 5, "Nordlicht"),
             row(3, 3, "02-01", 6, "Zschimmer")},
            "5 now; 6 2026-03-01; 7 2026-02-01; "},
           {"the older source tells it anew",
            {row(1, 1, "01-01", 7, "Rohrbau"), row(2, 2, "03-01", 5, "Nordlicht"),
             row(1, 3, "05-01", 7, "Rohrbau")},
            "5 2026-05-01; 7 now; "},
       })
    EXPECT_EQ(told(one.rows), one.told) << one.what;
}

TEST(Employments, tell_position_and_origin_of_the_newest_row) {
  const std::vector<PartEvidence> rows{row(1, 4, "01-01", 7, "Rohrbau"),
                                       row(2, 9, "01-01", 7, "Rohrbau GmbH")};
  const std::vector<Employment> employments = employments_of(rows);
  ASSERT_EQ(employments.size(), 1U);
  EXPECT_EQ(employments.front().record, SourceRecordId{9});
  EXPECT_EQ(employments.front().position, "as of row 9");
}

}  // namespace
}  // namespace kartei::operations
