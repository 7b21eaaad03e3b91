/// Profiles in social networks, as links or as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kartei::normalise {

struct SocialProfile {
  std::string network;  ///< "linkedin", "xing", "facebook", "instagram", "x", "youtube", "tiktok", ...
  std::string
      handle;  ///< as in the link, without "@": "hans-meyer"; a company's with its kind: "company/firma"
  std::string
      url;  ///< in one form, without scheme, "www." and what only tracks: "linkedin.com/in/hans-meyer"
  bool operator==(const SocialProfile&) const = default;
};

/// Reads "https://de.linkedin.com/in/hans-meyer?trk=x", "XING: Hans_Meyer", "Instagram @firma",
/// "twitter.com/x". Nothing when it names no network that is known, or no profile there. "@firma" alone names
/// no network.
[[nodiscard]] std::optional<SocialProfile> read_social_profile(std::string_view written);

}  // namespace kartei::normalise
