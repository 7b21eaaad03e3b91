#include "operations/export/export_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/error.hpp"

namespace kartei::operations {
namespace {

/// A tool's import form: its columns, under the names that it knows.
struct ExportForm {
  std::string_view name;
  std::string_view columns;  ///< as columns_from_text() reads them
};

/// The names that each tool's import assigns by itself, as its help describes them.
constexpr std::array forms{
    ExportForm{"cleverreach",
               "value as email,salutation as salutation,title as title,first_name as firstname,"
               "last_name as lastname,company as company,postcode as zip,city as city,country as country"},
    ExportForm{"mailchimp",
               "value as Email Address,first_name as First Name,last_name as Last Name,company as Company"},
    ExportForm{"brevo", "value as EMAIL,last_name as LASTNAME,first_name as FIRSTNAME,company as COMPANY"},
    ExportForm{"rapidmail",
               "value as email,salutation as gender,title as title,first_name as firstname,"
               "last_name as lastname,number as foreign_id"},
};

}  // namespace

std::vector<std::string> export_form_names() {
  std::vector<std::string> names;
  for (const ExportForm& form : forms) names.emplace_back(form.name);
  return names;
}

ChosenColumns form_columns(std::string_view form, Channel channel) {
  if (channel != Channel::email)
    throw Error(ErrorKind::usage,
                fmt::format("--form {}: that tool sends e-mail; it goes with --channel email only", form));
  return columns_from_text(std::ranges::find(forms, form, &ExportForm::name)->columns, channel);
}

}  // namespace kartei::operations
