#include "tests/history/recording.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace kartei::importers {
namespace {

class Recorder final : public HistorySink {
 public:
  void event(const HistoryEvent& event) override {
    expect(event.place);
    for (const std::string* text : {&event.subject, &event.text, &event.result, &event.id, &event.content})
      expect_text(*text);
    for (const auto* people : {&event.from, &event.to})
      for (const Participant& person : *people) {
        expect_text(person.name);
        expect_text(person.address);
      }
    if (moment_from_text(to_text(event.at)) != event.at) breach("a time that cannot be written");
    recording.events.push_back(event);
  }
  void left_out(std::string_view reason) override { ++recording.left_out[std::string(reason)]; }
  void reject(const Diagnostic& diagnostic, std::string_view raw) override {
    expect(diagnostic.place);
    expect_text(std::string(raw));
    if (diagnostic.what.empty() || diagnostic.code.empty()) breach("a reject without reason");
    recording.rejects.push_back(diagnostic);
  }

  HistoryRecording recording;

 private:
  void breach(const std::string& what) { recording.breaches.push_back(what); }
  void expect(const Place& place) {
    if (place.line == 0) breach("a place without line");
    if (place.record <= last_record_) breach("places out of order");
    last_record_ = place.record;
  }
  void expect_text(const std::string& text) {
    if (!text::is_valid_utf8(text)) breach("text that is no UTF-8");
  }

  std::uint64_t last_record_ = 0;
};

}  // namespace

HistoryRecording read_history(const HistoryImporter& importer, std::string_view bytes,
                              const HistoryOptions& options) {
  Recorder recorder;
  importer.read(bytes, options, recorder);
  return recorder.recording;
}

const HistoryImporter& history_importer(std::string_view name) {
  return *std::ranges::find(history_importers(), name, &HistoryImporter::name);
}

}  // namespace kartei::importers
