#include "importers/pst.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>

#include "model/error.hpp"
#ifdef KARTEI_HAS_PFF
#include "importers/pst_store.hpp"
#include "importers/record_columns.hpp"
#endif

namespace kartei::importers {
namespace {

constexpr std::string_view magic = "!BDN";
constexpr std::string_view store_magic = "SM";
constexpr std::size_t store_magic_at = 8;

bool is_pst(std::string_view head) {
  return head.starts_with(magic) && head.substr(0, store_magic_at + 2).ends_with(store_magic);
}

#ifdef KARTEI_HAS_PFF

class PstReader {
 public:
  PstReader(const ImportOptions& options, ImportSink& sink) : wanted_(options.table), sink_(sink) {}

  void read(std::string_view bytes) {
    read_pst_items(bytes, [&](const std::string& folder, const PstItem& item) { take(folder, item); });
    if (!wanted_.empty() && !columns_) refuse_folder();
    for (const auto& [kind, count] : others_)
      sink_.decided({"items", fmt::format("{} times {} passed over", count, kind), "no contacts", ""});
  }

 private:
  void take(const std::string& folder, const PstItem& item) {
    const bool is_other = item.is_whole && !item.item.is_contact() && !item.item.is_list();
    if (is_other) {
      ++others_[item.item.described()];
      return;
    }
    folders_[folder] = true;
    if (!wanted_.empty() && folder != wanted_) return;
    begin(folder);
    ++place_;
    if (!item.is_whole)
      reject(
          item, "pst.damaged", "a part of the item cannot be read",
          "repair the store with Outlook's scanpst.exe and import it again, or open the item and type it in");
    else if (item.is_deleted)
      reject(item, "pst.deleted", "it lies in the folder of deleted items",
             "move it to a folder of contacts");
    else if (item.item.is_list())
      reject(item, "pst.list", "a list of members is not taken", "import the contacts that are its members");
    else
      give(item.item);
  }

  void begin(const std::string& folder) {
    if (columns_ && folder == folder_) return;
    folder_ = folder;
    sink_.begin_table(folder);
    columns_.emplace(sink_);
    place_ = 0;
  }

  void give(const OutlookItem& item) {
    columns_->begin_record();
    item.add_to(*columns_);
    sink_.record({RecordKind::contact, {"", folder_, place_, place_}, columns_->cells()});
  }

  void reject(const PstItem& item, std::string code, std::string what, std::string fix) {
    sink_.reject({Severity::reject,
                  std::move(code),
                  {"", folder_, place_, place_},
                  "",
                  std::move(what),
                  std::move(fix)},
                 item.item.title());
  }

  [[noreturn]] void refuse_folder() const {
    std::string names;
    for (const auto& [name, unused] : folders_)
      names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", name);
    throw Error(ErrorKind::input_unusable,
                names.empty()
                    ? fmt::format("the store has no contacts, nor a folder \"{}\" of them", wanted_)
                    : fmt::format("the store has no contacts in a folder \"{}\"; there are some in: {}",
                                  wanted_, names));
  }

  std::string wanted_;
  ImportSink& sink_;
  std::optional<RecordColumns> columns_;
  std::string folder_;
  std::uint64_t place_ = 0;
  std::map<std::string, std::uint64_t> others_;
  std::map<std::string, bool> folders_;
};

void read_store(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  PstReader(options, sink).read(bytes);
}

#else

[[noreturn]] void read_store(std::string_view, const ImportOptions&, ImportSink&) {
  throw Error(
      ErrorKind::input_unusable,
      "this program was built without libpff, by which it reads Outlook's stores; install libpff-dev and "
      "libbfio-dev and build it again, or let Outlook export the contacts as CSV");
}

#endif

int recognises(std::string_view head) {
  constexpr int certain = 100;
  return is_pst(head) ? certain : 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  if (!is_pst(bytes))
    throw Error(ErrorKind::input_unusable,
                "this is no store of Outlook; let Kartei find out the format, or name another with --from");
  read_store(bytes, options, sink);
}

}  // namespace

constinit const Importer pst_importer{
    "pst",      "stores of Outlook: PST and OST; each folder of contacts is a table",
    "pst ost",  "--sheet",
    recognises, read};

}  // namespace kartei::importers
