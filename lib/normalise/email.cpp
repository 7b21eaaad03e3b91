#include "normalise/email.hpp"

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "normalise/ascii.hpp"
#include "normalise/mail_domain.hpp"
#include "normalise/role_mailbox.hpp"
#include "text/text.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

constexpr std::size_t longest_local_bytes = 64;    // RFC 5321, 4.5.3.1.1
constexpr std::size_t longest_domain_bytes = 255;  // RFC 5321, 4.5.3.1.2
constexpr std::size_t longest_label_bytes = 63;    // RFC 1035, 2.3.4

/// Local parts that stand for no mailbox, whatever the domain.
constexpr auto placeholder_names = text::word_set(std::to_array<std::string_view>(
    {"keine", "kein", "keine.mail", "keinemail", "keine-email", "keineemail", "nomail", "noemail", "no-mail",
     "none", "unbekannt", "xxx", "xx", "na", "n.a", "nichtvorhanden", "platzhalter", "dummy", "asdf"}));

struct PlaceholderAddress {
  std::string_view local;
  std::string_view domain;
};

constexpr auto placeholder_addresses = std::to_array<PlaceholderAddress>({{"test", "test.de"},
                                                                          {"test", "test.com"},
                                                                          {"test", "test.at"},
                                                                          {"test", "test.ch"},
                                                                          {"a", "a.de"},
                                                                          {"a", "b.de"},
                                                                          {"aa", "aa.de"},
                                                                          {"mail", "mail.de"},
                                                                          {"muster", "muster.de"},
                                                                          {"name", "domain.de"}});

bool is_local_sign(char c) {
  constexpr std::string_view allowed = "!#$%&'*+-/=?^_`{|}~";  // RFC 5322, 3.2.3 atext
  return is_letter(c) || is_digit(c) || allowed.find(c) != std::string_view::npos;
}

bool is_dot_atom(std::string_view text) {
  if (text.empty() || text.front() == '.' || text.back() == '.') return false;
  if (text.find("..") != std::string_view::npos) return false;
  if (text.find("\xEF\xBF\xBD") != std::string_view::npos) return false;  // U+FFFD: what was there is lost
  return std::ranges::all_of(text, [](char c) { return c == '.' || is_local_sign(c); });
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= longest_label_bytes && label.front() != '-' &&
         label.back() != '-' &&
         std::ranges::all_of(label, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_top_level(std::string_view label) {
  return is_label(label) && label.size() >= 2 && !is_digit(label.front());
}

bool is_domain(std::string_view domain) {
  if (domain.size() > longest_domain_bytes) return false;
  std::size_t labels = 1;
  for (std::size_t dot = domain.find('.'); dot != std::string_view::npos; dot = domain.find('.')) {
    if (!is_label(domain.substr(0, dot))) return false;
    domain.remove_prefix(dot + 1);
    ++labels;
  }
  return labels >= 2 && is_top_level(domain);
}

struct CloseIdna {
  void operator()(UIDNA* idna) const { uidna_close(idna); }
};

/// A domain with letters beyond ASCII in its ASCII form (UTS #46); nothing when it has none.
std::optional<std::string> to_ascii_domain(std::string_view domain) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UIDNA, CloseIdna> idna(uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII, &error));
  if (U_FAILURE(error) != 0) return std::nullopt;
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  std::array<char, longest_domain_bytes + 1> ascii{};
  const std::int32_t length =
      uidna_nameToASCII_UTF8(idna.get(), domain.data(), static_cast<std::int32_t>(domain.size()),
                             ascii.data(), static_cast<std::int32_t>(ascii.size()), &info, &error);
  if (U_FAILURE(error) != 0 || info.errors != 0) return std::nullopt;
  return std::string(ascii.data(), static_cast<std::size_t>(length));
}

std::optional<std::string> domain_of(std::string_view written) {
  if (written.ends_with('.')) written.remove_suffix(1);
  std::string domain = ascii_lower(written);
  if (std::ranges::any_of(domain, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
    if (domain.size() > longest_domain_bytes) return std::nullopt;
    const std::optional<std::string> ascii = to_ascii_domain(domain);
    if (!ascii) return std::nullopt;
    domain = *ascii;
  }
  return is_domain(domain) ? std::optional(domain) : std::nullopt;
}

/// `name` is a local part in small letters.
bool stands_for_none(std::string_view name, std::string_view domain) {
  return placeholder_names.contains(name) ||
         std::ranges::any_of(placeholder_addresses, [&](const PlaceholderAddress& p) {
           return p.local == name && p.domain == domain;
         });
}

constexpr std::string_view how_to_write = "write it as name@domain";

/// What may be a typing error stays as it is written.
void note_what_is_doubtful(std::string_view local, std::string_view domain, Mailbox& mailbox,
                           EmailReading& reading) {
  if (const std::string_view likely = likely_domain(domain); !likely.empty()) {
    mailbox.likely = ascii_lower(local).append("@").append(likely);
    reading.found.push_back(note("email.likely_typo",
                                 quoted(mailbox.address) + " may be meant as " + quoted(mailbox.likely),
                                 "correct it if so"));
  }
  if (std::ranges::any_of(local, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
    reading.found.push_back(note("email.letter_beyond_ascii",
                                 quoted(mailbox.address) + " has a letter before the @ that few servers take",
                                 "check how it is spelt"));
  }
}

void read_one(std::string_view written, EmailReading& reading) {
  const auto refuse = [&](std::string_view code, std::string_view why, std::string_view fix) {
    reading.found.push_back(warning(code, quoted(written) + std::string(why), std::string(fix)));
  };
  const std::size_t at = written.rfind('@');
  if (at == std::string_view::npos)
    return refuse("email.no_at", " is no mail address: it has no @", how_to_write);
  const std::string_view local = written.substr(0, at);
  if (local.empty()) return refuse("email.no_name", " has nothing before the @", how_to_write);
  if (at + 1 == written.size()) return refuse("email.no_domain", " has no domain", how_to_write);
  if (!is_dot_atom(local) || local.size() > longest_local_bytes) {
    return refuse("email.bad_name", " has a sign that may not stand before the @", "correct the address");
  }
  const std::optional<std::string> domain = domain_of(written.substr(at + 1));
  if (!domain) return refuse("email.bad_domain", " has no usable domain", how_to_write);
  const std::string name = ascii_lower(local);
  if (stands_for_none(name, *domain)) {
    return refuse("email.placeholder", " stands for no address", "leave the cell empty");
  }
  Mailbox mailbox{name + '@' + *domain, is_role_mailbox(name), is_freemail(*domain), {}};
  if (std::ranges::find(reading.mailboxes, mailbox.address, &Mailbox::address) != reading.mailboxes.end())
    return;
  note_what_is_doubtful(local, *domain, mailbox, reading);
  reading.mailboxes.push_back(std::move(mailbox));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

bool opens_bracket(char c) { return c == '(' || c == '[' || c == '{'; }

/// "info(at)firma(dot)de" and its kind, blanks around the signs too.
std::string with_signs_for_words(std::string_view cell) {
  std::string text(cell);
  if (std::ranges::any_of(text, opens_bracket)) {
    for (const std::string_view written : {"(at)", "[at]", "{at}", "(AT)", "[AT]", "(ät)", "(a)"}) {
      text = replaced(std::move(text), written, "@");
    }
    for (const std::string_view written :
         {" (dot) ", "(dot)", "[dot]", "(punkt)", "[punkt]", "(DOT)", "[DOT]"}) {
      text = replaced(std::move(text), written, ".");
    }
  }
  if (text.find(' ') == std::string::npos) return text;
  return replaced(replaced(replaced(std::move(text), " @", "@"), "@ ", "@"), " . ", ".");
}

/// The address within "Hans Meyer <hans@meyer.de>", "mailto:hans@meyer.de?subject=...", "SMTP:hans@meyer.de",
/// or what Access makes of a link: "hans@meyer.de#mailto:hans@meyer.de#".
std::string_view bare(std::string_view part) {
  const std::size_t open = part.rfind('<');
  if (open != std::string_view::npos) part = part.substr(open + 1, part.find('>', open) - open - 1);
  part = part.substr(0, std::min(part.find("#mailto:"), part.size()));
  for (const std::string_view scheme : {"mailto:", "smtp:", "e-mail:", "email:", "mail:"}) {
    if (part.size() > scheme.size() && equals_ignoring_case(part.substr(0, scheme.size()), scheme)) {
      part = text::trim(part.substr(scheme.size(), part.find('?') - scheme.size()));
    }
  }
  constexpr std::string_view around = " \t'\"<>()[].:";
  const std::size_t begin = part.find_first_not_of(around);
  if (begin == std::string_view::npos) return {};
  return part.substr(begin, part.find_last_not_of(around) - begin + 1);
}

/// A slash parts addresses where each side has an @.
void read_words(std::string_view word, EmailReading& reading) {
  const std::size_t slash = word.find('/');
  const bool are_two = slash != std::string_view::npos &&
                       word.substr(0, slash).find('@') != std::string_view::npos &&
                       word.find('@', slash) != std::string_view::npos;
  if (are_two) {
    read_words(word.substr(0, slash), reading);
    return read_words(word.substr(slash + 1), reading);
  }
  if (!bare(word).empty()) read_one(bare(word), reading);
}

/// "hans meyer@firma.de": a name would have a capital.
void note_blank(std::string_view address, EmailReading& reading) {
  reading.found.push_back(note("email.blank_in_name",
                               quoted(address) + " has a blank before the @; what is before it was left out",
                               "correct it if it belongs to the address"));
}

/// Blanks part addresses only where each word has an @: else they belong to a name.
void read_part(std::string_view part, EmailReading& reading) {
  if (part.find('<') == std::string_view::npos && std::ranges::count(part, '@') > 1) {
    for (const std::string_view word : text::words(part)) {
      if (word.find('@') != std::string_view::npos) read_words(word, reading);
    }
    return;
  }
  const std::string_view address = bare(part);
  if (address.find(' ') == std::string_view::npos) {
    if (!address.empty()) read_one(address, reading);
    return;
  }
  std::string_view before;
  for (const std::string_view word : text::words(address)) {
    if (word.find('@') == std::string_view::npos) {
      before = word;
      continue;
    }
    if (!before.empty() && is_lower(before.front())) note_blank(address, reading);
    return read_one(bare(word), reading);
  }
  read_one(address, reading);
}

/// X.500 names and X.400 addresses, as Outlook exports them, and Exchange's wrapping of them.
bool is_exchange_address(std::string_view cell) {
  constexpr auto openings = std::to_array<std::string_view>(
      {"/o=", "ex:/o=", "imceaex-", "x400:", "x500:", "c=de;a=", "c=at;a=", "c=ch;a=", "cn="});
  return std::ranges::any_of(openings, [&](std::string_view opening) {
    return cell.size() > opening.size() && equals_ignoring_case(cell.substr(0, opening.size()), opening);
  });
}

bool parts_addresses(char c) { return c == ';' || c == ',' || c == '\n' || c == '\r'; }

}  // namespace

EmailReading read_emails(std::string_view cell) {
  EmailReading reading;
  cell = text::trim(cell);
  if (is_placeholder(cell)) return reading;
  if (is_exchange_address(cell)) {
    reading.found.push_back(warning("email.exchange_address",
                                    quoted(cell) + " is an internal address of an Exchange server",
                                    "export the contacts with their SMTP addresses"));
    return reading;
  }
  const std::string text = with_signs_for_words(cell);
  const bool is_named = text.find('<') != std::string::npos && text.find('@') != std::string::npos;
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !parts_addresses(text[end])) ++end;
    const std::string_view part = text::trim(std::string_view(text).substr(begin, end - begin));
    const bool is_name = is_named && part.find('@') == std::string_view::npos;
    if (!part.empty() && !is_name) read_part(part, reading);
    begin = end + 1;
  }
  return reading;
}

}  // namespace kartei::normalise
