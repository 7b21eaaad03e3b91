#include "operations/qualify/attributes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/error.hpp"
#include "model/field.hpp"
#include "operations/journalled_change.hpp"
#include "segment/fields.hpp"
#include "text/near_word.hpp"

namespace kartei::operations {
namespace {

void demand_free_name(store::Store& store, const std::string& name) {
  if (field_from_text(name) || segment::field_from_text(name, segment::Vocabulary{}) || name == "owner" ||
      name == "party")
    throw Error(ErrorKind::usage,
                fmt::format("'{}' is a field that parties have anyway; name the attribute otherwise", name));
  if (store::find_attribute(store, name))
    throw Error(
        ErrorKind::usage,
        fmt::format(
            "'{}' is defined already; kartei qualify list shows how, kartei qualify undefine takes it away",
            name));
}

}  // namespace

DefinedSummary define_attribute(store::Store& store, qualify::Attribute attribute,
                                const Environment& environment) {
  JournalledChange change(store, "qualify define", environment);
  if (attribute.label.empty()) attribute.label = attribute.name;
  if (const std::string problem = qualify::problem_of(attribute); !problem.empty())
    throw Error(ErrorKind::usage, problem);
  demand_free_name(store, attribute.name);
  store::write_attribute(store, attribute, change.id());
  DefinedSummary summary;
  summary.attributes = store::attributes(store).size();
  summary.operation = change.finish({{"attributes", 1}});
  return summary;
}

UndefinedSummary undefine_attribute(store::Store& store, const std::string& name, bool with_values,
                                    const Environment& environment) {
  JournalledChange change(store, "qualify undefine", environment);
  const store::DefinedAttribute known = known_attribute(store, name);
  const store::AttributeUse use = store::use_of(store, known.id);
  if (use.parties > 0 && !with_values)
    throw Error(
        ErrorKind::policy,
        fmt::format(
            "'{}' is set for {} parties; --with-values deletes these values, too (undo brings all back)",
            name, use.parties));
  UndefinedSummary summary;
  summary.values = store::delete_attribute(store, known.id, change.id());
  summary.operation = change.finish({{"attributes", 1}, {"values", summary.values}});
  return summary;
}

std::vector<AttributeReport> report_attributes(store::Store& store) {
  std::vector<AttributeReport> reports;
  for (store::DefinedAttribute& one : store::attributes(store))
    reports.push_back({std::move(one.attribute), store::use_of(store, one.id)});
  return reports;
}

store::DefinedAttribute known_attribute(store::Store& store, const std::string& name) {
  if (auto found = store::find_attribute(store, name)) return *std::move(found);
  const auto all = store::attributes(store);
  if (all.empty())
    throw Error(
        ErrorKind::usage,
        fmt::format("there is no attribute '{}', nor any other; kartei qualify define makes one", name));
  std::vector<std::string_view> names;
  for (const store::DefinedAttribute& one : all) names.emplace_back(one.attribute.name);
  const std::string_view near = text::near_word(name, names);
  throw Error(ErrorKind::usage,
              fmt::format("there is no attribute '{}'{} There are {}", name,
                          text::is_near(name, near) ? fmt::format("; did you mean {}?", near) : ".",
                          fmt::join(names, ", ")));
}

}  // namespace kartei::operations
