#include "importers/history/sms_backup.hpp"

#include <array>
#include <charconv>

#include "importers/package_xml.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

/// The number of a reference "&#55357;" that begins at `at`, and its end; nothing for anything else.
struct Reference {
  std::uint32_t number = 0;
  std::size_t end = 0;
};
std::optional<Reference> reference_at(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("&#")) return std::nullopt;
  const char* const begin = text.data() + at + 2;
  const char* const end = text.data() + text.size();
  Reference reference;
  const auto [stop, error] = std::from_chars(begin, end, reference.number);
  if (error != std::errc() || stop == end || *stop != ';') return std::nullopt;
  reference.end = static_cast<std::size_t>(stop - text.data()) + 1;
  return reference;
}

void append_utf8(std::string& text, std::uint32_t code_point) {
  const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  add(0xF0U | code_point >> 18U);
  add(0x80U | (code_point >> 12U & 0x3FU));
  add(0x80U | (code_point >> 6U & 0x3FU));
  add(0x80U | (code_point & 0x3FU));
}

/// Halves of surrogate pairs become the sign they stand for; half a pair alone becomes nothing.
std::string with_pairs_joined(std::string_view xml) {
  const auto is_high = [](std::uint32_t n) { return n >= 0xD800U && n < 0xDC00U; };
  const auto is_low = [](std::uint32_t n) { return n >= 0xDC00U && n < 0xE000U; };
  std::string joined;
  joined.reserve(xml.size());
  for (std::size_t at = 0; at < xml.size();) {
    const auto first = reference_at(xml, at);
    if (!first || (!is_high(first->number) && !is_low(first->number))) {
      joined += xml[at++];
      continue;
    }
    at = first->end;
    const auto second = is_high(first->number) ? reference_at(xml, at) : std::nullopt;
    if (!second || !is_low(second->number)) continue;
    append_utf8(joined, 0x10000U + ((first->number - 0xD800U) << 10U) + (second->number - 0xDC00U));
    at = second->end;
  }
  return joined;
}

/// What a phone's book says of a number; it writes words for nothing.
std::string named(std::string_view name) {
  const std::string_view trimmed = text::trim(name);
  return trimmed == "(Unknown)" || trimmed == "null" ? std::string{} : text::scrub(trimmed);
}

std::string value(std::string_view text) { return text == "null" ? std::string{} : text::scrub(text); }

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

class BackupHandler final : public XmlHandler {
 public:
  BackupHandler(const HistoryOptions& options, HistorySink& sink) : options_(options), sink_(sink) {}

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "sms") {
      begin(Channel::sms, attributes, "address", attributes.text("type"));
      set_text(value(attributes.text("body")));
      end_event();
    } else if (element == "call") {
      begin(Channel::phone, attributes, "number", attributes.text("type"));
      event_.result = call_result(attributes.text("type"), attributes.text("duration"));
      end_event();
    } else if (element == "mms") {
      begin(Channel::sms, attributes, "address", attributes.text("msg_box"));
      if (const std::string id = value(attributes.text("m_id")); !id.empty()) event_.id = "mms:" + id;
      is_in_mms_ = true;
    } else if (element == "part" && is_in_mms_) {
      take_part(attributes);
    }
  }
  void end(std::string_view element) override {
    if (element != "mms" || !is_in_mms_) return;
    is_in_mms_ = false;
    end_event();
  }
  void text(std::string_view) override {}

 private:
  static std::string call_result(std::string_view type, std::string_view duration) {
    if (type == "3") return "missed";
    if (type == "5" || type == "6") return "rejected";
    const auto seconds = number_of(duration);
    return seconds && *seconds > 0 ? "answered, " + std::to_string(*seconds) + " s" : "not answered";
  }

  /// 1 came in, 2 went out; of calls 3 was missed, 5 and 6 rejected. Others are drafts and what waits.
  static EventDirection direction_of(std::string_view type, Channel channel) {
    if (type == "2") return EventDirection::out;
    const bool is_call_in = channel == Channel::phone && (type == "3" || type == "5" || type == "6");
    return type == "1" || is_call_in ? EventDirection::in : EventDirection::unknown;
  }

  void begin(Channel channel, const XmlAttributes& attributes, std::string_view partner,
             std::string_view type) {
    event_ = {};
    event_.place = {"", "", line(), ++record_};
    event_.channel = channel;
    event_.direction = direction_of(type, channel);
    milliseconds_ = number_of(attributes.text("date"));
    const std::string addresses = value(attributes.text(partner));
    const std::string name = named(attributes.text("contact_name"));
    auto& others = event_.direction == EventDirection::in ? event_.from : event_.to;
    for (const std::string_view address : text::split(addresses, '~'))
      others.push_back({name, std::string(text::trim(address))});
    event_.content = addresses + "\n" + std::string(type) + "\n" + value(attributes.text("duration"));
  }

  void set_text(const std::string& said) {
    event_.content += "\n" + said;
    if (options_.with_text) event_.text += (event_.text.empty() ? "" : "\n") + said;
  }

  void take_part(const XmlAttributes& attributes) {
    const std::string_view kind = attributes.text("ct");
    if (kind == "text/plain")
      set_text(value(attributes.text("text")));
    else if (kind.starts_with("image/") || kind.starts_with("video/") || kind.starts_with("audio/"))
      event_.result = kind.substr(0, kind.find('/'));
  }

  void end_event() {
    constexpr std::int64_t thousand = 1000;
    constexpr std::int64_t last = 253'402'300'799;  // the end of the year 9999
    const std::int64_t seconds = milliseconds_.value_or(0) / thousand;
    if (seconds <= 0 || seconds > last) {
      sink_.reject({Severity::reject, "message.no_time", event_.place, "date",
                    "the message says no time that can be read", "mend it there, or leave it"},
                   event_.content);
    } else if (event_.direction == EventDirection::unknown) {
      sink_.left_out("draft, or not sent");
    } else {
      event_.at = Moment(std::chrono::seconds(seconds));
      sink_.event(event_);
    }
  }

  const HistoryOptions& options_;
  HistorySink& sink_;
  HistoryEvent event_;
  std::optional<std::int64_t> milliseconds_;
  bool is_in_mms_ = false;
  std::uint64_t record_ = 0;
};

int recognises_backup(std::string_view head) {
  constexpr int certain = 98;
  const std::string_view start = head.substr(0, 4096);
  if (text::trim(start).empty() || start.find('<') == std::string_view::npos) return 0;
  for (const std::string_view root : {"<smses ", "<smses>", "<calls ", "<calls>"})
    if (start.find(root) != std::string_view::npos) return certain;
  return 0;
}

void read_backup(std::string_view bytes, const HistoryOptions& options, HistorySink& sink) {
  if (bytes.empty()) return;
  BackupHandler handler(options, sink);
  // Pictures make such files large: those without halves of pairs are not copied.
  const bool has_pairs =
      bytes.find("&#55") != std::string_view::npos || bytes.find("&#56") != std::string_view::npos;
  const std::string joined = has_pairs ? with_pairs_joined(bytes) : std::string{};
  read_xml(has_pairs ? joined : bytes,
           {.subject = "the backup",
            .mend = "make the backup anew",
            .encoding = "",
            .may_have_document_type = true},
           handler);
}

}  // namespace

constinit const HistoryImporter sms_backup_importer{
    "sms", "messages and calls of a phone (SMS Backup & Restore)", recognises_backup, read_backup};

}  // namespace kartei::importers
