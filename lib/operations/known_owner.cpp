#include "operations/known_owner.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "model/error.hpp"
#include "store/deals.hpp"
#include "text/near_word.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

[[noreturn]] void refuse(const std::string& name, const std::vector<std::string>& owners) {
  const std::vector<std::string_view> words(owners.begin(), owners.end());
  const std::string near(text::near_word(name, words));
  throw Error(
      ErrorKind::usage,
      fmt::format("nobody here is called '{}'{}; known are {}; say --new-owner for somebody new", name,
                  text::is_near(text::to_lower(name), text::to_lower(near))
                      ? fmt::format("; did you mean '{}'?", near)
                      : "",
                  fmt::join(owners, ", ")));
}

}  // namespace

std::string known_owner(store::Store& store, const OwnerWord& word, const Environment& environment) {
  const std::string& self = environment.on_behalf.empty() ? environment.actor : environment.on_behalf;
  const std::string name(text::squeeze(word.name));
  if (name.empty()) return self;
  if (word.is_new || name == self) return name;
  std::vector<std::string> owners = store::known_owners(store);
  if (std::ranges::find(owners, name) != owners.end()) return name;
  if (std::ranges::find(owners, self) == owners.end()) owners.push_back(self);
  refuse(name, owners);
}

}  // namespace kartei::operations
