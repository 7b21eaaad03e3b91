/// The words by which a party is found.
///
/// A word is folded (text::fold_ae): "Müller-Lüdenscheidt" gives "mueller" and "luedenscheidt". The digits of
/// a phone number stand backwards behind a #, so that its end is the beginning of a word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"

namespace kartei::search {

/// The words of a golden record: names, company, streets with their numbers, postcodes, cities, mailboxes in
/// parts, phone numbers, ends of links. Sorted, each once. A person's employer is found by its own words.
[[nodiscard]] std::vector<std::string> words_of(const Contact& contact, PartyKind kind);

/// The word that an E.164 number is kept as, and that digits at its end begin: "+4930231" gives "#1320394".
/// Whatever is no digit is passed over.
[[nodiscard]] std::string number_word(std::string_view number);

/// The word that a link to a profile or a page is kept as: its last part behind an @, lower case:
/// "@hans-meyer".
[[nodiscard]] std::string handle_word(std::string_view link);

/// A text as the index of touchpoints has it (view touchpoint_texts): lower case, ß as ss, umlauts that are
/// written out without their e. The index drops dots and accents by itself, so that "Größe", "groesse" and
/// "grosse" are one.
[[nodiscard]] std::string searched_form(std::string_view text);

/// The code of Kölner Phonetik of a folded word; empty for what is no word or says too little (two letters,
/// digits).
[[nodiscard]] std::string sound_of(std::string_view word);

}  // namespace kartei::search
