/// How a command declares its options, without knowing the library that parses them.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::cli {

enum class Presence { optional, required };

/// The least and the greatest number taken.
struct Range {
  std::int64_t least = 0;
  std::int64_t greatest = std::numeric_limits<std::int64_t>::max();
};

/// Declares options and arguments of one command; parsing fills the targets, which must outlive it.
/// A name is "--rejects", "-o,--out", or without dashes for a positional argument: "FILE".
class OptionBinder {
 public:
  virtual ~OptionBinder() = default;
  virtual void flag(std::string_view name, bool& target, std::string_view help) = 0;
  virtual void text(std::string_view name, std::string& target, std::string_view help,
                    Presence presence = Presence::optional) = 0;
  /// A text that may be left out, told apart from one that is empty.
  virtual void text(std::string_view name, std::optional<std::string>& target, std::string_view help) = 0;
  /// An option that may be given several times, or positional arguments to the end of the line.
  virtual void texts(std::string_view name, std::vector<std::string>& target, std::string_view help,
                     Presence presence = Presence::optional) = 0;
  /// A file that the command reads, several of them, or one that it writes: before the command runs, all are
  /// checked against one another and the database, see operations/command_files.hpp.
  virtual void input(std::string_view name, std::string& target, std::string_view help,
                     Presence presence = Presence::optional) = 0;
  virtual void inputs(std::string_view name, std::vector<std::string>& target, std::string_view help,
                      Presence presence = Presence::optional) = 0;
  virtual void output(std::string_view name, std::string& target, std::string_view help,
                      Presence presence = Presence::optional) = 0;
  virtual void number(std::string_view name, std::int64_t& target, std::string_view help,
                      Presence presence = Presence::optional) = 0;
  /// A number within `range` that may be left out.
  virtual void number(std::string_view name, std::optional<std::int64_t>& target, Range range,
                      std::string_view help) = 0;
  virtual void numbers(std::string_view name, std::vector<std::int64_t>& target, std::string_view help,
                       Presence presence = Presence::optional) = 0;
  /// A text that must be one of `choices`; they are shown in the help.
  virtual void choice(std::string_view name, std::string& target, const std::vector<std::string>& choices,
                      std::string_view help, Presence presence = Presence::optional) = 0;
};

}  // namespace kartei::cli
