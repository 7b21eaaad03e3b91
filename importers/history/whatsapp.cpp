#include "importers/history/whatsapp.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "importers/history/chat_stamp.hpp"
#include "importers/package.hpp"
#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

/// Marks of writing direction and blanks that do not break, which phones put around names and stamps.
std::string without_marks(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    constexpr std::array<std::string_view, 8> marks = {"\u200E", "\u200F", "\u202A", "\u202B",
                                                       "\u202C", "\u202D", "\u202E", "\uFEFF"};
    const auto* const mark = std::ranges::find_if(marks, [&](auto sign) { return rest.starts_with(sign); });
    if (mark != marks.end()) {
      at += mark->size();
    } else if (rest.starts_with("\u00A0") || rest.starts_with("\u202F")) {
      plain += ' ';
      at +=
          rest.starts_with("\u00A0") ? std::string_view("\u00A0").size() : std::string_view("\u202F").size();
    } else {
      plain += text[at++];
    }
  }
  return plain;
}

bool is_number(std::string_view name) {
  constexpr std::size_t least_digits = 6;
  const auto digits = std::ranges::count_if(name, [](char c) { return c >= '0' && c <= '9'; });
  return name.find_first_not_of("+0123456789 -()/") == std::string_view::npos &&
         digits >= static_cast<std::ptrdiff_t>(least_digits);
}

/// "Anna", "+49 171 ...", "~ Anna" (somebody who is not in the phone's contacts).
Participant participant(std::string_view written) {
  const std::string plain = without_marks(written);
  std::string_view name = text::trim(plain);
  if (name.starts_with('~')) name = text::trim(name.substr(1));
  return is_number(name) ? Participant{"", std::string(name)} : Participant{std::string(name), ""};
}

bool begins_with_any(std::string_view text, std::span<const std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](auto beginning) { return text.starts_with(beginning); });
}

/// Why a message is none: empty when it is one.
std::string_view why_no_message(std::string_view text) {
  constexpr std::array<std::string_view, 4> deleted = {
      "Diese Nachricht wurde gelöscht", "Du hast diese Nachricht gelöscht", "This message was deleted",
      "You deleted this message"};
  constexpr std::array<std::string_view, 2> of_the_system = {"Nachrichten und Anrufe sind Ende-zu-Ende",
                                                             "Messages and calls are end-to-end"};
  if (begins_with_any(text, deleted)) return "deleted message";
  if (begins_with_any(text, of_the_system)) return "system line";
  return {};
}

struct MediaWord {
  std::string_view word;
  std::string_view kind;
};

constexpr std::array<MediaWord, 20> media_words = {{{"Bild ", "image"},
                                                    {"image ", "image"},
                                                    {"IMG-", "image"},
                                                    {"PHOTO", "image"},
                                                    {"Video", "video"},
                                                    {"video", "video"},
                                                    {"VID-", "video"},
                                                    {"VIDEO", "video"},
                                                    {"Audio", "audio"},
                                                    {"audio", "audio"},
                                                    {"PTT-", "audio"},
                                                    {"AUD-", "audio"},
                                                    {"AUDIO", "audio"},
                                                    {"GIF", "GIF"},
                                                    {"Sticker", "sticker"},
                                                    {"sticker", "sticker"},
                                                    {"STK-", "sticker"},
                                                    {"Kontaktkarte", "contact card"},
                                                    {"Contact card", "contact card"},
                                                    {".vcf", "contact card"}}};

/// What was sent instead of words; empty for words. Only the first line tells: a caption may follow.
std::string_view media_kind(std::string_view text) {
  constexpr std::array<std::string_view, 10> signs = {
      "<Medien ausgeschlossen>", "<Media omitted>", " weggelassen", " ausgelassen", " omitted",
      "(Datei angehängt)",       "(file attached)", "<Anhang: ",    "<angehängt: ", "<attached: "};
  const std::string_view line = text.substr(0, text.find('\n'));
  const auto is_there = [&](std::string_view sign) { return line.find(sign) != std::string_view::npos; };
  const auto* const sign = std::ranges::find_if(signs, is_there);
  if (sign == signs.end()) return {};
  // "Das habe ich weggelassen" are words; a notice is short and stands alone.
  constexpr std::size_t most_notice = 24;
  if (sign->starts_with(' ') && (!line.ends_with(*sign) || line.size() > sign->size() + most_notice))
    return {};
  const auto* const word =
      std::ranges::find_if(media_words, [&](const MediaWord& known) { return is_there(known.word); });
  return word == media_words.end() ? "media" : word->kind;
}

/// One message, its lines joined.
struct Message {
  ChatStamp stamp;
  std::string text;
  std::uint64_t line = 0;
};

/// Calls with each message of a chat; `stray` with the lines before the first one.
template <class Take, class Stray>
void for_each_message(std::string_view chat, Take take, Stray stray) {
  std::optional<Message> open;
  std::uint64_t number = 0;
  for (std::size_t at = 0; at < chat.size();) {
    const std::size_t end = std::min(chat.find('\n', at), chat.size());
    std::string_view line = chat.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    at = end + 1;
    ++number;
    if (const auto stamp = read_chat_stamp(line)) {
      if (open) take(*open);
      open = Message{*stamp, std::string(stamp->rest), number};
    } else if (open) {
      open->text.append("\n").append(line);
    } else if (!text::trim(line).empty()) {
      stray(line, number);
    }
  }
  if (open) take(*open);
}

struct Parts {
  std::string_view sender;
  std::string_view text;
};

/// Nothing for what WhatsApp itself says: it has no sender.
std::optional<Parts> parts_of(std::string_view message) {
  const std::size_t colon = message.find(": ");
  if (colon == std::string_view::npos || message.find('\n') < colon) return std::nullopt;
  return Parts{message.substr(0, colon), message.substr(colon + 2)};
}

class ChatReader {
 public:
  ChatReader(std::string_view chat, const HistoryOptions& options, HistorySink& sink)
      : chat_(chat), options_(options), sink_(sink) {}

  void read() {
    for_each_message(
        chat_,
        [this](const Message& message) {
          order_.see(message.stamp);
          if (const auto parts = parts_of(message.text)) senders_.insert(without_marks(parts->sender));
        },
        [](std::string_view, std::uint64_t) {});
    for_each_message(
        chat_, [this](const Message& message) { take(message); },
        [this](std::string_view line, std::uint64_t number) {
          reject(number, "chat.no_stamp", "the line stands before the first message", line);
        });
  }

 private:
  void reject(std::uint64_t line, const char* code, const char* what, std::string_view raw) {
    sink_.reject({Severity::reject,
                  code,
                  {"", "", line, ++record_},
                  "",
                  what,
                  "export the chat anew, or mend the line"},
                 text::scrub(raw));
  }

  void take(const Message& message) {
    const auto parts = parts_of(message.text);
    const auto time = time_of(message.stamp, order_.order());
    if (!time) {
      const std::uint64_t line = message.line;
      reject(line, "chat.no_time", "the stamp is no day of the calendar", message.text);
    } else if (!parts) {
      leave_out("system line");
    } else {
      const std::string text = text::scrub(text::trim(without_marks(parts->text)));
      if (const std::string_view reason = why_no_message(text); !reason.empty())
        leave_out(reason);
      else
        give(message, *time, *parts, text);
    }
  }

  void leave_out(std::string_view reason) {
    ++record_;
    sink_.left_out(reason);
  }

  void give(const Message& message, LocalTime time, const Parts& parts, const std::string& text) {
    HistoryEvent event;
    event.place = {"", "", message.line, ++record_};
    event.channel = Channel::message;
    event.at = options_.zone.to_utc(time);
    const std::string sender = without_marks(parts.sender);
    event.from.push_back(participant(text::scrub(sender)));
    for (const std::string& other : senders_)
      if (other != sender) event.to.push_back(participant(text::scrub(other)));
    event.result = media_kind(text);
    if (options_.with_text && event.result.empty()) event.text = text;
    event.content = text;
    count_equals(event);
    sink_.event(event);
  }

  /// Two equal messages of one minute are two.
  void count_equals(HistoryEvent& event) {
    if (event.at != minute_) said_.clear();
    minute_ = event.at;
    const int before = said_[event.content]++;
    if (before > 0) event.content += "\n" + std::to_string(before);
  }

  std::string_view chat_;
  const HistoryOptions& options_;
  HistorySink& sink_;
  DateOrderFinder order_;
  std::set<std::string> senders_;
  std::uint64_t record_ = 0;
  Moment minute_{};
  std::map<std::string, int> said_;  ///< in that minute
};

constexpr std::string_view zip_mark = "PK\x03\x04";

bool is_in(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

int recognises_chat(std::string_view head) {
  constexpr int certain = 97;
  if (head.starts_with(zip_mark)) return is_in(head, "_chat.txt") || is_in(head, "WhatsApp") ? certain : 0;
  const std::size_t begin = head.find_first_not_of("\r\n");
  return begin != std::string_view::npos &&
                 read_chat_stamp(head.substr(begin, head.find('\n', begin) - begin))
             ? certain
             : 0;
}

/// The chat in a ZIP: its one text file.
std::string unpacked(std::string_view bytes) {
  const Package package(bytes);
  std::string chat;
  for (const std::string& name : package.names()) {
    if (!name.ends_with(".txt")) continue;
    if (!chat.empty() && !name.ends_with("_chat.txt") && !is_in(name, "whatsapp")) continue;
    chat = name;
  }
  if (chat.empty())
    throw Error(ErrorKind::input_unusable,
                "the ZIP holds no chat; export the chat anew, or unpack it and import the .txt in it");
  PartReader part = package.open(chat);
  std::string text;
  std::array<char, std::size_t{1} << 16> buffer;
  for (std::size_t got = part.read(buffer); got > 0; got = part.read(buffer)) text.append(buffer.data(), got);
  return text;
}

void read_chat(std::string_view bytes, const HistoryOptions& options, HistorySink& sink) {
  if (bytes.starts_with(zip_mark))
    ChatReader(unpacked(bytes), options, sink).read();
  else
    ChatReader(bytes, options, sink).read();
}

}  // namespace

constinit const HistoryImporter whatsapp_importer{
    "whatsapp", "a chat that WhatsApp exported, as .txt or .zip", recognises_chat, read_chat};

}  // namespace kartei::importers
