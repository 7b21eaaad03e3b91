/// What happened between us and somebody, put on file by hand.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operations/environment.hpp"
#include "store/touchpoints.hpp"

namespace kartei::operations {

/// What is given; an empty text empties the field.
struct TouchWords {
  std::optional<std::string> channel;    ///< "phone", "Anruf", "WhatsApp"
  std::optional<std::string> direction;  ///< "in", "out", "both"
  std::optional<std::string> at;         ///< "20.11.2026 14:30"
  std::optional<std::string> subject;
  std::optional<std::string> text;
  std::optional<std::string> basis;  ///< why the text may be kept
  std::optional<std::string> result;
  std::optional<std::int64_t> deal;  ///< 0: about none
};

struct TouchChange {
  TouchWords words;
  std::vector<std::int64_t> parties;  ///< who took part
  std::vector<std::int64_t> without;  ///< who did not
  std::string message_id;             ///< of a new one; empty: none
};

struct TouchSummary {
  TouchpointId touchpoint;
  OperationId operation;  ///< 0 for a dry run, or when nothing was other than before
};

/// A channel by its own word, or by what people call it, German or English: "Brief" is post, "WhatsApp" is
/// message, "LinkedIn" is message. Throws Error{usage} with the words there are.
[[nodiscard]] Channel typed_channel(std::string_view word);

/// Out, but for what both sides do at once: meetings, fairs, chats.
[[nodiscard]] std::string_view usual_direction(Channel channel);

/// A touchpoint of now, or of `at`. One with a message id that is on file is that one, and nothing changes.
/// Throws Error{usage} for what is not understood, a time to come, a text without a basis, or when neither a
/// party nor a deal is named.
[[nodiscard]] TouchSummary add_touchpoint(store::Store& store, const TouchChange& wanted,
                                          const Environment& environment);
[[nodiscard]] TouchSummary edit_touchpoint(store::Store& store, TouchpointId number,
                                           const TouchChange& wanted, const Environment& environment);
/// The same two within a change under way; whether anything is other than before. `origin` is "by hand", or
/// what it came in. Throw as add_touchpoint().
TouchpointId put_touchpoint(store::Store& store, const TouchChange& wanted, std::string_view origin,
                            const Environment& environment, OperationId operation);
bool change_touchpoint(store::Store& store, TouchpointId number, const TouchChange& wanted,
                       const Environment& environment, OperationId operation);

[[nodiscard]] TouchSummary delete_touchpoint(store::Store& store, TouchpointId number,
                                             const Environment& environment);

/// The touchpoint of that number. Throws Error{usage} when there is none.
[[nodiscard]] store::Touchpoint known_touchpoint(store::Store& store, TouchpointId number);

}  // namespace kartei::operations
