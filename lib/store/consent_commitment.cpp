#include "store/consent_commitment.hpp"

namespace kartei::store {
namespace {

void add(std::string& content, std::string_view field) {
  content += std::to_string(field.size());
  content += ':';
  content += field;
}

}  // namespace

std::string ledger_content(const consent::Event& event) {
  std::string content;
  add(content, to_text(event.subject));
  add(content, event.value);
  add(content, std::to_string(event.party.value));
  add(content, event.controller);
  add(content, event.channel ? to_text(*event.channel) : std::string_view());
  add(content, event.purpose);
  add(content, to_text(event.kind));
  add(content, to_text(event.basis));
  add(content, kartei::to_text(event.happened_at));
  add(content, kartei::to_text(event.recorded_at));
  add(content, event.recorded_by);
  add(content, to_text(event.how));
  add(content, event.origin);
  add(content, event.note);
  add(content, event.wording.sha256);
  add(content, event.evidence.path);
  add(content, event.evidence.sha256);
  add(content, event.evidence.type);
  add(content, std::to_string(event.evidence.level));
  add(content, event.valid_until ? kartei::to_text(*event.valid_until) : std::string());
  for (const ConsentEventId about : event.about) add(content, std::to_string(about.value));
  return content;
}

Digest commit_to(const Salt& salt, const consent::Event& event) {
  return sha256({std::span(salt), bytes_of(ledger_content(event))});
}

Digest chain_to(const Digest& last, ConsentEventId id, const Digest& commitment) {
  return sha256({std::span(last), bytes_of(std::to_string(id.value)), std::span(commitment)});
}

}  // namespace kartei::store
