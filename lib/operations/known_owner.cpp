#include "operations/known_owner.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "model/error.hpp"
#include "store/ownerships.hpp"
#include "text/near_word.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

std::string named(const std::string& written) {
  std::string name(text::trim(written));
  if (name.empty()) throw Error(ErrorKind::usage, "an owner needs a name");
  return name;
}

std::optional<std::string> find_owner(const std::vector<std::string>& known, std::string_view name) {
  const std::string wanted = text::fold_ae(name);
  const auto found =
      std::ranges::find_if(known, [&](const std::string& one) { return text::fold_ae(one) == wanted; });
  return found == known.end() ? std::nullopt : std::optional(*found);
}

[[noreturn]] void refuse(const std::string& name, const std::vector<std::string>& known,
                         std::string_view instead) {
  std::string message = fmt::format("nobody called '{}' is known here", name);
  if (!known.empty()) {
    const std::vector<std::string_view> names(known.begin(), known.end());
    const std::string_view near = text::near_word(name, names);
    if (text::is_near(text::to_lower(name), text::to_lower(near)))
      message += fmt::format("; did you mean {}?", near);
    message += fmt::format("{} Known are: {}", message.ends_with('?') ? "" : ".", fmt::join(known, ", "));
  }
  throw Error(ErrorKind::usage, message + std::string(instead));
}

}  // namespace

std::string known_owner(store::Store& store, const std::string& written, NewOwner when_new,
                        const Environment& environment) {
  std::string name = named(written);
  std::vector<std::string> known = store::known_owners(store);
  for (const std::string& self : {environment.actor, environment.on_behalf})
    if (!self.empty() && std::ranges::find(known, self) == known.end()) known.push_back(self);
  std::ranges::sort(known);
  if (auto found = find_owner(known, name)) return *std::move(found);
  if (when_new == NewOwner::refused) refuse(name, known, "; --new-owner takes a new name");
  return name;
}

std::string known_owner(store::Store& store, const OwnerWord& word, const Environment& environment) {
  if (text::trim(word.name).empty())
    return environment.on_behalf.empty() ? environment.actor : environment.on_behalf;
  return known_owner(store, word.name, word.is_new ? NewOwner::taken : NewOwner::refused, environment);
}

std::string told_owner(store::Store& store, const OwnerWord& word, const Environment& environment) {
  return text::trim(word.name).empty() ? std::string() : known_owner(store, word, environment);
}

std::string known_owner(store::Store& store, const std::string& written) {
  std::string name = named(written);
  const std::vector<std::string> known = store::known_owners(store);
  if (auto found = find_owner(known, name)) return *std::move(found);
  refuse(name, known, "");
}

}  // namespace kartei::operations
