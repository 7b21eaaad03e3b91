#include <fmt/format.h>

#include "operations/rights/subject_access.hpp"
#include "store/cells.hpp"

namespace kartei::operations {
namespace {

using store::to_json_string;

struct Member {
  std::string_view name;
  std::string value;  ///< JSON
};

std::string object(const std::vector<Member>& members) {
  std::string json = "{";
  for (const Member& member : members)
    json += fmt::format("{}{}: {}", json.size() > 1 ? ", " : "", to_json_string(member.name), member.value);
  return json + "}";
}

template <class Item, class ToJson>
std::string list(const std::vector<Item>& items, ToJson to_json) {
  std::string json = "[";
  for (const Item& item : items) json += fmt::format("{}\n    {}", json.size() > 1 ? "," : "", to_json(item));
  return json + (items.empty() ? "]" : "\n  ]");
}

std::string table_json(const store::SubjectRows& table) {
  const auto row_json = [&table](const std::vector<std::optional<std::string>>& row) {
    std::vector<Member> members;
    for (std::size_t i = 0; i < row.size(); ++i)
      members.push_back({table.columns[i]->name, row[i] ? to_json_string(*row[i]) : "null"});
    return object(members);
  };
  return object({{"table", to_json_string(table.table->name)},
                 {"area", to_json_string(table.table->area)},
                 {"rows", list(table.rows, row_json)}});
}

std::string value_json(const ViewLine& line) {
  return object({{"field", to_json_string(line.field)},
                 {"use", to_json_string(line.use)},
                 {"value", to_json_string(line.value)},
                 {"origin", to_json_string(line.origin)}});
}

std::string origin_json(const DataOrigin& origin) {
  return object({{"source", to_json_string(origin.source)},
                 {"supplier", to_json_string(origin.supplier)},
                 {"obtained", to_json_string(origin.obtained)},
                 {"file", to_json_string(origin.file)},
                 {"data_date", to_json_string(origin.data_date)},
                 {"imported_at", to_json_string(origin.imported_at)}});
}

std::string recipient_json(const Recipient& recipient) {
  return object({{"recipient", to_json_string(recipient.name)},
                 {"at", to_json_string(recipient.at)},
                 {"channel", to_json_string(recipient.channel)},
                 {"purpose", to_json_string(recipient.purpose)},
                 {"value", to_json_string(recipient.value)},
                 {"fields", recipient.fields.empty() ? "[]" : recipient.fields},
                 {"file", to_json_string(recipient.file)}});
}

}  // namespace

std::string access_json(const AccessPackage& package, const Environment& environment) {
  std::string json = "{\n";
  const auto member = [&json](std::string_view name, const std::string& value) {
    json += fmt::format("{}  {}: {}", json.size() > 2 ? ",\n" : "", to_json_string(name), value);
  };
  member("party", std::to_string(package.view.party.value));
  member("kind", to_json_string(to_text(package.view.kind)));
  member("as_of", to_json_string(to_text(environment.now)));
  member("restricted_since", to_json_string(package.restricted_since));
  member("values", list(package.view.lines, value_json));
  member("purposes",
         list(package.purposes, [](const std::string& purpose) { return to_json_string(purpose); }));
  member("origins", list(package.origins, origin_json));
  member("recipients", list(package.recipients, recipient_json));
  member("stored", list(package.tables, table_json));
  return json + "\n}\n";
}

}  // namespace kartei::operations
