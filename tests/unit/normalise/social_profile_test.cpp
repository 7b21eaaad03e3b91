#include "normalise/social_profile.hpp"

#include <gtest/gtest.h>

namespace kartei::normalise {
namespace {

TEST(SocialProfile, is_read_from_links_and_words) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"https://www.linkedin.com/in/hans-meyer/?trk=abc", "linkedin hans-meyer linkedin.com/in/hans-meyer"},
      {"https://de.linkedin.com/in/hans-meyer-4b1a",
       "linkedin hans-meyer-4b1a linkedin.com/in/hans-meyer-4b1a"},
      {"linkedin.com/company/firma-gmbh/about",
       "linkedin company/firma-gmbh linkedin.com/company/firma-gmbh"},
      {"https://www.xing.com/profile/Hans_Meyer", "xing Hans_Meyer xing.com/profile/Hans_Meyer"},
      {"XING: Hans_Meyer", "xing Hans_Meyer xing.com/profile/Hans_Meyer"},
      {"xing.com/pages/firma", "xing pages/firma xing.com/pages/firma"},
      {"Instagram @firma", "instagram firma instagram.com/firma"},
      {"insta: firma.de_", "instagram firma.de_ instagram.com/firma.de_"},
      {"http://twitter.com/firma", "x firma x.com/firma"},
      {"https://x.com/firma/status/1", "x firma x.com/firma"},
      {"m.facebook.com/firma", "facebook firma facebook.com/firma"},
      {"https://www.youtube.com/@firma", "youtube firma youtube.com/@firma"},
      {"youtube.com/channel/UCab-1", "youtube channel/UCab-1 youtube.com/channel/UCab-1"},
      {"tiktok.com/@firma?lang=de", "tiktok firma tiktok.com/@firma"},
      {"t.me/firma", "telegram firma t.me/firma"},
  };
  for (const auto& [written, expected] : rows) {
    SCOPED_TRACE(written);
    const std::optional<SocialProfile> profile = read_social_profile(written);
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->network + ' ' + profile->handle + ' ' + profile->url, expected);
    EXPECT_EQ(read_social_profile(profile->url), profile) << "read again";
  }
}

TEST(SocialProfile, is_none_without_network_or_handle) {
  for (const std::string_view other :
       {"", "@firma", "www.firma.de", "https://www.facebook.com/", "facebook.com/sharer/sharer.php?u=x",
        "https://www.linkedin.com/in/", "hans@linkedin.com", "notx.com/firma", "Instagram", "https://", ":",
        "x:", "x@firma.de"}) {
    EXPECT_FALSE(read_social_profile(other)) << other;
  }
}

}  // namespace
}  // namespace kartei::normalise
