#include "operations/consent/external_list.hpp"

#include <fmt/format.h>

#include "consent/recipient.hpp"
#include "model/error.hpp"
#include "store/digest.hpp"
#include "text/text.hpp"

namespace kartei::operations {

std::vector<std::string> list_forms_of(std::string_view list, std::string_view value) {
  if (value.empty()) return {};
  if (list != ecg_list) return {std::string(value)};
  const std::string domain = consent::email_domain(value);
  if (domain.empty()) return {};
  return {store::sha1_of(text::to_lower(value)), store::sha1_of("@" + domain)};
}

std::vector<std::string> read_ecg_list(std::string_view bytes, const std::string& file) {
  constexpr std::size_t size = 20;
  if (bytes.empty() || bytes.size() % size != 0)
    throw Error(
        ErrorKind::input_unusable,
        fmt::format("{}: {} bytes are no whole number of SHA-1 digests of {} bytes; the file was cut or "
                    "is another one: download ecg-liste.hash again",
                    file, bytes.size(), size));
  std::vector<std::string> entries;
  entries.reserve(bytes.size() / size);
  for (; !bytes.empty(); bytes.remove_prefix(size)) entries.emplace_back(bytes.substr(0, size));
  return entries;
}

}  // namespace kartei::operations
