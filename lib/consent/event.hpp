/// One event of the consent ledger: what somebody said or did about being contacted, when, and how it is
/// proven. The ledger is append-only; what a party may be contacted for is computed from its events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/channel.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"

namespace kartei::consent {

enum class SubjectKind : std::uint8_t { contact_point, postal_address, party };

enum class EventKind : std::uint8_t {
  requested,  ///< asked for; for a double opt-in: the form was sent, the confirmation is awaited
  given,
  confirmed,  ///< the second half of a double opt-in
  renewed,
  refused,      ///< asked, and answered with no: binds the asked channel and purpose
  withdrawn,    ///< a consent taken back: binds its channel and purpose
  objected,     ///< no advertising (GDPR 21(2)): binds all channels unless narrowed
  invalidated,  ///< the events in `about` never counted, e.g. because their import was undone
  expired,
  erased,  ///< the payload of the events in `about` was erased; told of the party, says nothing of a contact
};

/// GDPR 6(1) and UWG §7(2), (3): what a contact rests on.
enum class Basis : std::uint8_t {
  consent,
  soft_opt_in,
  presumed_b2b,
  legitimate_interest,
  contract,
  legal_duty
};

enum class How : std::uint8_t { web_form, double_opt_in, paper, phone_recording, in_person, email, import };

/// The text that was agreed to. The full text stands once in the ledger, by its hash.
struct Wording {
  std::string sha256;    ///< 64 hexadecimal digits; empty when no wording is on file
  std::string language;  ///< ISO 639-1
  bool operator==(const Wording&) const = default;
};

/// What proves the event. `level`: 4 double opt-in confirmed, 3 signed paper or recording, 2 note of a
/// witness with a file, 1 asserted, 0 nothing; see provable_level().
struct Evidence {
  std::string path;
  std::string sha256;  ///< 64 hexadecimal digits; empty when there is no file
  std::string type;    ///< file name extension in lower case: "pdf"
  std::uint8_t level = 0;
  bool operator==(const Evidence&) const = default;
};

/// What a basis other than consent rests on, and whom a consent names: told in words, never as a flag.
enum class FactKind : std::uint8_t {
  sale,         ///< soft opt-in: with which sale the address was got
  goods,        ///< soft opt-in: which goods, like those to be advertised
  offer,        ///< presumed consent: why this offer is of interest to them
  call,         ///< presumed consent: why they expect it by this channel
  third_party,  ///< whom the consent names besides the controller
};

struct Fact {
  FactKind kind = FactKind::sale;
  std::string text;
  bool operator==(const Fact&) const = default;
};

struct Event {
  ConsentEventId id;
  SubjectKind subject = SubjectKind::contact_point;
  std::string value;       ///< contact point as normalised then, or addressee_key(); empty for a party
  PartyId party;           ///< as it was numbered then, before later merges; 0 when the value had no party
  std::string controller;  ///< the legal entity that may contact
  std::optional<Channel> channel;  ///< nothing: all channels
  std::string purpose;             ///< empty: all purposes (objection), or none named (grant)
  EventKind kind = EventKind::given;
  Basis basis = Basis::consent;
  Moment happened_at{};
  Moment recorded_at{};
  std::string recorded_by;
  How how = How::import;
  std::string origin;  ///< form, fair, file: where it came from, in words
  std::string note;    ///< reason given, free words
  Wording wording;
  Evidence evidence;
  std::optional<Day> valid_until;
  std::vector<Fact> facts;  ///< by kind, each at most once
  std::string ip;           ///< supporting evidence, where it is kept at all
  /// The events this one speaks about: the request that it confirms, the objections that an opt-in
  /// lifts, the grants that it invalidates. Ascending.
  std::vector<ConsentEventId> about;
};

/// The text of a fact, trimmed; empty when it was not told.
[[nodiscard]] std::string_view fact(const Event& event, FactKind kind);

/// An event after which contact may be wanted: given, confirmed or renewed.
[[nodiscard]] bool is_opt_in(EventKind kind);

/// The words of database, options and JSON: "contact_point", "given", "soft_opt_in", "double_opt_in", ...
[[nodiscard]] std::string_view to_text(SubjectKind kind);
[[nodiscard]] std::string_view to_text(EventKind kind);
[[nodiscard]] std::string_view to_text(Basis basis);
[[nodiscard]] std::string_view to_text(How how);
[[nodiscard]] std::string_view to_text(FactKind kind);
[[nodiscard]] std::optional<SubjectKind> subject_kind_from_text(std::string_view text);
[[nodiscard]] std::optional<EventKind> event_kind_from_text(std::string_view text);
[[nodiscard]] std::optional<Basis> basis_from_text(std::string_view text);
[[nodiscard]] std::optional<FactKind> fact_kind_from_text(std::string_view text);

/// Also takes the words of the command line: "web", "double-opt-in", "in-person", "phone-recording".
[[nodiscard]] std::optional<How> how_from_text(std::string_view text);

}  // namespace kartei::consent
