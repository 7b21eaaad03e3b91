#include "normalise/social_profile.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "normalise/ascii.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

struct Network {
  std::string_view name;
  std::string_view host;         ///< of the canonical link
  std::string_view person_path;  ///< between host and handle
};

constexpr auto networks = std::to_array<Network>({{"linkedin", "linkedin.com", "in/"},
                                                  {"xing", "xing.com", "profile/"},
                                                  {"facebook", "facebook.com", ""},
                                                  {"instagram", "instagram.com", ""},
                                                  {"x", "x.com", ""},
                                                  {"youtube", "youtube.com", "@"},
                                                  {"tiktok", "tiktok.com", "@"},
                                                  {"threads", "threads.net", "@"},
                                                  {"github", "github.com", ""},
                                                  {"telegram", "t.me", ""}});

struct OtherName {
  std::string_view written;
  std::string_view network;
};

constexpr auto other_names = std::to_array<OtherName>({{"twitter.com", "x"},
                                                       {"twitter", "x"},
                                                       {"fb.com", "facebook"},
                                                       {"fb", "facebook"},
                                                       {"insta", "instagram"},
                                                       {"ig", "instagram"},
                                                       {"li", "linkedin"},
                                                       {"yt", "youtube"},
                                                       {"linked in", "linkedin"}});

/// First parts of paths that lead to kinds of profiles and belong to the handle.
constexpr auto kinds_of_profile = std::to_array<std::string_view>(
    {"company", "school", "showcase", "companies", "pages", "groups", "c", "channel", "user"});

/// First parts of paths that lead to no profile.
constexpr auto no_profiles =
    std::to_array<std::string_view>({"share", "sharer", "sharer.php", "home", "login", "feed", "search",
                                     "watch", "p", "reel", "hashtag", "intent", "explore", "profile.php"});

const Network* network_named(std::string_view written) {
  const std::string name = ascii_lower(text::trim(written));
  const auto* other = std::ranges::find(other_names, name, &OtherName::written);
  const auto* found = std::ranges::find_if(networks, [&](const Network& network) {
    return name == network.name || name == network.host ||
           (other != other_names.end() && other->network == network.name);
  });
  return found == networks.end() ? nullptr : found;
}

/// "de.linkedin.com" and "www.xing.com" are the network's host too.
const Network* network_at(std::string_view host) {
  for (;;) {
    if (const Network* network = network_named(host); network != nullptr && host.find('.') != host.npos) {
      return network;
    }
    const std::size_t dot = host.find('.');
    if (dot == std::string_view::npos) return nullptr;
    host.remove_prefix(dot + 1);
  }
}

bool is_handle(std::string_view handle) {
  constexpr std::size_t longest = 100;
  return !handle.empty() && handle.size() <= longest && std::ranges::all_of(handle, [](char c) {
    return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-' || c == '%' || c == '/';
  });
}

std::optional<SocialProfile> profile(const Network& network, std::string handle) {
  if (handle.starts_with('@')) handle.erase(0, 1);
  if (!is_handle(handle)) return std::nullopt;
  const bool has_kind = handle.find('/') != std::string::npos;
  std::string url(network.host);
  url.append("/").append(has_kind ? "" : network.person_path).append(handle);
  return SocialProfile{std::string(network.name), std::move(handle), std::move(url)};
}

std::string handle_in_path(const Network& network, std::string_view path) {
  std::vector<std::string_view> parts;
  for (const std::string_view part : text::split(path.substr(0, path.find_first_of("?#")), '/')) {
    if (!part.empty()) parts.push_back(part);
  }
  if (parts.empty() || std::ranges::find(no_profiles, parts[0]) != no_profiles.end()) return {};
  const bool is_kind = std::ranges::find(kinds_of_profile, parts[0]) != kinds_of_profile.end();
  if (is_kind) return parts.size() < 2 ? std::string{} : std::string(parts[0]).append("/").append(parts[1]);
  const bool is_person = network.person_path == std::string(parts[0]) + '/';
  if (is_person) return parts.size() < 2 ? std::string{} : std::string(parts[1]);
  return std::string(parts[0]);
}

std::string_view without_scheme(std::string_view url) {
  const std::size_t scheme = url.find("://");
  return scheme == std::string_view::npos ? url : url.substr(scheme + 3);
}

std::optional<SocialProfile> from_link(std::string_view written) {
  const std::string_view url = without_scheme(written);
  const std::size_t slash = url.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const Network* network = network_at(url.substr(0, slash));
  return network == nullptr ? std::nullopt : profile(*network, handle_in_path(*network, url.substr(slash)));
}

/// "XING: Hans_Meyer", "Instagram @firma".
std::optional<SocialProfile> from_words(std::string_view written) {
  const std::size_t sign = written.find_first_of(":@");
  if (sign == std::string_view::npos) return std::nullopt;
  if (written[sign] == '@' && (sign == 0 || written[sign - 1] != ' ')) return std::nullopt;  // a mailbox
  const Network* network = network_named(written.substr(0, sign));
  if (network == nullptr) return std::nullopt;
  const std::size_t handle = std::min(written.find_first_not_of(": ", sign), written.size());
  return profile(*network, std::string(text::trim(written.substr(handle))));
}

}  // namespace

std::optional<SocialProfile> read_social_profile(std::string_view written) {
  const std::string_view text = text::trim(written);
  if (text.empty()) return std::nullopt;
  if (std::optional<SocialProfile> found = from_link(text)) return found;
  return from_words(text);
}

}  // namespace kartei::normalise
