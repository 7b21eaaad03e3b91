/// Files that tell what happened between us and others: mail, chats, calls, messages. One format in, events
/// out; as importers of contacts, such an importer sees no database and no other file.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/channel.hpp"
#include "model/date.hpp"
#include "model/diagnostic.hpp"
#include "model/time_zone.hpp"

namespace kartei::importers {

/// Somebody who took part, as the file names them; either may be empty.
struct Participant {
  std::string name;
  std::string address;  ///< a mailbox or a number, not normalised
};

enum class EventDirection { unknown, in, out };

/// One thing that happened.
struct HistoryEvent {
  Place place;
  Channel channel = Channel::email;
  EventDirection direction = EventDirection::unknown;  ///< where the file itself tells it
  Moment at{};
  std::vector<Participant> from;
  std::vector<Participant> to;  ///< everybody else: Cc too
  std::string subject;
  std::string text;     ///< only where asked for
  std::string result;   ///< "answered, 75 s", "image"
  std::string id;       ///< the file's own, unique in the world; empty where it has none
  std::string content;  ///< with time and sender it tells events without id apart; never kept
};

struct HistoryOptions {
  bool with_text = false;
  TimeZone zone;  ///< of times that name none
};

/// Takes what an importer reads, in the order of the file: one call for each event.
class HistorySink {
 public:
  virtual ~HistorySink() = default;
  virtual void event(const HistoryEvent& event) = 0;

  /// Something that is read and no contact between people: "mailing list", "automatic reply", "system line".
  virtual void left_out(std::string_view reason) = 0;

  /// A place that is no usable event. `raw` is its text as far as it could be read.
  virtual void reject(const Diagnostic& diagnostic, std::string_view raw) = 0;
};

struct HistoryImporter {
  std::string_view name;     ///< "mbox"
  std::string_view summary;  ///< "a mail folder (mbox)"

  /// How sure the content is of this format, 0 to 100. `head` is at least the first 64 KiB, or all.
  int (*recognises)(std::string_view head);

  /// Reads a whole file. Throws Error{input_unusable} when the file as a whole cannot be read.
  void (*read)(std::string_view bytes, const HistoryOptions& options, HistorySink& sink);
};

/// Every one there is; the one list.
[[nodiscard]] std::span<const HistoryImporter> history_importers();

/// The importer most sure of these bytes; null when none is sure at all.
[[nodiscard]] const HistoryImporter* detect_history(std::string_view head);

}  // namespace kartei::importers
