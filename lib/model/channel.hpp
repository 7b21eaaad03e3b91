/// The ways to reach somebody: one list for contact points, consent and history.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace kartei {

enum class Channel { email, post, phone, fax, sms, message, autocall, chat, meeting, fair, web };

/// The channel's word in the database, in options and in JSON: "email", "post", ...
[[nodiscard]] std::string_view to_text(Channel channel);
[[nodiscard]] std::optional<Channel> channel_from_text(std::string_view text);
[[nodiscard]] std::span<const Channel> all_channels();

}  // namespace kartei
