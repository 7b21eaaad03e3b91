/// Deals for people to look at: who is in them, how likely they are, which of them rest.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "selling/pipeline.hpp"
#include "store/deals.hpp"

namespace kartei::operations {

/// Its own probability, else that of its stage; of a stage that is in the pipeline no more, 0.
[[nodiscard]] int probability_of(const store::Deal& deal, const selling::Pipeline& pipeline);

/// "Müller GmbH, Hans Meyer (decider)": each party once; who is nothing but a customer has no role behind.
[[nodiscard]] std::string parties_in_words(store::Store& store, DealId deal);

struct DealLine {
  store::Deal deal;
  int probability = 0;
  std::string parties;
  std::string stale_because;  ///< "nothing for 30 days"; empty while it moves, and when it has ended
};

[[nodiscard]] DealLine deal_line(store::Store& store, store::Deal deal, const selling::Pipeline& pipeline,
                                 Day today);

/// `only_stale`: of those that rest as many as the filter's limit says. Throws Error{usage} when the page
/// begins behind a deal that there is not.
[[nodiscard]] std::vector<DealLine> deal_lines(store::Store& store, const store::DealFilter& filter,
                                               bool only_stale, const selling::Pipeline& pipeline, Day today);

/// What the open deals of a month may bring.
struct ForecastLine {
  std::string month;     ///< "2027-03"; empty: without a realisation date
  std::string currency;  ///< empty: without a volume
  std::int64_t deals = 0;
  std::int64_t volume_cents = 0;
  std::int64_t weighted_cents = 0;  ///< each volume by its probability; rounded half up once, in the sum
};

struct Forecast {
  std::vector<ForecastLine> months;
  std::map<std::string, std::int64_t>
      unknown_stages;  ///< deals that count nothing: their stage is in no pipeline
};

/// By month and currency; of one owner, or of all for an empty name.
[[nodiscard]] Forecast forecast(store::Store& store, const std::string& owner,
                                const selling::Pipeline& pipeline);

/// "25000.00".
[[nodiscard]] std::string in_units(std::int64_t cents);

}  // namespace kartei::operations
