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

}  // namespace
}  // namespace kartei::exports
