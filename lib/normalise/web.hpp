/// Web addresses.
#pragma once

#include <string>
#include <string_view>

#include "normalise/finding.hpp"

namespace kartei::normalise {

struct WebReading {
  std::string url;  ///< scheme, where one is written, and host in lower case; no scheme is invented
  Findings found;
};

/// Reads "www.firma.de", "HTTPS://Firma.de/Weg"; a slash alone behind the host goes. What has no host with a
/// dot is left out with a warning.
[[nodiscard]] WebReading read_web(std::string_view written);

}  // namespace kartei::normalise
