/// What stops a command. A bad row never does: that is a Diagnostic.
///
/// One class and one list of kinds. `main` catches it once and turns the kind into the exit code;
/// exceptions of libraries are translated where the library is wrapped.
#pragma once

#include <stdexcept>
#include <string>

namespace kartei {

/// Why a command cannot go on. The exit code of each stands in exit_code().
enum class ErrorKind {
  answer_no,       ///< the question was answered with no, or a limit the user set was passed
  failed,          ///< anything without a kind of its own
  usage,           ///< the command line does not make sense
  input_unusable,  ///< a file is not what it claims to be, or cannot be understood
  no_input,        ///< a file does not exist
  cannot_create,   ///< an output cannot be written where it should be
  io,              ///< reading or writing failed: disk full, device gone
  locked,          ///< another process holds the database; trying again later helps
  policy,          ///< stopped by a brake or a rule, before anything was changed
  configuration,   ///< a configuration, mapping or key is missing or wrong
  interrupted,     ///< the user pressed Ctrl-C
};

/// The process exit code of a kind: sysexits where they fit, see `kartei help exit-codes`.
[[nodiscard]] int exit_code(ErrorKind kind);

/// The command cannot go on. The message is for people: what is wrong, then what to do about it.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  [[nodiscard]] ErrorKind kind() const { return kind_; }

 private:
  ErrorKind kind_;
};

}  // namespace kartei
