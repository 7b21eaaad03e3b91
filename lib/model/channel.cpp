#include "model/channel.hpp"

#include <array>

namespace kartei {
namespace {

struct Word {
  Channel channel;
  std::string_view text;
};

constexpr std::array words{
    Word{Channel::email, "email"},       Word{Channel::post, "post"}, Word{Channel::phone, "phone"},
    Word{Channel::fax, "fax"},           Word{Channel::sms, "sms"},   Word{Channel::message, "message"},
    Word{Channel::autocall, "autocall"}, Word{Channel::chat, "chat"}, Word{Channel::meeting, "meeting"},
    Word{Channel::fair, "fair"},         Word{Channel::web, "web"},
};

constexpr auto channels = [] {
  std::array<Channel, words.size()> list{};
  for (std::size_t i = 0; i < words.size(); ++i) list[i] = words[i].channel;
  return list;
}();

}  // namespace

std::string_view to_text(Channel channel) { return words[static_cast<std::size_t>(channel)].text; }

std::optional<Channel> channel_from_text(std::string_view text) {
  for (const Word& word : words)
    if (word.text == text) return word.channel;
  return std::nullopt;
}

std::span<const Channel> all_channels() { return channels; }

}  // namespace kartei
