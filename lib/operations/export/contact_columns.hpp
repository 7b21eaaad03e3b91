/// A contact as a row of a German list.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "export/table_writer.hpp"
#include "model/contact.hpp"

namespace kartei::operations {

struct ContactColumn {
  std::string name;
  exports::ColumnKind kind = exports::ColumnKind::text;
  std::function<std::string(const Contact&)> value;
};

/// All that a contact holds, one column for each part; several phones, mails and so on in numbered columns,
/// the last of which takes all that are left.
[[nodiscard]] const std::vector<ContactColumn>& contact_columns();

/// Name, Firma, Anschrift, Telefon, E-Mail: enough for a person to tell two contacts apart.
[[nodiscard]] const std::vector<ContactColumn>& short_contact_columns();

}  // namespace kartei::operations
