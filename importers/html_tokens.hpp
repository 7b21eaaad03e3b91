/// The tags and texts of an HTML page, read as generously as browsers do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kartei::importers {

struct HtmlToken {
  enum class Kind { text, start, end };
  Kind kind = Kind::text;
  std::string name;         ///< of a tag, in small letters, without a prefix
  std::string_view inside;  ///< the text, or a tag's attributes as written
};

class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view page) : page_(page) {}

  /// The next one; false at the page's end. Comments, declarations, scripts and styles are passed over.
  bool next(HtmlToken& token);

 private:
  bool take_tag(HtmlToken& token);
  void skip_to(std::string_view end, std::size_t from);

  std::string_view page_;
  std::size_t at_ = 0;
};

/// The value of an attribute, without quotes, entities as written; "" when it is not there.
[[nodiscard]] std::string_view html_attribute(std::string_view attributes, std::string_view name);

}  // namespace kartei::importers
