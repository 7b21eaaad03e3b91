/// Which addresses in a history are ours: they tell what went out and what came in.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "operations/history/history_address.hpp"
#include "operations/history/history_files.hpp"

namespace kartei::operations {

class OwnAddresses {
 public:
  /// Mailboxes, numbers, names in chats, and "@domain" for all mailboxes of one. Throws Error{usage} for what
  /// is none of these.
  OwnAddresses(const std::vector<std::string>& told, const HistoryAddresses& addresses);

  [[nodiscard]] bool has(const HistoryAddress& address) const;
  void add(const HistoryAddress& address) { own_.insert(address); }

 private:
  std::set<HistoryAddress> own_;
  std::set<std::string> domains_;
};

/// The address that takes part in at least four of five messages whose direction the files do not tell, for
/// each channel. Throws Error{usage} where there is none or more than one; files that cannot be read are
/// passed over.
[[nodiscard]] std::vector<HistoryAddress> learnt_own_addresses(std::span<const HistoryFiles> inputs,
                                                               HistoryAddresses& addresses,
                                                               const Environment& environment);

}  // namespace kartei::operations
