#include "store/byte_search.hpp"

#include <algorithm>
#include <cstring>

namespace kartei::store {

ByteSearch::ByteSearch(const std::vector<std::string>& texts) : texts_(texts), is_found_(texts.size()) {
  for (std::size_t i = 0; i < texts.size(); ++i) by_head_.push_back({head_at(texts[i].data()), i});
  std::ranges::sort(by_head_, {}, &Text::head);
  for (const Text& text : by_head_) may_begin_.set(slot_of(text.head));
}

std::vector<ByteSearch::Found> ByteSearch::look_through(std::string_view bytes) {
  std::vector<Found> found;
  for (std::size_t at = 0; at + sizeof(Head) <= bytes.size(); ++at) {
    const Head head = head_at(bytes.data() + at);
    if (!may_begin_[slot_of(head)]) continue;
    for (const Text& text : std::ranges::equal_range(by_head_, head, {}, &Text::head)) {
      if (is_found_[text.index] || !bytes.substr(at).starts_with(texts_[text.index])) continue;
      is_found_[text.index] = true;
      found.push_back({text.index, at});
    }
  }
  return found;
}

std::vector<std::string> ByteSearch::found() const {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < texts_.size(); ++i)
    if (is_found_[i]) found.push_back(texts_[i]);
  return found;
}

ByteSearch::Head ByteSearch::head_at(const char* bytes) {
  Head head = 0;
  std::memcpy(&head, bytes, sizeof(head));
  return head;
}

std::size_t ByteSearch::slot_of(Head head) {
  constexpr Head golden_ratio = 2'654'435'761U;  // Knuth's multiplicative hash
  return static_cast<Head>(head * golden_ratio) >> 16U;
}

}  // namespace kartei::store
