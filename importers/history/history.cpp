#include "importers/history/history.hpp"

#include <array>

#include "importers/history/asterisk_cdr.hpp"
#include "importers/history/mail.hpp"
#include "importers/history/sms_backup.hpp"
#include "importers/history/whatsapp.hpp"

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

const HistoryImporter* detect_history(std::string_view head) {
  const HistoryImporter* surest = nullptr;
  int certainty = 0;
  for (const HistoryImporter& importer : history_importers()) {
    const int sure = importer.recognises(head);
    if (sure <= certainty) continue;
    certainty = sure;
    surest = &importer;
  }
  return surest;
}

}  // namespace kartei::importers
