/// Options shared by all commands that read files of contacts, and the tables that tell what was decided.
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/option_binder.hpp"
#include "model/raw_record.hpp"
#include "operations/input/contact_reader.hpp"
#include "store/store.hpp"

namespace kartei::cli {

struct ReadingOptions {
  std::string from;
  std::string mapping;
  std::string encoding;
  std::string delimiter;
  std::string header;
  std::string sheet;
  std::string note;
  std::string query;
  std::string layout;
  std::string country;
  bool mend = false;
  std::string quality;

  bool operator==(const ReadingOptions&) const = default;
};

void bind_reading(OptionBinder& binder, ReadingOptions& options);

/// The rules of a file, else the shipped ones. Throws Error{no_input} or {configuration}.
[[nodiscard]] quality::Rules read_quality(const std::string& file);

/// Reads the mapping and quality files, if they are named. Throws Error{usage} for what is not known or fits
/// none of `files`, {no_input} or {configuration}.
[[nodiscard]] operations::ReadChoices read_choices(const ReadingOptions& options,
                                                   const std::vector<std::string>& files);

/// Warns of a file without rows, or without one that is usable; the latter is false.
bool warn_of_nothing(Context& context, const std::string& file, std::uint64_t records,
                     std::uint64_t rejected);

/// ISO 3166-1 alpha-2 of what an option names. Throws Error{usage}.
[[nodiscard]] std::string country_of(const std::string& told, std::string_view option = "--country");

/// Declares --from-country.
void bind_from_country(OptionBinder& binder, std::string& country);

/// The country that letters come from: as told with --from-country, else by the environment's
/// KARTEI_FROM_COUNTRY, else DE. Throws Error{usage} for what is no country.
[[nodiscard]] std::string sender_country(const Context& context, const std::string& told);

/// Opens the database of the command, and warns of a sidecar that knows more than it. Throws as Store::open
/// does.
[[nodiscard]] store::Store open_store(Context& context);

[[nodiscard]] OutputTable decision_table();
void add_decisions(OutputTable& table, const std::string& file, const std::vector<Decision>& decisions);

/// Sensitive columns that were kept, and those that were dropped with values in them.
[[nodiscard]] OutputTable sensitive_table();
void add_sensitive(OutputTable& table, const std::string& file,
                   const std::vector<operations::SensitiveColumn>& columns);
/// Tells of values that were dropped, and how to keep them.
void warn_of_dropped(Context& context, const std::string& file,
                     const std::vector<operations::SensitiveColumn>& columns);

[[nodiscard]] OutputTable finding_table();
[[nodiscard]] std::vector<std::string> finding_row(const Diagnostic& finding);

}  // namespace kartei::cli
