/// Attributes of parties: defined before they are used, few on purpose.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "qualify/attribute.hpp"
#include "store/qualifications.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct DefinedSummary {
  std::size_t attributes = 0;  ///< that there are now
  OperationId operation;       ///< 0 for a dry run
};

/// Defines an attribute. Throws Error{usage} for a definition that makes no sense, a name that is taken by
/// another attribute or a field, and a sensitive one without a legal basis.
[[nodiscard]] DefinedSummary define_attribute(store::Store& store, qualify::Attribute attribute,
                                              const Environment& environment);

/// Deletes an attribute with its values, one operation; returns how many values that were. Throws
/// Error{usage} for one that is not defined, and Error{policy} when it has values and they were not meant.
struct UndefinedSummary {
  std::int64_t values = 0;
  OperationId operation;
};
[[nodiscard]] UndefinedSummary undefine_attribute(store::Store& store, const std::string& name,
                                                  bool with_values, const Environment& environment);

/// One attribute and how it is used.
struct AttributeReport {
  qualify::Attribute attribute;
  store::AttributeUse use;
};
[[nodiscard]] std::vector<AttributeReport> report_attributes(store::Store& store);

/// The attribute of that name. Throws Error{usage} with the nearest one when it is not defined.
[[nodiscard]] store::DefinedAttribute known_attribute(store::Store& store, const std::string& name);

}  // namespace kartei::operations
