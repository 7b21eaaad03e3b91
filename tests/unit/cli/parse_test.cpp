#include "cli/parse.hpp"

#include <gtest/gtest.h>

#include <set>

namespace kartei::cli {
namespace {

TEST(Parse, finds_the_command_and_its_common_options) {
  const ParseResult result = parse({"import", "a.csv", "--db", "x.kartei", "--dry-run", "--threads", "3"});
  ASSERT_TRUE(result.parsed) << result.answer.text;
  EXPECT_EQ(result.parsed->command->name, "import");
  EXPECT_EQ(result.parsed->common.database, "x.kartei");
  EXPECT_TRUE(result.parsed->common.dry_run);
  EXPECT_EQ(result.parsed->common.threads, 3);
}

TEST(Parse, takes_the_longer_name_of_a_command_within_a_command) {
  const ParseResult result = parse({"dedupe", "explain", "17", "42"});
  ASSERT_TRUE(result.parsed) << result.answer.text;
  EXPECT_EQ(result.parsed->command->name, "dedupe explain");
}

TEST(Parse, answers_a_wrong_line_with_64_and_what_to_do) {
  const std::vector<std::vector<std::string>> wrong{{},
                                                    {"imprt"},
                                                    {"import"},
                                                    {"consent"},
                                                    {"import", "a", "--colour"},
                                                    {"import", "a", "--threads", "many"},
                                                    {"import", "a", "--format", "xml"}};
  for (const auto& words : wrong) {
    SCOPED_TRACE(words.empty() ? "nothing" : words.back());
    const ParseResult result = parse(words);
    EXPECT_FALSE(result.parsed);
    EXPECT_EQ(result.answer.exit_code, 64);
    EXPECT_NE(result.answer.text.find("--help"), std::string::npos) << result.answer.text;
  }
}

TEST(Parse, names_the_command_that_was_meant) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> rows{
      {{"imprt"}, "'import'"},
      {{"consent", "giv"}, "'give'"},
      {{"clean", "a.csv", "--otu", "b.xlsx"}, "'--out'"},
      {{"clean", "a.csv", "--otu=b.xlsx"}, "'--out'"},
      {{"consent", "check", "5", "--chanel", "email"}, "'--channel'"},
      {{"import", "a", "--colour"}, "'--color'"},
  };
  for (const auto& [words, meant] : rows) {
    const ParseAnswer answer = parse(words).answer;
    EXPECT_EQ(answer.exit_code, 64);
    EXPECT_NE(answer.text.find("did you mean " + meant), std::string::npos) << answer.text;
  }
}

TEST(Commands, have_a_summary_and_an_example_each) {
  std::set<std::string_view> names;
  for (const Command* command : commands()) {
    SCOPED_TRACE(command->name);
    EXPECT_TRUE(names.insert(command->name).second) << "listed twice";
    EXPECT_FALSE(command->summary.empty());
    EXPECT_TRUE(command->example.starts_with("kartei ")) << command->example;
    const std::string name(command->name);
    const std::size_t blank = name.find(' ');
    std::vector<std::string> words{name.substr(0, blank)};
    if (blank != std::string::npos) words.push_back(name.substr(blank + 1));
    words.emplace_back("--help");
    const ParseResult help = parse(words);
    EXPECT_EQ(help.answer.exit_code, 0);
    EXPECT_NE(help.answer.text.find("Example"), std::string::npos);
  }
}

}  // namespace
}  // namespace kartei::cli
