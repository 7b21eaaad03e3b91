/// For whom a person works by word of its source records, and for whom before.
///
/// Two companies of one delivery, or of sources that tell both, are two employments. But where a source that
/// does not know a company, and is trusted no less, came later with another one, the person has gone on to
/// that: what is older is past. Companies of one group are no such contradiction. So the company that
/// survives in the golden record is never a past one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "operations/party/golden_record.hpp"

namespace kartei::operations {

struct Employment {
  PartyId organisation;  ///< a leader
  std::string position;  ///< as the newest row tells
  std::string department;
  SourceRecordId record;        ///< that row
  std::optional<Moment> until;  ///< of a past one: since when another source has told another company
};

/// Each employer once, ascending.
[[nodiscard]] std::vector<Employment> employments_of(std::span<const PartEvidence> evidence);

}  // namespace kartei::operations
