#include "model/error.hpp"

namespace kartei {

int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::answer_no:
      return 1;
    case ErrorKind::failed:
      return 2;
    case ErrorKind::usage:
      return 64;
    case ErrorKind::input_unusable:
      return 65;
    case ErrorKind::no_input:
      return 66;
    case ErrorKind::cannot_create:
      return 73;
    case ErrorKind::io:
      return 74;
    case ErrorKind::locked:
      return 75;
    case ErrorKind::policy:
      return 77;
    case ErrorKind::configuration:
      return 78;
    case ErrorKind::interrupted:
      return 130;
  }
  return 2;
}

}  // namespace kartei
