/// What is stored about one person, as a package to hand over: GDPR 15, in the form of GDPR 20.
#pragma once

#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "operations/party/party_view.hpp"
#include "store/store.hpp"
#include "store/subject.hpp"

namespace kartei::operations {

/// One recipient of one list: GDPR 15(1)(c) asks for those who did receive the data.
struct Recipient {
  std::string name;
  std::string at;  ///< ISO 8601
  std::string channel;
  std::string purpose;
  std::string value;   ///< that was handed over
  std::string fields;  ///< JSON array of the columns of the list
  std::string file;
};

/// Where data came from: GDPR 15(1)(g).
struct DataOrigin {
  std::string source;
  std::string supplier;
  std::string obtained;
  std::string file;
  std::string data_date;
  std::string imported_at;
};

/// A kept file: what proves a consent, or the picture of a card.
struct KeptEvidence {
  std::string sha256;
  std::string name;  ///< in the package: "nachweise/5f2a...pdf"
  std::string path;
};

struct AccessPackage {
  PartyView view;
  std::vector<DataOrigin> origins;
  std::vector<Recipient> recipients;
  std::vector<std::string> purposes;  ///< of consents and hand-overs, each once
  std::vector<store::SubjectRows> tables;
  std::vector<KeptEvidence> evidence;
  std::string restricted_since;  ///< ISO 8601 day; empty: not restricted
};

/// Gathers all that is stored about a party and those merged with it. Throws Error{usage} for no such party,
/// and for one that was erased; Error{configuration} when the suppression list's key is missing.
[[nodiscard]] AccessPackage gather_access(store::Store& store, PartyId party, const Environment& environment);

/// The package as one JSON document, and as one HTML page in German.
[[nodiscard]] std::string access_json(const AccessPackage& package, const Environment& environment);
[[nodiscard]] std::string access_page(const AccessPackage& package, const Environment& environment);

/// Writes `auskunft.html`, `daten.json` and the evidence into the folder `out`, which must not be there yet,
/// or into a file that ends in ".zip". Mode 0700 and 0600. Throws Error{cannot_create} and Error{io}.
void write_access(const AccessPackage& package, const std::string& out, const Environment& environment);

}  // namespace kartei::operations
