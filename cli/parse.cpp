#include "cli/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <ranges>

#include "text/near_word.hpp"

namespace kartei::cli {
namespace {

constexpr const char* description =
    "Kartei makes one clean, deduplicated, consent-aware file of scattered contact data.";

/// The files that the options of a command name once the line is parsed.
using FilesOf = std::function<std::vector<operations::NamedFile>()>;

using operations::FileUse;
using operations::NamedFile;

class Cli11Binder final : public OptionBinder {
 public:
  explicit Cli11Binder(CLI::App& app, std::vector<FilesOf>& files) : app_(app), files_(files) {}

  void flag(std::string_view name, bool& target, std::string_view help) override {
    app_.add_flag(std::string(name), target, std::string(help));
  }
  void text(std::string_view name, std::string& target, std::string_view help, Presence presence) override {
    finish(app_.add_option(std::string(name), target, std::string(help)), presence);
  }
  void text(std::string_view name, std::optional<std::string>& target, std::string_view help) override {
    app_.add_option_function<std::string>(
        std::string(name), [&target](const std::string& told) { target = told; }, std::string(help));
  }
  void texts(std::string_view name, std::vector<std::string>& target, std::string_view help,
             Presence presence) override {
    CLI::Option* option = app_.add_option(std::string(name), target, std::string(help));
    if (name.starts_with('-')) option->allow_extra_args(false);
    finish(option, presence);
  }
  void input(std::string_view name, std::string& target, std::string_view help, Presence presence) override {
    text(name, target, help, presence);
    note_file(name, FileUse::input, target);
  }
  void inputs(std::string_view name, std::vector<std::string>& target, std::string_view help,
              Presence presence) override {
    texts(name, target, help, presence);
    files_.emplace_back([name = std::string(name), &target] {
      std::vector<NamedFile> files;
      for (const std::string& path : target) files.push_back({name, FileUse::input, path});
      return files;
    });
  }
  void output(std::string_view name, std::string& target, std::string_view help, Presence presence) override {
    text(name, target, help, presence);
    note_file(name, FileUse::output, target);
  }
  void number(std::string_view name, std::int64_t& target, std::string_view help,
              Presence presence) override {
    finish(app_.add_option(std::string(name), target, std::string(help))->capture_default_str(), presence);
  }
  void number(std::string_view name, std::optional<std::int64_t>& target, Range range,
              std::string_view help) override {
    app_.add_option(std::string(name), target, std::string(help))
        ->check(CLI::Range(range.least, range.greatest, "NUMBER"));
  }
  void numbers(std::string_view name, std::vector<std::int64_t>& target, std::string_view help,
               Presence presence) override {
    finish(app_.add_option(std::string(name), target, std::string(help)), presence);
  }
  void choice(std::string_view name, std::string& target, const std::vector<std::string>& choices,
              std::string_view help, Presence presence) override {
    finish(app_.add_option(std::string(name), target, std::string(help))->check(CLI::IsMember(choices)),
           presence);
  }

 private:
  static void finish(CLI::Option* option, Presence presence) {
    option->required(presence == Presence::required);
  }

  void note_file(std::string_view name, FileUse use, const std::string& target) {
    files_.emplace_back([name = std::string(name), use, &target]() -> std::vector<NamedFile> {
      if (target.empty()) return {};
      return {{name, use, target}};
    });
  }

  CLI::App& app_;
  std::vector<FilesOf>& files_;
};

void bind_format(OptionBinder& binder, CommonOptions& common, Prints prints) {
  std::vector<std::string> formats{"table", "csv", "json", "jsonl"};
  std::string help =
      "How results are printed. As csv what was found stands alone, several tables are parted by an empty "
      "line; json and jsonl hold all tables";
  if (prints == Prints::text) return;
  if (prints == Prints::view) {
    formats.insert(formats.end(), {"html", "vcf"});
    help += "; html is a page to read, vcf a card (vCard 4.0)";
  }
  binder.choice("--format", common.format, formats, help);
}

void bind_common(OptionBinder& binder, CommonOptions& common, const Command& command) {
  binder.text("--db", common.database, "The database file; else the environment's KARTEI_DB");
  bind_format(binder, common, command.prints);
  binder.text("--now", common.now, "Take this for the present moment: 2026-11-22 or 2026-11-22T08:15:00Z");
  binder.number("--threads", common.threads, "Threads to work with; 0 is one a core. The result is the same");
  binder.output("--summary", common.summary_file, "Write what was done to this file, as JSON");
  binder.choice("--color", common.color, {"auto", "always", "never"}, "Colours in messages");
  binder.flag("--quiet", common.quiet, "Only results and errors");
  if (command.writes == Writes::nothing) return;
  binder.flag("--dry-run", common.dry_run,
              "Do everything, show what would be, change no record; of files only reports are written: "
              "--rejects, --summary");
  binder.text("--on-behalf", common.on_behalf, "For whom this is done; kept in the journal");
}

/// The program's app with every command as a subcommand; groups are subcommands of their own.
class Program {
 public:
  Program() : app_(description, "kartei") {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", "kartei 0.1.0");
    for (const CommandGroup& group : command_groups())
      add_group(std::string(group.name), std::string(group.summary));
    for (const Command* command : commands()) add(*command);
  }

  ParseResult parse(const std::vector<std::string>& words) {
    if (!words.empty() && is_unknown(words[0])) return {std::nullopt, unknown_command(words[0])};
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    try {
      app_.parse(reversed);
    } catch (const CLI::ParseError& error) {
      return {std::nullopt, answer(error)};
    }
    // The last: of "dedupe explain" both words are parsed, and the longer name stands behind the shorter.
    for (const Entry& entry : entries_ | std::views::reverse)
      if (entry.app->parsed())
        return {Parsed{entry.command, entry.run, *entry.common, entry.named_files()}, {}};
    return {std::nullopt, {app_.help(), 64}};
  }

 private:
  struct Entry {
    const Command* command;
    CLI::App* app;
    Run run;
    std::unique_ptr<CommonOptions> common;
    std::vector<FilesOf> files;

    [[nodiscard]] std::vector<NamedFile> named_files() const {
      std::vector<NamedFile> named;
      for (const FilesOf& of : files) std::ranges::move(of(), std::back_inserter(named));
      return named;
    }
  };

  /// The words that may stand first: commands and groups.
  [[nodiscard]] static std::vector<std::string_view> first_words() {
    std::vector<std::string_view> words;
    for (const CommandGroup& group : command_groups()) words.push_back(group.name);
    for (const Command* command : commands())
      if (command->name.find(' ') == std::string_view::npos) words.push_back(command->name);
    return words;
  }

  [[nodiscard]] static bool is_unknown(const std::string& word) {
    const std::vector<std::string_view> words = first_words();
    return !word.starts_with('-') && std::ranges::find(words, word) == words.end();
  }

  [[nodiscard]] static ParseAnswer unknown_command(const std::string& word) {
    return {"kartei: there is no command '" + word + "'; did you mean '" +
                std::string(text::near_word(word, first_words())) + "'? See kartei --help.\n",
            64};
  }

  void add_group(const std::string& name, const std::string& summary) {
    parents_[name] = app_.add_subcommand(name, summary);
    parents_[name]->require_subcommand(1);
  }

  void add(const Command& command) {
    const std::size_t blank = command.name.find(' ');
    CLI::App* parent =
        blank == std::string_view::npos ? &app_ : parents_.at(std::string(command.name.substr(0, blank)));
    const std::string word(command.name.substr(blank == std::string_view::npos ? 0 : blank + 1));
    CLI::App* app = parent->add_subcommand(word, std::string(command.summary));
    app->footer("Example:\n  " + std::string(command.example));
    auto common = std::make_unique<CommonOptions>();
    std::vector<FilesOf> files;
    Cli11Binder binder(*app, files);
    Run run = command.bind(binder);
    bind_common(binder, *common, command);
    parents_.emplace(command.name, app);
    entries_.push_back({&command, app, std::move(run), std::move(common), std::move(files)});
  }

  /// The innermost command or group of the line.
  [[nodiscard]] const CLI::App& innermost() const {
    const CLI::App* app = &app_;
    while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
    return *app;
  }

  /// Words that may stand where `unknown` stands: options, or commands of a group.
  [[nodiscard]] static std::vector<std::string_view> words_like(const std::string& unknown,
                                                                const CLI::App& app) {
    std::vector<std::string_view> words;
    if (!unknown.starts_with("--")) {
      for (const CLI::App* command : app.get_subcommands({})) words.push_back(command->get_name());
      return words;
    }
    for (const CLI::Option* option : app.get_options())
      for (const std::string& name : option->get_lnames()) words.push_back(name);
    return words;
  }

  /// "kartei consent give", as far as the line was understood.
  [[nodiscard]] std::string understood_command() const {
    std::string command = app_.get_name();
    for (const CLI::App* at = &app_; !at->get_subcommands().empty(); command += ' ' + at->get_name())
      at = at->get_subcommands().front();
    return command;
  }

  /// About the first word of the line that nobody knows, with what was probably meant; nothing where all
  /// words are known.
  [[nodiscard]] std::optional<ParseAnswer> unknown_word() const {
    const std::vector<std::string> unknown = app_.remaining(true);
    if (unknown.empty()) return std::nullopt;
    const std::string written = unknown.front().substr(0, unknown.front().find('='));
    const std::vector<std::string_view> words = words_like(written, innermost());
    if (words.empty()) return std::nullopt;
    const std::string dashes = written.starts_with("--") ? "--" : "";
    const std::string_view name = std::string_view(written).substr(dashes.size());
    const std::string_view near = text::near_word(name, words);
    const std::string command = understood_command();
    std::string answer =
        command + ": there is no " + (dashes.empty() ? "command '" : "option '") + written + "'";
    answer += text::is_near(name, near) ? "; did you mean '" + dashes + std::string(near) + "'?" : ".";
    return ParseAnswer{answer + " See " + command + " --help.\n", 64};
  }

  ParseAnswer answer(const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream err;
    const bool asked = app_.exit(error, out, err) == 0;
    if (asked) return {out.str(), 0};
    if (std::optional<ParseAnswer> better = unknown_word()) return *std::move(better);
    return {"kartei: " + std::string(error.what()) + "\nSee kartei --help, or kartei COMMAND --help.\n", 64};
  }

  CLI::App app_;
  std::map<std::string, CLI::App*> parents_;  ///< what may have subcommands: groups, and commands
  std::vector<Entry> entries_;
};

}  // namespace

ParseResult parse(const std::vector<std::string>& words) { return Program().parse(words); }

}  // namespace kartei::cli
