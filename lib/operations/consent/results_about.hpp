/// Whom a row of results is about: somebody as a list that was handed over named them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/channel.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ResultAbout {
  PartyId party;      ///< a leader; 0 when only the value is known
  std::string value;  ///< may be empty when a party is named
};

/// What a row says, each empty when it does not.
struct ResultNames {
  std::string_view party;  ///< the number on the card; of a household "7 & 8"
  std::string_view key;    ///< of the source
  std::string_view value;
};

class ResultSubjects {
 public:
  ResultSubjects(store::Store& store, Channel channel, std::string purpose, std::string source)
      : store_(store), channel_(channel), purpose_(std::move(purpose)), source_(std::move(source)) {}

  /// Who is named without a value stands for the one that was handed over by then under that number, for
  /// channel and purpose: what is on file today may be another, and the number may have been merged away
  /// since. Without a hand-over it is the party's only value for the channel. Throws Error{usage} for nobody.
  [[nodiscard]] std::vector<ResultAbout> of(const ResultNames& names, Moment at) const;

 private:
  [[nodiscard]] ResultAbout by_number(const std::string& number, const ResultNames& names, Moment at) const;
  [[nodiscard]] ResultAbout by_key(const ResultNames& names, Moment at) const;
  [[nodiscard]] ResultAbout by_value(std::string_view value) const;
  [[nodiscard]] std::string value_of(PartyId named, PartyId leader, Moment at) const;

  store::Store& store_;
  Channel channel_;
  std::string purpose_;
  std::string source_;
};

}  // namespace kartei::operations
