#include "reference/tables.hpp"

// Each block of bytes with a symbol at its beginning and its end; the folder comes with -Wa,-I.
asm(R"(
  .section .rodata
  .balign 16
kartei_academic_titles_begin: .incbin "academic_titles.bin"
kartei_academic_titles_end:   .balign 16
kartei_countries_begin:       .incbin "countries.bin"
kartei_countries_end:         .balign 16
kartei_first_names_begin:     .incbin "first_names.bin"
kartei_first_names_end:       .balign 16
kartei_last_names_begin:      .incbin "last_names.bin"
kartei_last_names_end:        .balign 16
kartei_legal_forms_begin:     .incbin "legal_forms.bin"
kartei_legal_forms_end:       .balign 16
kartei_name_particles_begin:  .incbin "name_particles.bin"
kartei_name_particles_end:    .balign 16
kartei_nicknames_begin:       .incbin "nicknames.bin"
kartei_nicknames_end:         .balign 16
kartei_postcodes_begin:       .incbin "postcodes.bin"
kartei_postcodes_end:         .balign 16
  .text
)");

extern "C" {
extern const char kartei_academic_titles_begin[];
extern const char kartei_academic_titles_end[];
extern const char kartei_countries_begin[];
extern const char kartei_countries_end[];
extern const char kartei_first_names_begin[];
extern const char kartei_first_names_end[];
extern const char kartei_last_names_begin[];
extern const char kartei_last_names_end[];
extern const char kartei_legal_forms_begin[];
extern const char kartei_legal_forms_end[];
extern const char kartei_name_particles_begin[];
extern const char kartei_name_particles_end[];
extern const char kartei_nicknames_begin[];
extern const char kartei_nicknames_end[];
extern const char kartei_postcodes_begin[];
extern const char kartei_postcodes_end[];
}

namespace kartei::reference {
namespace {

SortedTable table(const char* begin, const char* end) {
  return SortedTable({begin, static_cast<std::size_t>(end - begin)});
}

}  // namespace

SortedTable academic_title_table() { return table(kartei_academic_titles_begin, kartei_academic_titles_end); }
SortedTable country_table() { return table(kartei_countries_begin, kartei_countries_end); }
SortedTable first_name_table() { return table(kartei_first_names_begin, kartei_first_names_end); }
SortedTable last_name_table() { return table(kartei_last_names_begin, kartei_last_names_end); }
SortedTable legal_form_table() { return table(kartei_legal_forms_begin, kartei_legal_forms_end); }
SortedTable name_particle_table() { return table(kartei_name_particles_begin, kartei_name_particles_end); }
SortedTable nickname_table() { return table(kartei_nicknames_begin, kartei_nicknames_end); }
PostcodeTable postcode_table() {
  return PostcodeTable(
      {kartei_postcodes_begin, static_cast<std::size_t>(kartei_postcodes_end - kartei_postcodes_begin)});
}

}  // namespace kartei::reference
