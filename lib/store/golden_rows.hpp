/// Rows of the golden tables into the model, for reading one party and for reading all.
#pragma once

#include "store/golden.hpp"
#include "store/sqlite/statement.hpp"

namespace kartei::store {

/// Column 0 of each of these rows is the party.
void take_person(const sqlite::Rows& row, Contact& contact);
void take_organisation(const sqlite::Rows& row, Contact& contact);
[[nodiscard]] CompanyName company_of(const sqlite::Rows& row);
[[nodiscard]] Affiliation row_to_affiliation(const sqlite::Rows& row);
[[nodiscard]] PostalAddress row_to_postal_address(const sqlite::Rows& row);
[[nodiscard]] ContactPoint row_to_contact_point(const sqlite::Rows& row);
[[nodiscard]] ExternalKey row_to_external_key(const sqlite::Rows& row);

/// Adds a note below those before it.
void add_note(std::string& notes, std::string_view note);

}  // namespace kartei::store
