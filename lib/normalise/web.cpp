#include "normalise/web.hpp"

#include <algorithm>

#include "normalise/ascii.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

bool is_host(std::string_view host) {
  const std::size_t dot = host.find('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < host.size() &&
         std::ranges::all_of(
             host, [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == ':'; });
}

}  // namespace

WebReading read_web(std::string_view written) {
  WebReading reading;
  const std::string_view url = text::trim(written);
  if (is_placeholder(url)) return reading;
  reading.profile = read_social_profile(url);
  if (reading.profile) {
    reading.url = reading.profile->url;
    return reading;
  }
  const std::size_t scheme = url.find("://");
  const std::size_t host_begin = scheme == std::string_view::npos ? 0 : scheme + 3;
  const std::size_t host_end = std::min(url.find_first_of("/?#", host_begin), url.size());
  if (!is_host(url.substr(host_begin, host_end - host_begin))) {
    reading.found.push_back(
        warning("web.not_understood", quoted(url) + " is no web address", "write it as www.example.com"));
    return reading;
  }
  reading.url = ascii_lower(url.substr(0, host_end));
  const std::string_view path = url.substr(host_end);
  if (path != "/") reading.url += path;
  return reading;
}

}  // namespace kartei::normalise
