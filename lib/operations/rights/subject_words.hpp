/// The words by which a person could be found in the bytes of a file.
#pragma once

#include <string>
#include <vector>

#include "store/subject.hpp"

namespace kartei::operations {

/// Every text that the rows about a person hold of them: cells of source records one by one, values of edits
/// without their fields. Each once, the longest first. Left out are texts of fewer than 4 bytes and digits of
/// fewer than 6, which stand everywhere, the names of our own people, and what names files and whole lists.
[[nodiscard]] std::vector<std::string> subject_words(const std::vector<store::SubjectRows>& data);

/// Which of `words` tell who the person is, not where they are or what they are like: all but those that
/// stand only in columns such as city and position.
[[nodiscard]] std::vector<std::string> identifying_words(const std::vector<store::SubjectRows>& data,
                                                         const std::vector<std::string>& words);

/// Which of `words` name the person in free text: last name and birth name, a company's name, mailboxes and
/// numbers.
[[nodiscard]] std::vector<std::string> naming_words(const std::vector<store::SubjectRows>& data,
                                                    const std::vector<std::string>& words);

}  // namespace kartei::operations
