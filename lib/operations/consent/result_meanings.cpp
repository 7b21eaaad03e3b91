#include "operations/consent/result_meanings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::array<std::string_view, 5> results{"reached", "not_reached", "bounced", "unsubscribed",
                                                  "objected"};

constexpr std::array<std::pair<std::string_view, Result>, 45> shipped_meanings{{
    {"erreicht", Result::reached},
    {"reached", Result::reached},
    {"gesprochen", Result::reached},
    {"termin", Result::reached},
    {"interesse", Result::reached},
    {"kein interesse", Result::reached},
    {"geoeffnet", Result::reached},
    {"opened", Result::reached},
    {"open", Result::reached},
    {"geklickt", Result::reached},
    {"clicked", Result::reached},
    {"zugestellt", Result::reached},
    {"delivered", Result::reached},
    {"nicht erreicht", Result::not_reached},
    {"not_reached", Result::not_reached},
    {"not reached", Result::not_reached},
    {"besetzt", Result::not_reached},
    {"anrufbeantworter", Result::not_reached},
    {"wiedervorlage", Result::not_reached},
    {"soft bounce", Result::not_reached},
    {"softbounce", Result::not_reached},
    {"bounced", Result::bounced},
    {"bounce", Result::bounced},
    {"hard bounce", Result::bounced},
    {"hardbounce", Result::bounced},
    {"unzustellbar", Result::bounced},
    {"falsche nummer", Result::bounced},
    {"nummer falsch", Result::bounced},
    {"unbekannt verzogen", Result::bounced},
    {"empfaenger unbekannt", Result::bounced},
    {"retoure", Result::bounced},
    {"returned", Result::bounced},
    {"unsubscribed", Result::unsubscribed},
    {"unsubscribe", Result::unsubscribed},
    {"abgemeldet", Result::unsubscribed},
    {"abmeldung", Result::unsubscribed},
    {"objected", Result::objected},
    {"widerspruch", Result::objected},
    {"widersprochen", Result::objected},
    {"keine werbung", Result::objected},
    {"sperren", Result::objected},
    {"gesperrt", Result::objected},
    {"complaint", Result::objected},
    {"beschwerde", Result::objected},
    {"spam", Result::objected},
}};

}  // namespace

std::string_view word_of(Result result) { return results[static_cast<std::size_t>(result)]; }

std::vector<std::string> result_words() { return {results.begin(), results.end()}; }

ResultMeanings::ResultMeanings(const std::vector<std::string>& told) {
  for (const auto& [word, result] : shipped_meanings) meanings_[text::fold_ae(word)] = result;
  for (const std::string& one : told) {
    const auto sign = one.rfind('=');
    const auto known =
        sign == std::string::npos ? results.end() : std::ranges::find(results, one.substr(sign + 1));
    if (known == results.end())
      throw Error(ErrorKind::usage,
                  fmt::format("--meaning '{}': write WORD=RESULT, where RESULT is one of {}", one,
                              fmt::join(results, ", ")));
    meanings_[text::fold_ae(one.substr(0, sign))] = static_cast<Result>(known - results.begin());
  }
}

std::optional<Result> ResultMeanings::of(std::string_view word) const {
  const auto found = meanings_.find(text::fold_ae(word));
  return found == meanings_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace kartei::operations
