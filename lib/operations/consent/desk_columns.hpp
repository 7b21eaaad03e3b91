/// The columns of the desk: what consent review --out writes and --apply takes back.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "consent/verdict.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// The columns of the desk; those to be filled in stand together in the middle.
namespace desk {
inline constexpr std::string_view code = "Code";
inline constexpr std::string_view reason = "Begründung";
inline constexpr std::string_view party = "Kartei-Nr";
inline constexpr std::string_view name = "Name";
inline constexpr std::string_view company = "Firma";
inline constexpr std::string_view channel = "Kanal";
inline constexpr std::string_view purpose = "Zweck";
inline constexpr std::string_view value = "Kontaktweg";
inline constexpr std::string_view facts = "Bekannt";
inline constexpr std::string_view offer = "Interesse am Angebot";
inline constexpr std::string_view call = "Interesse am Kontakt";
inline constexpr std::string_view day = "Tag";
inline constexpr std::string_view file = "Beleg (Datei)";
inline constexpr std::string_view kind = "Art des Belegs";
inline constexpr std::string_view wording = "Wortlaut";
}  // namespace desk

inline constexpr std::array desk_columns{desk::code,    desk::reason,  desk::party,   desk::name,
                                         desk::company, desk::channel, desk::purpose, desk::value,
                                         desk::facts,   desk::offer,   desk::call,    desk::day,
                                         desk::file,    desk::kind,    desk::wording};

/// Whether somebody is for the desk: a person is to decide, or the proof is missing.
[[nodiscard]] bool is_for_the_desk(const consent::Verdict& verdict);

/// What is on file that somebody may remember the person by: "Auftrag 17 2026-03-01; Schlagwort Messe".
[[nodiscard]] std::string facts_on_file(store::Store& store, PartyId party);

}  // namespace kartei::operations
