#include "operations/consent/consent_texts.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "operations/input/input_file.hpp"
#include "operations/journalled_change.hpp"
#include "text/text.hpp"

namespace kartei::operations {

std::string add_consent_text(store::Store& store, const std::string& file, const std::string& language,
                             const Environment& environment) {
  const std::string bytes = read_input(file).bytes;
  const std::string wording(text::trim(bytes));
  if (wording.empty()) throw Error(ErrorKind::usage, file + ": the file holds no text; nothing was recorded");
  JournalledChange change(store, "consent text-add", environment);
  const std::string sha256 = store::keep_consent_text(store, wording, language);
  change.finish({{"texts", 1}});
  return sha256;
}

store::ConsentTextUse find_consent_text(store::Store& store, std::string_view sha256) {
  std::vector<store::ConsentTextUse> texts = store::all_consent_texts(store);
  std::erase_if(texts, [&](const store::ConsentTextUse& use) { return !use.sha256.starts_with(sha256); });
  if (texts.size() == 1) return texts.front();
  throw Error(ErrorKind::usage, fmt::format("{} wordings begin with {}; kartei consent text-list tells them",
                                            texts.size(), sha256));
}

std::string beginning_of(std::string_view wording) {
  constexpr std::size_t words_shown = 8;
  std::string beginning;
  std::size_t count = 0;
  for (const std::string_view word : text::words(wording)) {
    if (count++ == words_shown) return beginning + " ...";
    beginning += (beginning.empty() ? "" : " ") + std::string(word);
  }
  return beginning;
}

}  // namespace kartei::operations
