#include "export/workbook.hpp"

#include <utility>

#include <fmt/format.h>

#include "export/atomic_file.hpp"
#include "export/sheet_writer.hpp"
#include "export/workbook_check.hpp"
#include "model/error.hpp"

namespace kartei::exports {
namespace {

constexpr lxw_color_t standing_out_colour = 0xFFEB9C;  // the yellow that Excel calls "neutral"

}  // namespace

struct Workbook::State {
  State(const std::filesystem::path& target, Moment created);
  ~State();
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  SheetWriter& add(std::string_view name, std::vector<ColumnSpec> columns);
  void write_long_texts();

  AtomicFile file;
  lxw_workbook* workbook = nullptr;
  CellFormats formats;
  SheetNames names;
  std::vector<LongText> long_texts;
  std::vector<std::unique_ptr<SheetWriter>> sheets;
};

Workbook::State::State(const std::filesystem::path& target, Moment created) : file(target) {
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.use_zip64 = LXW_FALSE;
  workbook = workbook_new_opt(file.temporary_path().c_str(), &options);
  if (workbook == nullptr)
    throw Error(ErrorKind::failed, "out of memory while beginning a workbook; close other programs");
  lxw_doc_properties properties{};
  properties.created = static_cast<time_t>(created.time_since_epoch().count());
  workbook_set_properties(workbook, &properties);
  formats.header = workbook_add_format(workbook);
  format_set_bold(formats.header);
  formats.text = workbook_add_format(workbook);
  format_set_num_format(formats.text, "@");
  formats.text_standing_out = workbook_add_format(workbook);
  format_set_num_format(formats.text_standing_out, "@");
  format_set_bg_color(formats.text_standing_out, standing_out_colour);
  formats.number_standing_out = workbook_add_format(workbook);
  format_set_bg_color(formats.number_standing_out, standing_out_colour);
  for (lxw_format** date : {&formats.date, &formats.date_standing_out}) {
    *date = workbook_add_format(workbook);
    format_set_num_format(*date, "dd.mm.yyyy");
  }
  format_set_bg_color(formats.date_standing_out, standing_out_colour);
}

Workbook::State::~State() {
  if (workbook != nullptr) lxw_workbook_free(workbook);
}

SheetWriter& Workbook::State::add(std::string_view name, std::vector<ColumnSpec> columns) {
  SheetContext context{workbook, &names, formats,
                       [this](LongText text) { long_texts.push_back(std::move(text)); }};
  sheets.push_back(std::make_unique<SheetWriter>(std::move(context), name, std::move(columns)));
  return *sheets.back();
}

void Workbook::State::write_long_texts() {
  if (long_texts.empty()) return;
  const auto texts = std::move(long_texts);
  auto& sheet =
      add("Lange Texte",
          {{"Blatt"}, {"Zeile", ColumnKind::integer}, {"Spalte"}, {"Teil", ColumnKind::integer}, {"Text"}});
  for (const auto& text : texts) {
    const auto row = std::to_string(text.row);
    std::string_view rest = text.text;
    for (int part = 1; !rest.empty(); ++part) {
      const auto piece = cell_part(rest, max_cell_units);
      const auto number = std::to_string(part);
      sheet.row(std::array<std::string_view, 5>{text.sheet, row, text.column, number, piece});
      rest.remove_prefix(piece.size());
    }
  }
  sheet.finish();
}

Workbook::Workbook(const std::filesystem::path& target, Moment created)
    : state_(std::make_unique<State>(target, created)) {}

Workbook::~Workbook() = default;

TableWriter& Workbook::add_sheet(std::string_view name, std::vector<ColumnSpec> columns) {
  return state_->add(name, std::move(columns));
}

void Workbook::commit() {
  for (auto& sheet : state_->sheets) sheet->finish();
  state_->write_long_texts();
  const auto error = workbook_close(std::exchange(state_->workbook, nullptr));
  if (error != LXW_NO_ERROR) {
    throw Error(ErrorKind::io,
                fmt::format("{}: writing failed: {}; make room on the disk, then run the command again",
                            state_->file.target().string(), lxw_strerror(error)));
  }
  check_workbook_complete(state_->file.temporary_path(), state_->file.target());
  state_->file.commit();
}

namespace {

class OneSheet final : public TableWriter {
 public:
  OneSheet(const std::filesystem::path& target, Moment created, std::string_view sheet,
           std::vector<ColumnSpec> columns)
      : workbook_(target, created), sheet_(workbook_.add_sheet(sheet, std::move(columns))) {}
  void row(std::span<const std::string_view> cells) override { sheet_.row(cells); }
  void marked_row(std::span<const std::string_view> cells, const std::vector<bool>& stands_out) override {
    sheet_.marked_row(cells, stands_out);
  }
  void finish() override { workbook_.commit(); }

 private:
  Workbook workbook_;
  TableWriter& sheet_;
};

}  // namespace

std::unique_ptr<TableWriter> workbook_writer(const std::filesystem::path& target, Moment created,
                                             std::string_view sheet, std::vector<ColumnSpec> columns) {
  return std::make_unique<OneSheet>(target, created, sheet, std::move(columns));
}

}  // namespace kartei::exports
