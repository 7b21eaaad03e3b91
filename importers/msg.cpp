#include "importers/msg.hpp"

#include <fmt/format.h>

#include "importers/msg_file.hpp"
#include "importers/record_columns.hpp"
#include "model/error.hpp"

namespace kartei::importers {
namespace {

class MsgReader {
 public:
  MsgReader(std::string_view bytes, ImportSink& sink) : file_(bytes), sink_(sink), columns_(sink) {}

  void read() {
    sink_.begin_table("");
    for (const std::size_t storage : file_.items()) take(file_.read_item(storage));
    if (place_ > 0 && others_ > 0)
      sink_.decided(
          {"items", fmt::format("{} passed over", others_), "they are no contacts: " + first_other_, ""});
    if (place_ == 0 && others_ > 0)
      reject("msg.no_contact", fmt::format("{} is no contact", first_other_),
             "save the contacts themselves as files, or export their folder as CSV", first_title_);
  }

 private:
  void take(const OutlookItem& item) {
    if (item.is_contact()) {
      columns_.begin_record();
      item.add_to(columns_);
      ++place_;
      sink_.record({RecordKind::contact, {"", "", place_, place_}, columns_.cells()});
    } else if (item.is_list()) {
      reject("msg.list", "a list of members is not taken", "import the contacts that are its members",
             item.title());
    } else if (others_++ == 0) {
      first_other_ = item.described();
      first_title_ = item.title();
    }
  }

  void reject(std::string code, std::string what, std::string fix, std::string_view raw) {
    ++place_;
    sink_.reject(
        {Severity::reject, std::move(code), {"", "", place_, place_}, "", std::move(what), std::move(fix)},
        raw);
  }

  MsgFile file_;
  ImportSink& sink_;
  RecordColumns columns_;
  std::uint64_t place_ = 0;
  std::uint64_t others_ = 0;
  std::string first_other_;
  std::string first_title_;
};

int recognises(std::string_view head) {
  constexpr int certain = 100;
  return MsgFile::is_one(head) ? certain : 0;
}

void read(std::string_view bytes, const ImportOptions&, ImportSink& sink) {
  if (!format::CompoundFile::is_one(bytes))
    throw Error(ErrorKind::input_unusable,
                "this is no MSG file; let Kartei find out the format, or name another with --from");
  MsgReader(bytes, sink).read();
}

}  // namespace

constinit const Importer msg_importer{
    "msg", "contacts that Outlook saved or forwarded as files: MSG", "msg", "", recognises, read};

}  // namespace kartei::importers
