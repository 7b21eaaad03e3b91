#include "normalise/web.hpp"

#include <algorithm>
#include <vector>

#include "normalise/ascii.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

/// A label between the dots of a host; behind the last one a port may stand.
bool is_label(std::string_view label) {
  return !label.empty() && label.front() != '-' && label.back() != '-' &&
         std::ranges::all_of(label, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

bool is_host(std::string_view host) {
  if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
    if (!all_digits(host.substr(colon + 1))) return false;
    host = host.substr(0, colon);
  }
  const std::vector<std::string_view> labels = text::split(host, '.');
  return labels.size() > 1 && std::ranges::all_of(labels, is_label);
}

}  // namespace

WebReading read_web(std::string_view written) {
  WebReading reading;
  std::string_view url = text::trim(written);
  if (is_placeholder(url)) return reading;
  url = url.substr(0, url.find_last_not_of(".,;") + 1);  // of the sentence it stood in
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
