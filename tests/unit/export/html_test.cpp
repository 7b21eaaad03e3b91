#include "export/html.hpp"

#include <gtest/gtest.h>

namespace kartei::exports {
namespace {

TEST(HtmlText, escapes_what_means_something_in_html) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Müller & Söhne", "Müller &amp; Söhne"},
      {"<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"},
      {"\"&quot;", "&quot;&amp;quot;"},
      {std::string("a\0b\tc", 5), "a b c"},
      {"\xFF", "\xEF\xBF\xBD"},
      {"", ""},
  };
  for (const auto& [text, html] : rows) {
    SCOPED_TRACE(html);
    EXPECT_EQ(html_text(text), html);
  }
}

TEST(HtmlPage, stands_alone_runs_nothing_and_keeps_its_title_text) {
  const std::string page = html_page("Müller <b>", "<p>Inhalt</p>", ".own{color:red}");
  for (const std::string_view part :
       {"<title>Müller &lt;b&gt;</title>", "<h1>Müller &lt;b&gt;</h1>\n<p>Inhalt</p></main>",
        "default-src 'none'; style-src 'unsafe-inline'", ".own{color:red}</style>", "lang=\"de\""})
    EXPECT_NE(page.find(part), std::string::npos) << part;
  EXPECT_EQ(page.find("://"), std::string::npos) << "something would be fetched";
}

}  // namespace
}  // namespace kartei::exports
