/// Writing cells of CSV: quoting, and guarding against spreadsheets that run cells as formulas.
#pragma once

#include <string>
#include <string_view>

namespace kartei::format {

/// Appends the cell, in quotes where it holds the delimiter, a quote, a line end, or a blank at either
/// end; quotes inside are doubled (RFC 4180 section 2).
void append_csv_cell(std::string& out, std::string_view cell, char delimiter);

/// The cell as it is safe to open in a spreadsheet: one that begins with = + - @ tab or CR would be run
/// as a formula, so it gets a "'" in front (OWASP, CSV injection). Left alone, because nothing but numbers
/// can come of them: a sign followed only by digits, blanks and ( ) / - . , ("+4930123456",
/// "+49 (0)30 123-45", "-12,50"), and a character alone ("-"). A cell that begins with apostrophes before
/// one of those characters gets one more, so that unguard_cell() always gives back what was written.
[[nodiscard]] std::string guard_cell(std::string_view cell);

/// As guard_cell(), but what Excel would take for a number, date or fraction and damage becomes
/// ="+4930123456", which Excel and LibreOffice show as that text: digits with signs between them
/// ("12-14", "+49 30 123"), leading zeros ("01067"), exponents ("12E3"), more than 15 digits.
/// For columns of text; plain numbers ("12", "-12,5") stay numbers.
[[nodiscard]] std::string guard_cell_for_excel(std::string_view cell);

/// Undoes both guards; any other cell comes back as it is. A view into `cell`.
[[nodiscard]] std::string_view unguard_cell(std::string_view cell);

}  // namespace kartei::format
