/// Words by which address books say where a number, mailbox or address belongs: the TYPE of a vCard, the
/// label of an iPhone's or Google's entry, in German and English.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::format {

/// The types a label stands for, sorted and without repetition, out of: "assistant", "car", "cell", "fax",
/// "home", "main", "other", "pager", "pref", "textphone", "work". Words that only repeat what is understood
/// anyway ("voice", "internet", "postal") give no type. "Work Fax" and "_$!<WorkFAX>!$_" are {"fax", "work"},
/// "arbeit" is {"work"}. Nothing for a label that holds a word nobody knows.
[[nodiscard]] std::optional<std::vector<std::string_view>> label_types(std::string_view label);

}  // namespace kartei::format
