/// The lists of one export: a single one, or one for each owner.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "operations/export/export_part.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// How all files of an export are written: those of one day alike, at whatever time.
[[nodiscard]] ListStyle style_of(const ExportDraft& draft);

class ExportParts {
 public:
  /// `parties` are all that of() will be asked for. Throws Error{usage} for columns that do not go together.
  ExportParts(store::Store& store, const ExportDraft& draft, const std::vector<PartyId>& parties);

  /// The list that a party belongs in.
  [[nodiscard]] ExportPart& of(PartyId party);

  /// By the owner's name, nobody's last.
  template <class Do>
  void for_each(const Do& act) {
    for (auto& [owner, part] : parts_)
      if (!owner.empty()) act(part);
    if (const auto nobodys = parts_.find(""); nobodys != parts_.end()) act(nobodys->second);
  }

 private:
  [[nodiscard]] std::set<std::string> owners() const;

  std::map<PartyId, std::string> owner_of_;  ///< only of a split export
  std::map<std::string, ExportPart> parts_;
};

}  // namespace kartei::operations
