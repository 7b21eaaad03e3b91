/// Lists that others keep, as they are handed out: what stands in them, and as what a value is looked up
/// there.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/digest.hpp"
#include "store/keyed_hash.hpp"

namespace kartei::operations {

/// The list of RTR under Austria's ECG §7(2): the one that is made of SHA-1 digests.
inline constexpr std::string_view ecg_list = "ECG";

/// A form in which a list may hold a value: the value itself, or its SHA-1.
struct ListForm {
  std::variant<std::string, store::Sha1> form;

  [[nodiscard]] store::Digest keyed(const store::KeyedHash& hash) const {
    return std::visit([&hash](const auto& content) { return hash(content); }, form);
  }
};

/// As what a value may stand on the list: for ECG the SHA-1 of the mailbox and of "@domain", else itself.
/// None for an empty value.
[[nodiscard]] std::vector<ListForm> list_forms_of(std::string_view list, std::string_view value);

/// The entries of RTR's ecg-liste.hash: raw SHA-1 digests of 20 bytes, one behind the other.
/// Throws Error{input_unusable} when the length is no multiple of 20, or is 0.
[[nodiscard]] std::vector<ListForm> read_ecg_list(std::string_view bytes, const std::string& file);

}  // namespace kartei::operations
