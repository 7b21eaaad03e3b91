#include "normalise/email.hpp"

#include <gtest/gtest.h>

namespace kartei::normalise {
namespace {

std::string shown(const EmailReading& reading) {
  std::string out;
  for (const Mailbox& mailbox : reading.mailboxes) {
    if (!out.empty()) out += ' ';
    out += mailbox.address;
    if (mailbox.is_role) out += '*';
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
      {"keine", ""},
      {"-", ""},
      {"", ""},
  };
  for (const auto& [cell, expected] : rows) {
    SCOPED_TRACE(cell);
    EXPECT_EQ(shown(read_emails(cell)), expected);
  }
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
