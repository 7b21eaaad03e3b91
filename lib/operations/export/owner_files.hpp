/// How the files of a list that is split by owner are called.
#pragma once

#include <map>
#include <set>
#include <string>

namespace kartei::operations {

/// For each owner a file beside `file`: "liste.csv" and "Jörg Müller" make "liste-joerg-mueller.csv", nobody
/// (an empty name) makes "liste-ohne-betreuer.csv". Only ASCII letters, digits and '-' are added; whose names
/// would come to the same file get a number behind, in their order.
[[nodiscard]] std::map<std::string, std::string> owner_files(const std::string& file,
                                                             const std::set<std::string>& owners);

}  // namespace kartei::operations
