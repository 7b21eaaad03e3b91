/// What SQL can ask of Kartei's own code.
#pragma once

struct sqlite3;

namespace kartei::sqlite {

/// sounds_like(TEXT, ASKED): whether each word asked for sounds like a word of the text, by Kölner Phonetik.
/// written_like(TEXT, ASKED): whether the text matches one of the JSON array of wordings, see text::Wordings.
void add_functions(sqlite3* connection);

}  // namespace kartei::sqlite
