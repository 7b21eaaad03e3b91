#include "normalise/email.hpp"

#include <gtest/gtest.h>

#include "normalise/mail_domain.hpp"

namespace kartei::normalise {
namespace {

std::string shown(const EmailReading& reading) {
  std::string out;
  for (const Mailbox& mailbox : reading.mailboxes) {
    if (!out.empty()) out += ' ';
    out += mailbox.address;
    if (mailbox.is_role) out += '*';
    if (!mailbox.likely.empty()) out += '?' + mailbox.likely;
  }
  for (const Diagnostic& diagnostic : reading.found) out += " !" + diagnostic.code;
  return out;
}

TEST(Email, is_read_from_cells_as_they_are) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"hans.meyer@firma.de", "hans.meyer@firma.de"},
      {"Hans.Meyer@Firma.DE", "hans.meyer@firma.de"},
      {" hans@firma.de. ", "hans@firma.de"},
      {"mailto:hans@firma.de?subject=x", "hans@firma.de"},
      {"Hans Meyer <hans@firma.de>", "hans@firma.de"},
      {"\"Meyer, Hans\" <hans@firma.de>", "hans@firma.de"},
      {"hans@firma.de; anna@firma.de", "hans@firma.de anna@firma.de"},
      {"hans@firma.de, anna@firma.de", "hans@firma.de anna@firma.de"},
      {"hans@firma.de anna@firma.de", "hans@firma.de anna@firma.de"},
      {"hans@firma.de\nanna@firma.de", "hans@firma.de anna@firma.de"},
      {"hans@firma.de; HANS@firma.de; hans@FIRMA.de", "hans@firma.de"},
      {"info@firma.de", "info@firma.de*"},
      {"Info@firma.de", "info@firma.de*"},
      {"info.berlin@firma.de", "info.berlin@firma.de*"},
      {"vertrieb@firma.de", "vertrieb@firma.de*"},
      {"infotainer@firma.de", "infotainer@firma.de"},
      {"service-nord@firma.de", "service-nord@firma.de*"},
      {"hans@gmial.com", "hans@gmial.com?hans@gmail.com !email.likely_typo"},
      {"hans@gmx.d; anna@gmx.de", "anna@gmx.de !email.bad_domain"},
      {"hans(at)firma(dot)de", "hans@firma.de"},
      {"hans@firma.de/anna@firma.de", "hans@firma.de anna@firma.de"},
      {"E-Mail: hans@firma.de", "hans@firma.de"},
      {"Hans Meyer hans@firma.de", "hans@firma.de"},
      {"hans meyer@firma.de", "meyer@firma.de !email.blank_in_name"},
      {"hans@firma.de und anna@firma.de", "hans@firma.de anna@firma.de"},
      {"info @ firma . de", "info@firma.de*"},
      {"hans@firma.de (privat)", "hans@firma.de"},
      {"SMTP:hans@firma.de", "hans@firma.de"},
      {"hans@firma.de#mailto:hans@firma.de#", "hans@firma.de"},
      {"jürgen@firma.de", "jürgen@firma.de !email.letter_beyond_ascii"},
      {"info(at)firma.de", "info@firma.de*"},
      {"hans [at] firma.de", "hans@firma.de"},
      {"hans@müller.de", "hans@xn--mller-kva.de"},
      {"hans@straße.de", "hans@xn--strae-oqa.de"},
      {"hans+kartei@firma.co.at", "hans+kartei@firma.co.at"},
      {"hans", " !email.no_at"},
      {"hans@", " !email.no_domain"},
      {"@firma.de", " !email.no_name"},
      {"hans@firma", " !email.bad_domain"},
      {"hans@firma..de", " !email.bad_domain"},
      {"hans@-firma.de", " !email.bad_domain"},
      {"hans@192.168.0.1", " !email.bad_domain"},
      {"hans..meyer@firma.de", " !email.bad_name"},
      {"ha\"ns@firma.de", " !email.bad_name"},
      {"a@b@firma.de", " !email.bad_name"},
      {"test@test.de", " !email.placeholder"},
      {"keine@angabe.de", " !email.placeholder"},
      {"hans@firma.de; kaputt", "hans@firma.de !email.no_at"},
      {"/o=Firma/ou=First Administrative Group/cn=Recipients/cn=hmeyer", " !email.exchange_address"},
      {"EX:/o=Firma/ou=x/cn=Recipients/cn=hmeyer", " !email.exchange_address"},
      {"IMCEAEX-_O=FIRMA_OU=X_CN=hmeyer@firma.de", " !email.exchange_address"},
      {"X400:C=DE;A=DBP;P=FIRMA;S=Meyer;", " !email.exchange_address"},
      {"keine", ""},
      {"-", ""},
      {"", ""},
  };
  for (const auto& [cell, expected] : rows) {
    SCOPED_TRACE(cell);
    EXPECT_EQ(shown(read_emails(cell)), expected);
  }
}

TEST(Email, of_a_provider_for_everybody_is_marked) {
  for (const std::string_view free :
       {"a@gmx.de", "a@gmail.com", "a@bluewin.ch", "a@aon.at", "a@t-online.de"}) {
    EXPECT_TRUE(read_emails(free).mailboxes.at(0).is_freemail) << free;
  }
  EXPECT_FALSE(read_emails("a@firma.de").mailboxes.at(0).is_freemail);
}

TEST(MailDomain, that_is_mistyped_has_a_likely_one) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"gmial.com", "gmail.com"},    {"gmai.com", "gmail.com"},     {"gmail.con", "gmail.com"},
      {"gmail.co", "gmail.com"},     {"gmail.de", "gmail.com"},     {"gamil.com", "gmail.com"},
      {"gxm.de", "gmx.de"},          {"gmx.dee", "gmx.de"},         {"wbe.de", "web.de"},
      {"web.ed", "web.de"},          {"t-onlin.de", "t-online.de"}, {"t.online.de", "t-online.de"},
      {"hotmal.com", "hotmail.com"}, {"outlok.de", "outlook.de"},   {"yahho.de", "yahoo.de"},
      {"blewin.ch", "bluewin.ch"},   {"feenet.de", "freenet.de"},   {"googlemail.de", "googlemail.com"},
  };
  for (const auto& [written, meant] : rows) EXPECT_EQ(likely_domain(written), meant) << written;
  for (const std::string_view own : {"gmail.com", "mail.com", "email.com", "gmx.se", "web.be", "wab.de",
                                     "hotmail.be", "yahoo.es", "firma.de", "online.de", "me.com", ""}) {
    EXPECT_EQ(likely_domain(own), "") << own;
  }
}

TEST(MailDomain, and_tags_do_not_matter_to_the_weak_key) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"hans.meyer@googlemail.com", "hansmeyer@gmail.com"},
      {"h.ans+x@gmail.com", "hans@gmail.com"},
      {"hans.meyer+messe@firma.de", "hans.meyer@firma.de"},
      {"+hans@firma.de", "+hans@firma.de"},
      {"hans", "hans"},
      {"", ""},
  };
  for (const auto& [mailbox, key] : rows) EXPECT_EQ(weak_key(mailbox), key) << mailbox;
}

TEST(Email, is_read_the_same_when_read_again) {
  for (const std::string_view cell : {"Hans <H@Müller.de>", "info(at)firma.de"}) {
    const EmailReading once = read_emails(cell);
    ASSERT_EQ(once.mailboxes.size(), 1U);
    EXPECT_EQ(read_emails(once.mailboxes[0].address).mailboxes, once.mailboxes);
  }
}

}  // namespace
}  // namespace kartei::normalise
