// The module kartei_mail: mail by gmime.

#include <gmime/gmime.h>

#include <array>
#include <memory>

#include "importers/history/mail_message.hpp"

namespace kartei::importers {
namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, Unref>;

struct FreeDate {
  void operator()(GDateTime* date) const { g_date_time_unref(date); }
};
using Date = std::unique_ptr<GDateTime, FreeDate>;

struct FreeText {
  void operator()(char* text) const { g_free(text); }
};

struct FreeOptions {
  void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};

std::string copied(const char* text) { return text == nullptr ? "" : text; }

/// What headers are in that name no character set.
GMimeParserOptions* parser_options() {
  static const std::unique_ptr<GMimeParserOptions, FreeOptions> options = [] {
    g_mime_init();
    static std::array<const char*, 3> charsets = {"utf-8", "windows-1252", nullptr};
    std::unique_ptr<GMimeParserOptions, FreeOptions> made(g_mime_parser_options_new());
    g_mime_parser_options_set_fallback_charsets(made.get(), charsets.data());
    return made;
  }();
  return options.get();
}

Object<GMimeMessage> parsed(std::string_view bytes) {
  const Object<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Object<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  return Object<GMimeMessage>(g_mime_parser_construct_message(parser.get(), parser_options()));
}

void add_addresses(InternetAddressList* list, std::vector<MailAddress>& into) {
  const int count = list == nullptr ? 0 : internet_address_list_length(list);
  for (int i = 0; i < count; ++i) {
    InternetAddress* address = internet_address_list_get_address(list, i);
    if (INTERNET_ADDRESS_IS_GROUP(address))
      add_addresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)), into);
    else
      into.push_back({copied(internet_address_get_name(address)),
                      copied(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)))});
  }
}

std::string header(GMimeMessage* message, const char* name) {
  return copied(g_mime_object_get_header(GMIME_OBJECT(message), name));
}

std::string content_type(GMimeMessage* message) {
  GMimeObject* part = g_mime_message_get_mime_part(message);
  GMimeContentType* type = part == nullptr ? nullptr : g_mime_object_get_content_type(part);
  if (type == nullptr) return "";
  const std::unique_ptr<char, FreeText> text(g_mime_content_type_get_mime_type(type));
  return copied(text.get());
}

void take_text(GMimeMessage* message, MailMessage& into) {
  GMimeObject* body = g_mime_message_get_body(message);
  if (body == nullptr || !GMIME_IS_TEXT_PART(body)) return;
  const std::unique_ptr<char, FreeText> text(g_mime_text_part_get_text(GMIME_TEXT_PART(body)));
  into.text = copied(text.get());
  into.text_is_html = g_mime_content_type_is_type(g_mime_object_get_content_type(body), "text", "html") != 0;
}

void read_message(std::string_view bytes, bool with_text, MailMessage& read) {
  const Object<GMimeMessage> message = parsed(bytes);
  if (!message) return;
  GMimeMessage* const mail = message.get();
  read.message_id = copied(g_mime_message_get_message_id(mail));
  if (GDateTime* date = g_mime_message_get_date(mail)) read.sent = g_date_time_to_unix(date);
  read.received = header(mail, "Received");
  add_addresses(g_mime_message_get_from(mail), read.from);
  if (read.from.empty()) add_addresses(g_mime_message_get_sender(mail), read.from);
  add_addresses(g_mime_message_get_to(mail), read.to);
  add_addresses(g_mime_message_get_cc(mail), read.to);
  read.subject = copied(g_mime_message_get_subject(mail));
  read.list_id = header(mail, "List-Id");
  read.auto_submitted = header(mail, "Auto-Submitted");
  read.precedence = header(mail, "Precedence");
  read.return_path = header(mail, "Return-Path");
  read.content_type = content_type(mail);
  if (with_text) take_text(mail, read);
}

}  // namespace

extern "C" void kartei_read_mail_message(std::string_view bytes, bool with_text, MailMessage& message) {
  read_message(bytes, with_text, message);
}

extern "C" bool kartei_read_mail_date(const std::string& text, std::int64_t& seconds) {
  const Date date(g_mime_utils_header_decode_date(text.c_str()));
  if (!date) return false;
  seconds = g_date_time_to_unix(date.get());
  return true;
}

}  // namespace kartei::importers
