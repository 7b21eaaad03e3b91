#include "importers/history/history.hpp"

#include <array>

#include "importers/history/asterisk_cdr.hpp"
#include "importers/history/mail.hpp"
#include "importers/history/sms_backup.hpp"
#include "importers/history/whatsapp.hpp"
#include "importers/surest.hpp"

namespace kartei::importers {

std::span<const HistoryImporter> history_importers() {
  // clang-format off: a line a format
  static const std::array list = {
      mbox_importer,
      eml_importer,
      whatsapp_importer,
      asterisk_cdr_importer,
      sms_backup_importer,
  };
  // clang-format on
  return list;
}

const HistoryImporter* detect_history(std::string_view head) { return surest(history_importers(), head); }

}  // namespace kartei::importers
