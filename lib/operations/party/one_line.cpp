#include "operations/party/one_line.hpp"

#include "text/joined.hpp"

namespace kartei::operations {

using text::joined;

std::string full_name(const PersonName& name) {
  return joined({name.title, name.first_name, name.particle, name.last_name, name.suffix});
}

std::string one_line(const PostalAddress& address) {
  const auto po_box =
      address.po_box.empty() || address.po_box == "Postfach" ? address.po_box : "Postfach " + address.po_box;
  return joined({joined({address.street, address.house_number}), address.addition, po_box,
                 joined({address.postcode, address.city}), address.country},
                ", ");
}

}  // namespace kartei::operations
