#include "importers/photo.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <cstdlib>

#include "importers/card_code.hpp"
#include "importers/card_picture.hpp"
#include "importers/record_columns.hpp"
#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

bool is_picture(std::string_view head) {
  return head.starts_with("\x89PNG\r\n\x1A\n") || head.starts_with("\xFF\xD8\xFF") ||
         head.starts_with(std::string_view("II*\0", 4)) || head.starts_with(std::string_view("MM\0*", 4));
}

bool is_pdf(std::string_view head) { return head.starts_with("%PDF-"); }

bool is_heic(std::string_view head) {
  const std::string_view brand = head.size() < 12 ? std::string_view{} : head.substr(4, 8);
  return brand == "ftypheic" || brand == "ftypheix" || brand == "ftypmif1" || brand == "ftypavif";
}

/// Loads the module, once. Null where there is none.
ReadCardPictures load_reader() {
  static const ReadCardPictures reader = []() -> ReadCardPictures {
    // Threads of tesseract's own make it four times slower; it only looks when it is loaded.
    setenv("OMP_THREAD_LIMIT", "1", 0);
    void* module = dlopen(card_picture_module, RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) return nullptr;
    return reinterpret_cast<ReadCardPictures>(dlsym(module, card_picture_function));
  }();
  return reader;
}

class PhotoReader {
 public:
  PhotoReader(const ImportOptions& options, ImportSink& sink)
      : options_(options), sink_(sink), columns_(sink) {
    sink_.begin_table("");
  }

  void take(const CardPicture& picture) {
    ++page_;
    constexpr std::size_t most_lines = 60;
    if (picture.lines.empty() && picture.codes.empty() && !picture.failure.empty())
      return reject("photo.not_drawn", picture.failure, "make a picture of the page, and import that");
    if (picture.lines.empty() && picture.codes.empty())
      return reject("photo.no_text", "there is no text in the picture",
                    "take it again from nearer, in good light, upright; or type the card in");
    if (picture.lines.size() > most_lines)
      return reject("photo.no_card",
                    fmt::format("it has {} lines, more than a business card has", picture.lines.size()),
                    "cut the card out, and import that");
    columns_.begin_record();
    for (const std::string& line : picture.lines) columns_.add(std::string(line_column), text::scrub(line));
    for (const std::string& code : picture.codes) take_code(text::scrub(code));
    if (!options_.note.empty()) columns_.add("NOTE", options_.note);
    sink_.record({RecordKind::contact, {"", "", page_, page_}, columns_.cells()});
  }

 private:
  void reject(std::string code, std::string what, std::string fix) {
    sink_.reject(
        {Severity::reject, std::move(code), {"", "", page_, page_}, "", std::move(what), std::move(fix)}, "");
  }

  void take_code(const std::string& code) {
    const std::vector<CardValue> values = read_card_code(code);
    if (values.empty()) columns_.add("X-CODE", code);
    for (const CardValue& value : values) columns_.add(value.column, text::scrub(value.value));
  }

  const ImportOptions& options_;
  ImportSink& sink_;
  RecordColumns columns_;
  std::uint64_t page_ = 0;
};

int recognises(std::string_view head) {
  constexpr int certain = 100;
  return is_picture(head) || is_pdf(head) || is_heic(head) ? certain : 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  const auto refuse = [](const std::string& why) { throw Error(ErrorKind::input_unusable, why); };
  if (is_heic(bytes))
    refuse(
        "pictures in HEIC are not read; save it as JPEG, the phone's setting for it is \"most compatible\"");
  if (!is_picture(bytes) && !is_pdf(bytes))
    refuse("this is no picture in JPEG, PNG or TIFF and no PDF; let Kartei find out the format");
  const ReadCardPictures reader = load_reader();
  if (reader == nullptr)
    refuse(
        "this program was built without tesseract, by which it reads pictures of cards; install "
        "libtesseract-dev, "
        "libleptonica-dev, libzxing-dev, tesseract-ocr-deu and tesseract-ocr-eng and build it again, or type "
        "the "
        "card into a text file");
  PhotoReader photo(options, sink);
  const std::string failure = reader(
      bytes, [](void* taker, const CardPicture& picture) { static_cast<PhotoReader*>(taker)->take(picture); },
      &photo);
  if (!failure.empty()) refuse(failure);
}

}  // namespace

constinit const Importer photo_importer{
    "photo",
    "pictures of business cards: JPEG, PNG, TIFF, PDF, with the codes on them",
    "jpg jpeg png tif tiff pdf",
    "--note",
    recognises,
    read,
    true,
    nullptr,
    true};

}  // namespace kartei::importers
