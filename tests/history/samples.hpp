/// Small files of every history format, with as many events as asked for.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kartei::importers {

struct HistorySample {
  std::string_view importer;                 ///< its name
  std::string (*build)(std::size_t events);  ///< event i is between us and "p<i>@example.org" or number_of(i)
  bool holds_one = false;                    ///< a file is one event
};

[[nodiscard]] std::span<const HistorySample> history_samples();

/// "+49691000<i>".
[[nodiscard]] std::string number_of(std::size_t i);
[[nodiscard]] std::string mailbox_of(std::size_t i);

}  // namespace kartei::importers
