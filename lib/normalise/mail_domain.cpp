#include "normalise/mail_domain.hpp"

#include <algorithm>
#include <array>

#include "text/near_word.hpp"

namespace kartei::normalise {
namespace {

constexpr auto freemail_domains = std::to_array<std::string_view>(
    {"aol.com",     "aol.de",         "aon.at",         "arcor.de",       "bluemail.ch",  "bluewin.ch",
     "chello.at",   "email.com",      "email.de",       "freenet.de",     "gmail.com",    "gmx.at",
     "gmx.ch",      "gmx.com",        "gmx.de",         "gmx.eu",         "gmx.li",       "gmx.net",
     "gmx.org",     "googlemail.com", "hispeed.ch",     "hotmail.ch",     "hotmail.com",  "hotmail.de",
     "hotmail.fr",  "hotmail.it",     "icloud.com",     "inode.at",       "kabelmail.de", "live.at",
     "live.ch",     "live.com",       "live.de",        "mac.com",        "magenta.de",   "mail.com",
     "mail.de",     "mail.ru",        "mailbox.org",    "me.com",         "msn.com",      "o2mail.de",
     "online.de",   "onlinehome.de",  "outlook.at",     "outlook.com",    "outlook.de",   "posteo.de",
     "proton.me",   "protonmail.ch",  "protonmail.com", "rocketmail.com", "sunrise.ch",   "swissonline.ch",
     "t-online.de", "unitybox.de",    "utanet.at",      "versanet.de",    "vodafone.de",  "vodafonemail.de",
     "vol.at",      "vtxmail.ch",     "web.de",         "yahoo.at",       "yahoo.com",    "yahoo.de",
     "yahoo.fr",    "ymail.com"});

/// Those that are mistyped so often that a near domain is rather an error than somebody's own.
constexpr auto often_mistyped = std::to_array<std::string_view>(
    {"gmail.com", "googlemail.com", "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de",
     "freenet.de", "hotmail.com", "hotmail.de", "outlook.com", "outlook.de", "yahoo.de", "yahoo.com",
     "icloud.com", "bluewin.ch", "arcor.de"});

struct Mistake {
  std::string_view written;
  std::string_view meant;
};

/// Errors of more than one letter.
constexpr auto known_mistakes = std::to_array<Mistake>({{"gmail.de", "gmail.com"},
                                                        {"gmail.at", "gmail.com"},
                                                        {"gmail.ch", "gmail.com"},
                                                        {"googlemail.de", "googlemail.com"},
                                                        {"google-mail.com", "googlemail.com"},
                                                        {"t-online.com", "t-online.de"},
                                                        {"web.com.de", "web.de"},
                                                        {"icloud.de", "icloud.com"}});

constexpr std::size_t fewest_letters_of_a_sure_name = 5;

std::string_view name_of(std::string_view domain) { return domain.substr(0, domain.rfind('.')); }
std::string_view top_level_of(std::string_view domain) { return domain.substr(domain.rfind('.') + 1); }

bool is_swapped(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::ranges::is_permutation(a, b);
}

/// Short names (gmx, web) have neighbours that are somebody's own; there only swapped letters count. Two
/// letters at the end are some country's, but rarely what stands for .com.
bool is_mistyped(std::string_view domain, std::string_view known) {
  if (!text::is_one_slip_apart(domain, known)) return false;
  if (is_swapped(domain, known)) return true;
  if (name_of(domain) == name_of(known)) return top_level_of(domain).size() != 2 || known.ends_with(".com");
  return name_of(known).size() >= fewest_letters_of_a_sure_name;
}

}  // namespace

bool is_freemail(std::string_view domain) { return std::ranges::binary_search(freemail_domains, domain); }

std::string_view likely_domain(std::string_view domain) {
  if (is_freemail(domain)) return {};
  const auto* mistake = std::ranges::find(known_mistakes, domain, &Mistake::written);
  if (mistake != known_mistakes.end()) return mistake->meant;
  const auto* known = std::ranges::find_if(
      often_mistyped, [&](std::string_view candidate) { return is_mistyped(domain, candidate); });
  return known == often_mistyped.end() ? std::string_view{} : *known;
}

std::string weak_key(std::string_view mailbox) {
  const std::size_t at = mailbox.rfind('@');
  if (at == std::string_view::npos) return std::string(mailbox);
  std::string local(mailbox.substr(0, at));
  if (const std::size_t tag = local.find('+'); tag != std::string::npos && tag > 0) local.erase(tag);
  std::string_view domain = mailbox.substr(at + 1);
  if (domain == "googlemail.com") domain = "gmail.com";
  if (domain == "gmail.com") std::erase(local, '.');
  return local.append("@").append(domain);
}

}  // namespace kartei::normalise
