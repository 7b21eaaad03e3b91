#include "export/atomic_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "folder_test.hpp"
#include "model/error.hpp"

namespace kartei::exports {
namespace {

using Names = std::vector<std::string>;
namespace fs = std::filesystem;

class AtomicFileTest : public FolderTest {
 protected:
  static ErrorKind kind_of_failure(const fs::path& target) {
    try {
      const AtomicFile file(target);
    } catch (const Error& error) {
      return error.kind();
    }
    return ErrorKind::failed;
  }
};

TEST_F(AtomicFileTest, is_in_its_place_only_after_commit) {
  const auto target = in_folder("liste.csv");
  AtomicFile file(target);
  file.write("Müller;");
  file.write("Meyer\r\n");
  EXPECT_FALSE(fs::exists(target));
  file.commit();
  EXPECT_EQ(content(target), "Müller;Meyer\r\n");
  EXPECT_EQ(names(), Names{"liste.csv"});
}

TEST_F(AtomicFileTest, leaves_nothing_and_changes_nothing_without_commit) {
  const auto target = in_folder("liste.csv");
  put(target, "alt");
  {
    AtomicFile file(target);
    file.write("neu");
  }
  EXPECT_EQ(content(target), "alt");
  EXPECT_EQ(names(), Names{"liste.csv"});
}

TEST_F(AtomicFileTest, belongs_to_its_owner_alone_even_where_the_old_one_did_not) {
  const auto target = in_folder("liste.csv");
  put(target, "alt");
  fs::permissions(target, fs::perms::all);
  AtomicFile file(target);
  file.commit();
  EXPECT_EQ(fs::status(target).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(AtomicFileTest, follows_a_link_and_keeps_it) {
  put(in_folder("echt.csv"), "alt");
  fs::create_symlink(in_folder("echt.csv"), in_folder("link.csv"));
  AtomicFile file(in_folder("link.csv"));
  file.write("neu");
  file.commit();
  EXPECT_TRUE(fs::is_symlink(in_folder("link.csv")));
  EXPECT_EQ(content(in_folder("echt.csv")), "neu");
}

TEST_F(AtomicFileTest, removes_what_a_killed_program_left_of_the_same_target) {
  const auto left = in_folder(".liste.csv.kartei-aB3xYz");
  put(left, "halb");
  fs::permissions(left, fs::perms::owner_read | fs::perms::owner_write);
  AtomicFile file(in_folder("liste.csv"));
  EXPECT_FALSE(fs::exists(left));
}

TEST_F(AtomicFileTest, removes_nothing_that_may_be_another_s) {
  const std::vector<std::string> others = {".liste.csv.kartei-aB3xYz", ".liste.csv.aB3xYz",
                                           ".liste2.csv.kartei-aB3xYz", "liste.csv.kartei-aB3xYz"};
  for (const std::string& name : others) put(in_folder(name), "x");
  for (std::size_t i = 1; i < others.size(); ++i)
    fs::permissions(in_folder(others[i]), fs::perms::owner_read | fs::perms::owner_write);
  fs::permissions(in_folder(others[0]),
                  fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  const AtomicFile being_written(in_folder("liste.csv"));
  const AtomicFile file(in_folder("liste.csv"));
  for (const std::string& name : others) EXPECT_TRUE(fs::exists(in_folder(name))) << name;
  EXPECT_TRUE(fs::exists(being_written.temporary_path()));
}

TEST_F(AtomicFileTest, refuses_what_cannot_be_a_file) {
  EXPECT_EQ(kind_of_failure(in_folder("fehlt") / "liste.csv"), ErrorKind::cannot_create);
  EXPECT_EQ(kind_of_failure(in_folder("")), ErrorKind::cannot_create);
  EXPECT_EQ(kind_of_failure("/dev/null"), ErrorKind::cannot_create);
}

TEST_F(AtomicFileTest, says_what_to_do_when_it_cannot_be_created) {
  try {
    const AtomicFile file(in_folder("fehlt") / "liste.csv");
    FAIL() << "a file in a folder that does not exist";
  } catch (const Error& error) {
    const std::string message = error.what();
    EXPECT_NE(message.find("fehlt/liste.csv"), std::string::npos) << message;
    EXPECT_NE(message.find("there is no folder"), std::string::npos) << message;
  }
}

}  // namespace
}  // namespace kartei::exports
