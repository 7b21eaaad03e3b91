#include "operations/told_operation.hpp"

#include <fmt/format.h>

#include <charconv>

#include "model/date.hpp"
#include "model/error.hpp"
#include "store/hand_overs.hpp"
#include "store/journal.hpp"

namespace kartei::operations {

OperationId told_operation(store::Store& store, std::string_view option, const std::string& written) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
  if (error == std::errc() && end == written.data() + written.size()) {
    if (!store::operation(store, {number}))
      throw Error(ErrorKind::usage,
                  fmt::format("{}: there is no operation {}; `kartei log` lists them", option, number));
    return {number};
  }
  const auto day = day_from_text(written);
  if (!day)
    throw Error(ErrorKind::usage,
                fmt::format("{} '{}' is no day and no operation; write 2026-11-22 or 17", option, written));
  return store::first_operation_since(store, *day);
}

}  // namespace kartei::operations
