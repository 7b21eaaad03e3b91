#include "importers/edifact_segments.hpp"

#include <utility>

namespace kartei::importers {
namespace {

constexpr std::size_t una_bytes = 9;

bool is_line_end(char c) { return c == '\r' || c == '\n'; }

}  // namespace

std::string_view EdifactSegment::at(std::size_t element, std::size_t component) const {
  if (element >= elements.size() || component >= elements[element].size()) return {};
  return elements[element][component];
}

EdifactSegments::EdifactSegments(std::string_view text) : text_(text) {
  if (!text.starts_with("UNA") || text.size() < una_bytes) return;
  signs_ = {text[3], text[4], text[6], text[8]};
  at_ = una_bytes;
}

std::optional<EdifactSegment> EdifactSegments::next() {
  while (at_ < text_.size() && (is_line_end(text_[at_]) || text_[at_] == ' ')) {
    if (text_[at_] == '\n') ++line_;
    ++at_;
  }
  if (at_ == text_.size()) return std::nullopt;
  EdifactSegment segment;
  segment.line = line_;
  segment.begin = at_;
  std::string component;
  bool is_tag = true;
  bool is_released = false;
  for (; at_ < text_.size() && !segment.is_whole; ++at_) {
    const char c = text_[at_];
    if (is_line_end(c)) {
      if (c == '\n') ++line_;
    } else if (std::exchange(is_released, false)) {
      component += c;
    } else if (c == signs_.release) {
      is_released = true;
    } else if (c == signs_.segment) {
      segment.is_whole = true;
    } else {
      take_divided(c, segment, component, is_tag);
    }
  }
  if (is_tag)
    segment.tag = std::move(component);
  else
    segment.elements.back().push_back(std::move(component));
  segment.end = at_;
  return segment;
}

void EdifactSegments::take_divided(char c, EdifactSegment& segment, std::string& component,
                                   bool& is_tag) const {
  if (c != signs_.element && c != signs_.component) {
    component += c;
    return;
  }
  constexpr std::size_t most_parts = 1000;
  if (is_tag)
    segment.tag = std::exchange(component, {});
  else if (segment.elements.back().size() < most_parts)
    segment.elements.back().push_back(std::exchange(component, {}));
  else
    segment.is_overlong = true;
  if (segment.elements.size() == most_parts) {
    segment.is_overlong = true;
    return;
  }
  if (c == signs_.element || is_tag) segment.elements.emplace_back();
  is_tag = false;
}

}  // namespace kartei::importers
