/// Web addresses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalise/finding.hpp"
#include "normalise/social_profile.hpp"

namespace kartei::normalise {

struct WebReading {
  std::string url;  ///< scheme, where one is written, and host in lower case; no scheme is invented
  std::optional<SocialProfile> profile;  ///< where the address is somebody's in a social network; url is its
  Findings found;
};

/// Reads "www.firma.de", "HTTPS://Firma.de/Weg"; a slash alone behind the host goes. What has no host with a
/// dot and is no profile in a social network ("XING: Hans_Meyer") is left out with a warning.
[[nodiscard]] WebReading read_web(std::string_view written);

}  // namespace kartei::normalise
