/// How well phones, e-mails, birth dates and ids agree.
#pragma once

#include <cstdint>

#include "match/levels.hpp"
#include "match/table.hpp"

namespace kartei::match {

/// The best agreement of two lists, and the value in which it was found.
template <class L>
struct BestOf {
  L level = L::unknown;
  ValueId a = 0;
  ValueId b = 0;
};

[[nodiscard]] BestOf<PhoneLevel> phone_level(const Table& table, const Row& a, const Row& b);
[[nodiscard]] BestOf<PhoneLevel> mobile_level(const Table& table, const Row& a, const Row& b);
[[nodiscard]] BestOf<EmailLevel> email_level(const Table& table, const Row& a, const Row& b);

/// Two dates as year * 10000 + month * 100 + day; 0 is not known.
[[nodiscard]] BirthDateLevel birth_date_level(std::uint32_t a, std::uint32_t b);

/// unknown when neither is called junior or senior.
[[nodiscard]] GenerationLevel generation_level(Generation a, Generation b);

/// A slip is one digit more, less or other, or two neighbours swapped: no two valid VAT ids are that near,
/// for their check digit would not hold. One number at two courts is met by chance as rarely.
[[nodiscard]] IdLevel id_level(const Table& table, ValueId a, ValueId b);

/// Whether both name a court, and not the same. Requires: both known.
[[nodiscard]] bool are_of_two_courts(const Table& table, ValueId a, ValueId b);

/// Whether the letters differ: HRA 4711 and HRB 4711. Requires: both known.
[[nodiscard]] bool are_of_two_registers(const Table& table, ValueId a, ValueId b);

[[nodiscard]] LegalFormLevel legal_form_level(ValueId a, ValueId b);

}  // namespace kartei::match
