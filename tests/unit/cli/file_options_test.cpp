#include <gtest/gtest.h>

#include <map>

#include "cli/command.hpp"
#include "cli/parse.hpp"

namespace kartei::cli {
namespace {

enum class Bound { value, input, output };

/// Notes how each option of a command is bound.
class NotingBinder final : public OptionBinder {
 public:
  void flag(std::string_view name, bool&, std::string_view) override { note(name, Bound::value); }
  void text(std::string_view name, std::string&, std::string_view, Presence) override {
    note(name, Bound::value);
  }
  void text(std::string_view name, std::optional<std::string>&, std::string_view) override {
    note(name, Bound::value);
  }
  void texts(std::string_view name, std::vector<std::string>&, std::string_view, Presence) override {
    note(name, Bound::value);
  }
  void input(std::string_view name, std::string&, std::string_view, Presence) override {
    note(name, Bound::input);
  }
  void inputs(std::string_view name, std::vector<std::string>&, std::string_view, Presence) override {
    note(name, Bound::input);
  }
  void output(std::string_view name, std::string&, std::string_view, Presence) override {
    note(name, Bound::output);
  }
  void number(std::string_view name, std::int64_t&, std::string_view, Presence) override {
    note(name, Bound::value);
  }
  void number(std::string_view name, std::optional<std::int64_t>&, Range, std::string_view) override {
    note(name, Bound::value);
  }
  void numbers(std::string_view name, std::vector<std::int64_t>&, std::string_view, Presence) override {
    note(name, Bound::value);
  }
  void choice(std::string_view name, std::string&, const std::vector<std::string>&, std::string_view,
              Presence) override {
    note(name, Bound::value);
  }

  std::map<std::string, Bound, std::less<>> bound;

 private:
  void note(std::string_view name, Bound how) { bound.emplace(name, how); }
};

TEST(FileOptions, are_bound_as_files_in_every_command) {
  const std::map<std::string_view, Bound> files{
      // One a line: each new option adds its own.
      // clang-format off
      {"--against", Bound::input},
      {"--apply", Bound::input},
      {"--clusters", Bound::output},
      {"--compare", Bound::input},
      {"--criteria", Bound::input},
      {"--decisions", Bound::input},
      {"--denied", Bound::output},
      {"--enriched", Bound::output},
      {"--evaluate", Bound::input},
      {"--evidence", Bound::input},
      {"--found", Bound::output},
      {"--html", Bound::output},
      {"--in", Bound::input},
      {"--judge", Bound::input},
      {"--key-out", Bound::output},
      {"--layout", Bound::input},
      {"--mapping", Bound::input},
      {"--model", Bound::input},
      {"--not-found", Bound::output},
      {"--out", Bound::output},
      {"--pairs", Bound::output},
      {"--pipeline", Bound::input},
      {"--quality", Bound::input},
      {"--rejects", Bound::output},
      {"--rule-set", Bound::input},
      {"--rules", Bound::input},
      {"--set-from", Bound::input},
      {"--train", Bound::output},
      {"--wording", Bound::input},
      {"FILE", Bound::input},
      // clang-format on
  };
  for (const Command* command : commands()) {
    NotingBinder binder;
    (void)command->bind(binder);
    for (const auto& [name, how] : binder.bound) {
      SCOPED_TRACE(std::string(command->name) + " " + name);
      const auto file = files.find(name);
      EXPECT_EQ(how, file == files.end() ? Bound::value : file->second);
    }
  }
}

TEST(FileOptions, are_named_with_their_files_once_the_line_is_parsed) {
  const ParseResult result =
      parse({"import", "a.csv", "b.csv", "--rejects", "r.csv", "--summary", "s.json", "--mapping", "m.toml"});
  ASSERT_TRUE(result.parsed) << result.answer.text;
  std::map<std::string, std::pair<std::string, operations::FileUse>> named;
  for (const auto& file : result.parsed->files) named[file.path] = {file.option, file.use};
  const std::map<std::string, std::pair<std::string, operations::FileUse>> expected{
      {"a.csv", {"FILE", operations::FileUse::input}},
      {"b.csv", {"FILE", operations::FileUse::input}},
      {"m.toml", {"--mapping", operations::FileUse::input}},
      {"r.csv", {"--rejects", operations::FileUse::output}},
      {"s.json", {"--summary", operations::FileUse::output}}};
  EXPECT_EQ(named, expected);
}

}  // namespace
}  // namespace kartei::cli
