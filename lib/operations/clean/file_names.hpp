/// Names of input files for people.
#pragma once

#include <string>
#include <vector>

namespace kartei::operations {

/// The name of each file: without folder where no other file is called the same, else with as many folders in
/// front as tell them apart: "nord/kunden.csv", "sued/kunden.csv". A file named twice has one name.
[[nodiscard]] std::vector<std::string> file_names(const std::vector<std::string>& paths);

}  // namespace kartei::operations
