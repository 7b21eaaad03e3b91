#include "importers/history/mail.hpp"

#include <dlfcn.h>

#include <algorithm>

#include "format/html_entities.hpp"
#include "importers/history/mbox.hpp"
#include "importers/html_tokens.hpp"
#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

struct MailModule {
  ReadMailMessage read_message = nullptr;
  ReadMailDate read_date = nullptr;
};

/// Loads the module, once. Throws where there is none.
const MailModule& mail_reader() {
  static const MailModule loaded = [] {
    MailModule functions;
    void* module = dlopen(mail_module, RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) return functions;
    functions.read_message = reinterpret_cast<ReadMailMessage>(dlsym(module, mail_message_function));
    functions.read_date = reinterpret_cast<ReadMailDate>(dlsym(module, mail_date_function));
    return functions;
  }();
  if (loaded.read_message == nullptr)
    throw Error(ErrorKind::input_unusable,
                "this program was built without gmime, by which it reads mail; install libgmime-3.0-dev and "
                "build it again");
  return loaded;
}

std::vector<Participant> participants(const std::vector<MailAddress>& addresses) {
  std::vector<Participant> people;
  for (const MailAddress& address : addresses)
    people.push_back({text::scrub(address.name), text::scrub(address.mailbox)});
  return people;
}

bool has_mailbox(const std::vector<MailAddress>& addresses) {
  return std::ranges::any_of(
      addresses, [](const MailAddress& address) { return address.mailbox.find('@') != std::string::npos; });
}

/// Texts between tags; what begins a line on a page begins one here.
std::string text_of_html(std::string_view page) {
  std::string text;
  HtmlTokens tokens(page);
  HtmlToken token;
  while (tokens.next(token)) {
    if (token.kind == HtmlToken::Kind::text)
      text += format::decode_html_entities(token.inside);
    else if (token.name == "br" || token.name == "p" || token.name == "div" || token.name == "tr")
      text += '\n';
  }
  return text;
}

class MailReader {
 public:
  MailReader(const HistoryOptions& options, HistorySink& sink)
      : module_(mail_reader()), options_(options), sink_(sink) {}

  void take(std::string_view bytes, std::uint64_t line) {
    const Place place{"", "", line, ++record_};
    const std::string_view header = bytes.substr(0, end_of_mail_header(bytes));
    MailMessage message;
    module_.read_message(options_.with_text ? bytes : header, options_.with_text, message);
    if (!has_mailbox(message.from)) {
      reject(place, "mail.no_sender", "From", "the message names no mailbox that it comes from", header);
      return;
    }
    const auto sent = time_of(message);
    if (!sent) {
      reject(place, "mail.no_time", "Date", "the message says no time that can be read", header);
      return;
    }
    if (const std::string_view reason = why_no_contact(message); !reason.empty())
      sink_.left_out(reason);
    else
      give(message, *sent, place);
  }

 private:
  void reject(const Place& place, const char* code, const char* field, const char* what,
              std::string_view header) {
    sink_.reject({Severity::reject, code, place, field, what, "mend the header there, or leave it"},
                 text::scrub(header));
  }

  /// Where Date is missing or damaged, when the last server took it.
  [[nodiscard]] std::optional<Moment> time_of(const MailMessage& message) const {
    // What to_text(Moment) can tell; damaged dates may lie anywhere.
    constexpr Moment earliest = Day(std::chrono::year(1970) / 1 / 1);
    constexpr Moment latest = Day(std::chrono::year(9999) / 1 / 1);
    const auto checked = [&](std::int64_t seconds) -> std::optional<Moment> {
      if (seconds < earliest.time_since_epoch().count() || seconds > latest.time_since_epoch().count())
        return std::nullopt;
      return Moment(std::chrono::seconds(seconds));
    };
    if (message.sent)
      if (const auto moment = checked(*message.sent)) return moment;
    const std::size_t semicolon = message.received.rfind(';');
    std::int64_t seconds = 0;
    if (semicolon == std::string::npos || !module_.read_date(message.received.substr(semicolon + 1), seconds))
      return std::nullopt;
    return checked(seconds);
  }

  void give(const MailMessage& message, Moment sent, const Place& place) {
    HistoryEvent event;
    event.place = place;
    event.at = sent;
    event.from = participants(message.from);
    event.to = participants(message.to);
    event.subject = text::scrub(message.subject);
    if (options_.with_text)
      event.text =
          without_from_quotes(text::scrub(message.text_is_html ? text_of_html(message.text) : message.text));
    event.id = text::scrub(message.message_id);
    event.content = event.subject;
    sink_.event(event);
  }

  const MailModule& module_;
  const HistoryOptions& options_;
  HistorySink& sink_;
  std::uint64_t record_ = 0;
};

int recognises_mbox(std::string_view head) {
  constexpr int certain = 99;
  if (!head.starts_with("From ")) return 0;
  const std::size_t line_end = head.find('\n');
  return line_end != std::string_view::npos && begins_as_mail(head.substr(line_end + 1)) ? certain : 0;
}

void read_mbox(std::string_view bytes, const HistoryOptions& options, HistorySink& sink) {
  MailReader reader(options, sink);
  MboxMessages messages(bytes);
  while (const auto message = messages.next()) reader.take(message->bytes, message->line);
}

std::string_view without_mark(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

int recognises_eml(std::string_view head) {
  constexpr int certain = 98;
  return begins_as_mail(without_mark(head)) ? certain : 0;
}

void read_eml(std::string_view bytes, const HistoryOptions& options, HistorySink& sink) {
  if (!bytes.empty()) MailReader(options, sink).take(without_mark(bytes), 1);
}

}  // namespace

std::string_view why_no_contact(const MailMessage& message) {
  const std::string submitted = text::to_lower(text::trim(message.auto_submitted));
  const std::string precedence = text::to_lower(text::trim(message.precedence));
  if (message.content_type == "multipart/report" || text::trim(message.return_path) == "<>")
    return "delivery report";
  if ((!submitted.empty() && !submitted.starts_with("no")) || precedence == "auto_reply")
    return "automatic reply";
  if (!message.list_id.empty() || precedence == "list" || precedence == "bulk" || precedence == "junk")
    return "mailing list";
  return {};
}

constinit const HistoryImporter mbox_importer{"mbox", "a mail folder in one file (mbox)", recognises_mbox,
                                              read_mbox};
constinit const HistoryImporter eml_importer{"eml", "a mail message", recognises_eml, read_eml};

}  // namespace kartei::importers
