/// Lists that others keep, as they are handed out: what stands in them, and as what a value is looked up
/// there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kartei::operations {

/// The list of RTR under Austria's ECG §7(2): the one that is made of SHA-1 digests.
inline constexpr std::string_view ecg_list = "ECG";

/// As what a value may stand on the list, before it is hashed with the key: for ECG the raw SHA-1 of the
/// mailbox and of "@domain", else the value itself. None for an empty value.
[[nodiscard]] std::vector<std::string> list_forms_of(std::string_view list, std::string_view value);

/// The entries of RTR's ecg-liste.hash: raw SHA-1 digests of 20 bytes, one behind the other.
/// Throws Error{input_unusable} when the length is no multiple of 20, or is 0.
[[nodiscard]] std::vector<std::string> read_ecg_list(std::string_view bytes, const std::string& file);

}  // namespace kartei::operations
