#include "operations/export/recipient.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "text/near_word.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

const store::Recipient* find(const std::vector<store::Recipient>& all, std::string_view name) {
  const std::string key = text::fold_ae(name);
  const auto found =
      std::ranges::find_if(all, [&](const store::Recipient& one) { return text::fold_ae(one.name) == key; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

OperationId add_recipient(store::Store& store, const store::Recipient& recipient,
                          const Environment& environment) {
  if (text::trim(recipient.name).empty())
    throw Error(ErrorKind::usage, "a recipient needs a name; give it one: Druckerei Nord");
  if (recipient.role == "processor" && recipient.contract.empty())
    throw Error(ErrorKind::usage,
                fmt::format("'{}' would process data for us without a contract; name it with "
                            "--contract (GDPR Art. 28(3))",
                            recipient.name));
  JournalledChange change(store, "recipient add", environment);
  const std::vector<store::Recipient> all = store::recipients(store);
  if (const store::Recipient* same = find(all, recipient.name))
    throw Error(
        ErrorKind::usage,
        fmt::format("there is a recipient '{}' already; `kartei recipient list` names them", same->name));
  store::insert_recipient(store, recipient, change.id());
  return change.finish({{"recipients", 1}});
}

store::Recipient known_recipient(store::Store& store, const std::string& name) {
  const std::vector<store::Recipient> all = store::recipients(store);
  if (const store::Recipient* known = find(all, name)) return *known;
  if (all.empty())
    throw Error(ErrorKind::usage,
                fmt::format("no recipient '{}'; define it once with `kartei recipient add`", name));
  std::vector<std::string_view> names;
  for (const store::Recipient& one : all) names.emplace_back(one.name);
  throw Error(ErrorKind::usage,
              fmt::format("no recipient '{}'; did you mean {}? `kartei recipient add` defines a new one",
                          name, text::near_word(name, names)));
}

}  // namespace kartei::operations
