/// Holds the tables of a delivery against those before them of the same source, while they are imported.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "operations/input/contact_reader.hpp"
#include "quality/brakes.hpp"
#include "store/sources.hpp"
#include "store/store.hpp"

namespace kartei::operations {

class DeliveryCheck {
 public:
  /// `brakes` outlive it.
  explicit DeliveryCheck(std::span<const quality::Brake> brakes) : brakes_(brakes) {}

  /// What was decided about a table before its first row.
  struct Terms {
    std::string format;
    Day data_date;
    bool is_confirmed = false;  ///< a person gave the mapping, so that nothing of it is a guess
  };
  void begin_table(store::Store& store, const store::Source& source, const TableHead& head, Terms terms);
  void add(const ReadRow& row, bool is_key_conflict);

  /// `has_header`: the columns are the file's, and not brought by single records.
  void end_table(const TableHead& head, bool has_header);

  /// Of a full list: rows known before, and how many of them are gone.
  void end(std::uint64_t known, std::uint64_t missing);

  [[nodiscard]] const std::vector<quality::HeldBrake>& held() const { return held_; }

 private:
  std::span<const quality::Brake> brakes_;
  quality::Delivery now_;
  std::optional<quality::Delivery> before_;
  std::vector<quality::HeldBrake> held_;
};

}  // namespace kartei::operations
