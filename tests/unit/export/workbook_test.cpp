#include "export/workbook.hpp"

#include <gtest/gtest.h>

#include "folder_test.hpp"
#include "model/error.hpp"

namespace kartei::exports {
namespace {

using Cells = std::vector<std::string_view>;

class WorkbookTest : public FolderTest {};

const Moment created = *moment_from_text("2026-11-22T08:15:00Z");

void write_two_sheets(const std::filesystem::path& path) {
  Workbook workbook(path, created);
  auto& first = workbook.add_sheet("Ergebnis", {{"Name"}, {"seit", ColumnKind::date}});
  auto& second = workbook.add_sheet("Dubletten", {{"Gruppe", ColumnKind::integer}});
  for (int i = 0; i < 100; ++i) {
    first.row(Cells{"Müller", "2026-11-22"});
    second.row(Cells{"7"});
  }
  workbook.commit();
}

TEST_F(WorkbookTest, has_the_same_bytes_for_the_same_rows) {
  write_two_sheets(in_folder("a.xlsx"));
  write_two_sheets(in_folder("b.xlsx"));
  EXPECT_EQ(content(in_folder("a.xlsx")), content(in_folder("b.xlsx")));
}

TEST_F(WorkbookTest, belongs_to_its_owner_alone) {
  write_two_sheets(in_folder("a.xlsx"));
  EXPECT_EQ(std::filesystem::status(in_folder("a.xlsx")).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(WorkbookTest, leaves_nothing_without_commit) {
  {
    Workbook workbook(in_folder("a.xlsx"), created);
    workbook.add_sheet("Ergebnis", {{"Name"}}).row(Cells{"Müller"});
  }
  EXPECT_TRUE(names().empty());
}

TEST_F(WorkbookTest, cannot_be_created_in_a_folder_that_does_not_exist) {
  EXPECT_THROW(Workbook(in_folder("fehlt") / "a.xlsx", created), Error);
}

TEST_F(WorkbookTest, takes_no_more_columns_than_a_sheet_has) {
  Workbook workbook(in_folder("a.xlsx"), created);
  workbook.add_sheet("breit", std::vector<ColumnSpec>(16'384, ColumnSpec{"x"}));
  EXPECT_THROW(workbook.add_sheet("breiter", std::vector<ColumnSpec>(16'385, ColumnSpec{"x"})), Error);
}

TEST_F(WorkbookTest, stands_behind_the_common_interface_too) {
  const auto writer = workbook_writer(in_folder("a.xlsx"), created, "Liste", {{"Name"}});
  writer->row(Cells{"Müller"});
  EXPECT_FALSE(std::filesystem::exists(in_folder("a.xlsx")));
  writer->finish();
  EXPECT_EQ(content(in_folder("a.xlsx")).substr(0, 2), "PK");
}

}  // namespace
}  // namespace kartei::exports
