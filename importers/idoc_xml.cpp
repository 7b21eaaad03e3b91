#include "importers/idoc_segments.hpp"
#include "importers/package_xml.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

/// Segments lie in one another, fields at their beginning; a field is an element without elements.
class SegmentsHandler final : public XmlHandler {
 public:
  explicit SegmentsHandler(IdocHandler& handler) : handler_(handler) {}

  void start(std::string_view element, const XmlAttributes&) override {
    text_.clear();
    const std::string type = segment_type(element);
    const bool is_segment = (type.starts_with("E1") || type.starts_with("EDI_DC")) && !type.ends_with("GRP");
    if (is_segment) {
      give();
      segment_ = IdocSegment{type, line(), {}};
      is_open_ = true;
    }
    field_ = is_segment ? std::string() : std::string(element);
  }

  void end(std::string_view element) override {
    if (is_open_ && !field_.empty() && field_ == element) add_field(segment_, field_, text_);
    field_.clear();
    if (is_open_ && segment_type(element) == segment_.type) give();
  }

  void text(std::string_view text) override {
    if (!field_.empty()) text_ += text;
  }

 private:
  void give() {
    if (!is_open_) return;
    is_open_ = false;
    if (segment_.type.starts_with("EDI_DC"))
      handler_.idoc(std::string(segment_.value("IDOCTYP")));
    else
      handler_.segment(std::move(segment_));
  }

  IdocHandler& handler_;
  IdocSegment segment_;
  bool is_open_ = false;
  std::string field_;
  std::string text_;
};

}  // namespace

void read_xml_idocs(std::string_view bytes, const std::string& encoding, IdocHandler& handler) {
  SegmentsHandler segments(handler);
  read_xml(
      bytes,
      {"the IDoc",
       "fetch the file anew; if it holds letters in another encoding than it says, name that with --encoding",
       encoding},
      segments);
}

}  // namespace kartei::importers
