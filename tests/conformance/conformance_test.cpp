/// What every importer must stand, whatever its format.

#include <gtest/gtest.h>

#include <algorithm>

#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"
#include "tests/conformance/samples.hpp"

namespace kartei::importers {
namespace {

/// The next number of a fixed sequence: a failing place comes again in the next run.
class Places {
 public:
  explicit Places(std::uint32_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 1'664'525 + 1'013'904'223;
    return (static_cast<std::size_t>(state_) * limit) >> 32;
  }

 private:
  std::uint32_t state_;
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

class ImporterConformance : public testing::TestWithParam<FormatSample> {
 protected:
  [[nodiscard]] const Importer& importer() const { return *find_importer(GetParam().importer); }

  [[nodiscard]] std::vector<SamplePerson> people(std::size_t count) const {
    constexpr std::size_t few = 2;
    return sample_people(GetParam().is_slow ? std::min(count, few) : count);
  }

  [[nodiscard]] std::string build(std::size_t count) const { return GetParam().build(people(count)); }

  [[nodiscard]] Recording read(std::string_view bytes) const {
    ImportOptions options;
    if (GetParam().layout != nullptr) options.layout = GetParam().layout();
    return read_all(importer(), bytes, options);
  }

  /// How many damages are tried.
  [[nodiscard]] int tries() const { return GetParam().is_slow ? 10 : 1000; }

  /// Damaged files may be refused as a whole, in the one way there is for that; then nothing of them counts.
  [[nodiscard]] Recording read_unless_refused(std::string_view bytes) const {
    try {
      return read(bytes);
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::input_unusable) << error.what();
      return {};
    }
  }

  void expect_contract_kept(std::string_view bytes) const {
    EXPECT_EQ(read_unless_refused(bytes).breaches, std::vector<std::string>{});
  }
};

bool holds(const RecordedRecord& record, std::string_view value) {
  return std::any_of(record.cells.begin(), record.cells.end(),
                     [&](const auto& cell) { return cell.second == value; });
}

void expect_people(const Recording& recording, const std::vector<SamplePerson>& people) {
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  EXPECT_TRUE(recording.rejects.empty());
  ASSERT_EQ(recording.tables.size(), 1U);
  ASSERT_EQ(recording.records(), people.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (const std::string_view value : people[i].values()) {
      EXPECT_TRUE(holds(recording.tables[0].records[i], value)) << "record " << i + 1 << " lacks " << value;
    }
  }
}

TEST(Importers, each_has_a_sample_here) {
  for (const Importer& importer : importers()) {
    if (importer.read_connection != nullptr) continue;  // it reads no files
    const auto samples = format_samples();
    EXPECT_TRUE(std::any_of(samples.begin(), samples.end(), [&](const FormatSample& sample) {
      return sample.importer == importer.name;
    })) << importer.name;
  }
}

TEST(Importers, tell_their_formats_apart) {
  for (const FormatSample& sample : format_samples()) {
    if (sample.layout != nullptr) continue;  // nothing in the file tells
    SCOPED_TRACE(sample.importer);
    const Importer* found = detect(sample.build(sample_people(20)));
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->name, sample.importer);
  }
}

TEST_P(ImporterConformance, every_value_arrives_in_order) { expect_people(read(build(200)), people(200)); }

TEST_P(ImporterConformance, two_reads_are_alike) {
  const std::string bytes = build(50);
  EXPECT_EQ(read(bytes), read(bytes));
}

TEST_P(ImporterConformance, an_empty_file_yields_nothing) {
  const Recording recording = read_unless_refused("");
  EXPECT_EQ(recording.records() + recording.rejects.size(), 0U);
}

TEST_P(ImporterConformance, a_file_without_people_yields_nothing) { EXPECT_EQ(read(build(0)).records(), 0U); }

TEST_P(ImporterConformance, a_file_may_end_at_any_byte) {
  const std::string bytes = build(8);
  const std::size_t step = GetParam().is_slow ? 511 : 1;
  for (std::size_t length = 0; length < std::min<std::size_t>(bytes.size(), 4096); length += step) {
    SCOPED_TRACE(length);
    expect_contract_kept(std::string_view(bytes).substr(0, length));
  }
}

TEST_P(ImporterConformance, a_longer_file_may_end_anywhere) {
  const std::string bytes = build(300);
  Places places(1);
  for (int i = 0; i < tries(); ++i) {
    const std::size_t length = places.below(bytes.size());
    SCOPED_TRACE(length);
    expect_contract_kept(std::string_view(bytes).substr(0, length));
  }
}

TEST_P(ImporterConformance, any_byte_may_be_damaged) {
  const std::string bytes = build(40);
  Places places(2);
  for (int i = 0; i < tries(); ++i) {
    std::string damaged = bytes;
    const std::size_t at = places.below(bytes.size());
    damaged[at] = static_cast<char>(places.below(256));
    SCOPED_TRACE(at);
    expect_contract_kept(damaged);
  }
}

/// The formats that are lines of text.
class TextImporterConformance : public ImporterConformance {};

TEST_P(TextImporterConformance, a_value_of_a_megabyte_arrives) {
  auto people = sample_people(3);
  people[1].company.assign(std::size_t{1} << 20, 'x');
  expect_people(read(GetParam().build(people)), people);
}

TEST_P(TextImporterConformance, a_byte_order_mark_changes_nothing) {
  expect_people(read("\xEF\xBB\xBF" + build(5)), sample_people(5));
}

TEST_P(TextImporterConformance, any_line_end_will_do) {
  for (const std::string_view line_end : {"\r\n", "\r", "\n"}) {
    SCOPED_TRACE(line_end.size());
    std::string bytes = replaced(build(5), "\n", line_end);
    expect_people(read(bytes), sample_people(5));
    bytes.resize(bytes.size() - line_end.size());
    expect_people(read(bytes), sample_people(5));
  }
}

TEST_P(TextImporterConformance, nothing_is_lost_where_a_value_is_damaged) {
  for (const std::string_view damage :
       {std::string_view("\0", 1), std::string_view("\xFF\xC3"), std::string_view("\x1A")}) {
    std::string bytes = build(10);
    bytes.insert(bytes.find("Kunz GmbH 4") + 4, damage);
    const Recording recording = read(bytes);
    EXPECT_EQ(recording.breaches, std::vector<std::string>{});
    EXPECT_EQ(recording.records() + recording.rejects.size(), 10U);
  }
}

std::vector<FormatSample> text_samples() {
  std::vector<FormatSample> samples(format_samples().begin(), format_samples().end());
  std::erase_if(samples, [](const FormatSample& sample) { return !sample.is_text; });
  return samples;
}

const auto name_of = [](const testing::TestParamInfo<FormatSample>& sample) {
  return replaced(std::string(sample.param.importer), "-", "_");
};

INSTANTIATE_TEST_SUITE_P(Formats, ImporterConformance,
                         testing::ValuesIn(format_samples().begin(), format_samples().end()), name_of);
INSTANTIATE_TEST_SUITE_P(Formats, TextImporterConformance, testing::ValuesIn(text_samples()), name_of);

}  // namespace
}  // namespace kartei::importers
