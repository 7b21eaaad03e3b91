#include <algorithm>
#include <array>

#include "importers/card_text.hpp"
#include "importers/csv.hpp"
#include "importers/datev.hpp"
#include "importers/dbf.hpp"
#include "importers/excel_xml.hpp"
#include "importers/fixed_width.hpp"
#include "importers/framed_table.hpp"
#include "importers/html.hpp"
#include "importers/idoc.hpp"
#include "importers/importer.hpp"
#include "importers/json.hpp"
#include "importers/ldif.hpp"
#include "importers/msg.hpp"
#include "importers/odbc.hpp"
#include "importers/ods.hpp"
#include "importers/partin.hpp"
#include "importers/photo.hpp"
#include "importers/pst.hpp"
#include "importers/surest.hpp"
#include "importers/vcard.hpp"
#include "importers/xls.hpp"
#include "importers/xlsx.hpp"
#include "importers/xml.hpp"

namespace kartei::importers {

std::span<const Importer> importers() {
  // clang-format off: a line a format
  static const std::array list = {
      datev_importer,
      json_importer,
      vcard_importer,
      ldif_importer,
      csv_importer,
      xlsx_importer,
      xls_importer,
      ods_importer,
      msg_importer,
      pst_importer,
      idoc_importer,
      framed_table_importer,
      card_importer,
      dbf_importer,
      excel_xml_importer,
      html_importer,
      photo_importer,
      partin_importer,
      xml_importer,
      odbc_importer,
      fixed_width_importer,
  };
  // clang-format on
  return list;
}

const Importer* find_importer(std::string_view name) {
  const auto list = importers();
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const Importer& i) { return i.name == name; });
  return found == list.end() ? nullptr : &*found;
}

const Importer* detect(std::string_view head) { return surest(importers(), head); }

}  // namespace kartei::importers
