#include "operations/history/own_addresses.hpp"

#include <fmt/format.h>

#include <map>

#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using Kind = HistoryAddress::Kind;

/// Counts who takes part in how many messages.
class Counter final : public importers::HistorySink {
 public:
  Counter(HistoryAddresses& addresses, const Environment& environment)
      : addresses_(addresses), environment_(environment) {}

  void event(const importers::HistoryEvent& event) override {
    stop_if_asked(environment_);
    if (event.direction != importers::EventDirection::unknown) return;
    Channel& counted = channels_[event.channel];
    ++counted.messages;
    std::set<HistoryAddress> present;
    for (const auto* people : {&event.from, &event.to})
      for (const importers::Participant& person : *people) present.insert(addresses_.of(person));
    for (const HistoryAddress& address : present)
      if (address.kind != Kind::none) ++counted.times[address];
  }
  void left_out(std::string_view) override {}
  void reject(const Diagnostic&, std::string_view) override {}

  [[nodiscard]] std::vector<HistoryAddress> in_nearly_every_message() const {
    std::vector<HistoryAddress> own;
    for (const auto& [channel, counted] : channels_) own.push_back(counted.the_one(channel));
    return own;
  }

 private:
  struct Channel {
    std::uint64_t messages = 0;
    std::map<HistoryAddress, std::uint64_t> times;

    [[nodiscard]] HistoryAddress the_one(kartei::Channel channel) const {
      std::vector<HistoryAddress> found;
      for (const auto& [address, count] : times)
        if (count * 5 >= messages * 4) found.push_back(address);
      if (found.size() == 1) return found.front();
      std::string listed;
      for (const HistoryAddress& address : found) listed += (listed.empty() ? "" : ", ") + address.value;
      throw Error(ErrorKind::usage,
                  fmt::format("which address is ours is not clear ({}): {}; name it with --own, or all of a "
                              "domain with --own @domain",
                              to_text(channel),
                              found.empty() ? "none takes part in nearly all messages"
                                            : listed + " take part in nearly all messages"));
    }
  };

  HistoryAddresses& addresses_;
  const Environment& environment_;
  std::map<kartei::Channel, Channel> channels_;
};

}  // namespace

OwnAddresses::OwnAddresses(const std::vector<std::string>& told, const HistoryAddresses& addresses) {
  for (const std::string& word : told) {
    const std::string_view trimmed = text::trim(word);
    if (trimmed.starts_with('@') && trimmed.find('.') != std::string_view::npos) {
      domains_.insert(text::to_lower(trimmed.substr(1)));
      continue;
    }
    const HistoryAddress address = addresses.of_text(trimmed);
    const bool is_broken_mailbox =
        address.kind != Kind::mailbox && trimmed.find('@') != std::string_view::npos;
    if (address.kind == Kind::none || is_broken_mailbox)
      throw Error(
          ErrorKind::usage,
          fmt::format("--own '{}' is no address; write a mailbox, @domain, a number, or the name that "
                      "stands in a chat",
                      word));
    own_.insert(address);
  }
}

bool OwnAddresses::has(const HistoryAddress& address) const {
  if (own_.contains(address)) return true;
  return address.kind == Kind::mailbox &&
         domains_.contains(address.value.substr(address.value.rfind('@') + 1));
}

std::vector<HistoryAddress> learnt_own_addresses(std::span<const HistoryFiles> inputs,
                                                 HistoryAddresses& addresses,
                                                 const Environment& environment) {
  Counter counter(addresses, environment);
  for (const HistoryFiles& input : inputs) {
    try {
      read_history(input, {}, environment, counter);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input_unusable && error.kind() != ErrorKind::no_input) throw;
    }
  }
  return counter.in_nearly_every_message();
}

}  // namespace kartei::operations
