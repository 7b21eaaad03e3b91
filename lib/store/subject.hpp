/// All that the database holds of one person, table by table: for who asks what is stored, and for erasure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "schema/data_class.hpp"
#include "store/digest.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// The person of the calls below: a leader with all that are merged in it, and by what else rows are known to
/// be about them.
struct Subject {
  PartyId leader;
  std::vector<std::string>
      values;                  ///< as normalised: mailboxes, numbers, addressee keys, addresses in one line
  std::vector<Digest> hashes;  ///< of the suppression list
};

/// The rows of one table that are about the person, by its first two columns; all columns but salts and
/// checksums.
struct SubjectRows {
  const schema::SubjectTable* table = nullptr;
  std::vector<const schema::Column*> columns;
  std::vector<std::vector<std::optional<std::string>>> rows;  ///< as text; bytes as hexadecimal digits
};

/// A cell of a column of whole numbers; 0 when it is NULL.
[[nodiscard]] std::int64_t number_in(const std::optional<std::string>& cell);

/// Tables that hold nothing of the person are left out.
[[nodiscard]] std::vector<SubjectRows> subject_data(Store& store, const Subject& subject);

/// The columns of a table in its order, with their classes.
[[nodiscard]] std::vector<const schema::Column*> columns_of(std::string_view table);

/// When the party was erased, ISO 8601; nothing while it is not.
[[nodiscard]] std::optional<std::string> erased_at(Store& store, PartyId party);

}  // namespace kartei::store
