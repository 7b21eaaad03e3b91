// The module kartei_card_picture: text by tesseract, pictures by leptonica, codes by zxing,
// pages of a PDF by programs of poppler.

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>
#ifdef KARTEI_HAS_ZXING
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#endif

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "importers/card_picture.hpp"
#include "importers/card_words.hpp"
#include "importers/pdf_pages.hpp"

namespace kartei::importers {
namespace {

constexpr std::int64_t most_pixels = 60'000'000;
constexpr int most_pages = 1000;
constexpr int small_side =
    1300;  // pictures that are smaller are scaled up: letters of 20 pixels are read best
constexpr int large_side = 3200;
constexpr int most_milliseconds = 20'000;
constexpr float least_confidence = 35;  // of a word
constexpr int good_confidence = 85;     // of a picture

struct FreePix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<Pix, FreePix>;

const l_uint8* data_of(std::string_view bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

/// The size is asked before a picture is unpacked: a small file may claim to be a large one.
bool is_too_large(std::string_view bytes) {
  l_int32 format = 0;
  l_int32 width = 0;
  l_int32 height = 0;
  if (pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height, nullptr, nullptr, nullptr) !=
      0)
    return false;
  return static_cast<std::int64_t>(width) * height > most_pixels;
}

Picture grey(Picture picture) {
  const Picture opaque(pixRemoveAlpha(picture.get()));
  return Picture(pixConvertTo8(opaque ? opaque.get() : picture.get(), 0));
}

std::size_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < count && at + i < bytes.size(); ++i)
    number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

/// The orientation that Exif data (a TIFF of its own) tells, 1 to 8; 1 when it tells none.
std::size_t orientation_in(std::string_view tiff) {
  constexpr std::size_t orientation_tag = 0x0112;
  constexpr std::size_t entry_bytes = 12;
  constexpr std::size_t most_entries = 200;
  const bool is_little = tiff.starts_with("II");
  const auto number = [&](std::size_t at, std::size_t count) {
    std::string bytes(tiff.substr(std::min(at, tiff.size()), count));
    if (is_little) std::ranges::reverse(bytes);
    return big_endian(bytes, 0, count);
  };
  const std::size_t directory = number(4, 4);
  const std::size_t entries = std::min(number(directory, 2), most_entries);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * entry_bytes;
    if (number(entry, 2) == orientation_tag) return number(entry + 8, 2);
  }
  return 1;
}

/// How a camera was held, as the JPEG tells: quarters of a turn that put the picture upright.
int quarters_of(std::string_view jpeg) {
  constexpr std::string_view exif("Exif\0\0", 6);
  constexpr std::size_t exif_segment = 0xFFE1;
  std::size_t at = 2;
  while (jpeg.starts_with("\xFF\xD8") && at + 4 < jpeg.size() && jpeg[at] == '\xFF') {
    const std::size_t length = big_endian(jpeg, at + 2, 2);
    const std::string_view body = jpeg.substr(at + 4, length < 2 ? 0 : length - 2);
    if (big_endian(jpeg, at, 2) == exif_segment && body.starts_with(exif)) {
      const std::size_t orientation = orientation_in(body.substr(exif.size()));
      return orientation == 6 ? 1 : orientation == 3 ? 2 : orientation == 8 ? 3 : 0;
    }
    at += 2 + std::max<std::size_t>(length, 2);
  }
  return 0;
}

std::vector<Words> recognised_words(tesseract::ResultIterator& words) {
  WordJoiner joiner;
  do {
    Words word;
    const std::unique_ptr<char[]> text(words.GetUTF8Text(tesseract::RIL_WORD));
    if (!text || !words.BoundingBox(tesseract::RIL_WORD, &word.left, &word.top, &word.right, &word.bottom))
      continue;
    word.text = text.get();
    const bool is_sure = words.Confidence(tesseract::RIL_WORD) >= least_confidence;
    if (is_sure || has_letters(word.text))
      joiner.add(std::move(word), words.IsAtBeginningOf(tesseract::RIL_TEXTLINE));
  } while (words.Next(tesseract::RIL_WORD));
  return joiner.take();
}

#ifdef KARTEI_HAS_ZXING
/// What the codes hold; where they stand the picture is made white, since their squares read as letters.
std::vector<std::string> take_codes(Pix* picture) {
  std::vector<std::uint8_t> pixels;
  const int width = pixGetWidth(picture);
  const int height = pixGetHeight(picture);
  pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      l_uint32 value = 0;
      pixGetPixel(picture, x, y, &value);
      pixels.push_back(static_cast<std::uint8_t>(value));
    }
  ZXing::DecodeHints hints;
  hints.setTryHarder(true).setTryRotate(true);
  std::vector<std::string> codes;
  for (const ZXing::Result& code :
       ZXing::ReadBarcodes({pixels.data(), width, height, ZXing::ImageFormat::Lum}, hints)) {
    if (!code.isValid()) continue;
    codes.push_back(code.text());
    const ZXing::Position& corners = code.position();
    const auto [left, right] = std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
    const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
    const int margin = (right - left) / 10;
    Box* box = boxCreate(std::max(left - margin, 0), std::max(top - margin, 0), right - left + 2 * margin,
                         bottom - top + 2 * margin);
    pixSetInRect(picture, box);
    boxDestroy(&box);
  }
  return codes;
}
#else
std::vector<std::string> take_codes(Pix*) { return {}; }
#endif

class Reader {
 public:
  /// Lists of words are kept by tesseract beyond its objects. To be cleared at the end the keeper must be
  /// older.
  Reader() { tesseract::TessBaseAPI::ClearPersistentCache(); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    api_.End();
    tesseract::TessBaseAPI::ClearPersistentCache();
  }

  /// False when the data of the languages is missing.
  bool open() {
    if (is_open_) return true;
    api_.SetVariable("debug_file", "/dev/null");
    is_open_ = api_.Init(nullptr, "deu+eng", tesseract::OEM_LSTM_ONLY) == 0;
    api_.SetPageSegMode(tesseract::PSM_AUTO);
    return is_open_;
  }

  /// `known` is the text that comes with the picture, as in a PDF: it goes before what could be recognised.
  CardPicture read(Picture page, std::vector<Words> known = {}) {
    constexpr std::size_t lines_of_a_card = 3;  // less is a scanner's own mark
    CardPicture result;
    result.lines = in_reading_order(std::move(known));
    Picture picture = grey(std::move(page));
    if (!picture) return result;
    result.codes = take_codes(picture.get());
    if (result.lines.size() >= lines_of_a_card) return result;
    Attempt best = recognised(*picture);
    if (best.confidence < good_confidence) {
      // Specks of dust and of the camera go, and of thin strokes a part: only where it was hard to read.
      const Picture calm(pixMedianFilter(picture.get(), 3, 3));
      Attempt second = calm ? recognised(*calm) : Attempt{};
      if (second.confidence > best.confidence) best = std::move(second);
    }
    result.lines = in_reading_order(std::move(best.lines));
    return result;
  }

 private:
  /// The lines of a picture, and how sure tesseract is of them.
  struct Attempt {
    std::vector<Words> lines;
    int confidence = 0;
  };

  Attempt recognised(Pix& original) {
    Attempt attempt;
    const Picture picture = upright(scaled(original));
    if (!picture) return attempt;
    api_.SetImage(picture.get());
    api_.SetSourceResolution(300);
    tesseract::ETEXT_DESC monitor;
    monitor.set_deadline_msecs(most_milliseconds);
    if (api_.Recognize(&monitor) == 0) {
      const std::unique_ptr<tesseract::ResultIterator> words(api_.GetIterator());
      if (words) attempt.lines = recognised_words(*words);
      attempt.confidence = api_.MeanTextConf();
    }
    api_.Clear();
    return attempt;
  }

  static Picture scaled(Pix& picture) {
    const int side = std::max(pixGetWidth(&picture), pixGetHeight(&picture));
    const int factor = side < small_side / 2 ? 3 : 2;
    if (side < small_side) {
      const auto scale = static_cast<float>(factor);
      return Picture(pixScale(&picture, scale, scale));
    }
    if (side > large_side) {
      const float scale = static_cast<float>(large_side) / static_cast<float>(side);
      return Picture(pixScale(&picture, scale, scale));
    }
    return Picture(pixClone(&picture));
  }

  /// Cards lie askew under a camera.
  static Picture upright(Picture picture) {
    if (!picture) return picture;
    constexpr l_float32 least_degrees = 0.4F;
    constexpr l_float32 least_trust = 2.0F;
    const Picture black(pixConvertTo1(picture.get(), 130));
    l_float32 degrees = 0;
    l_float32 trust = 0;
    if (!black || pixFindSkew(black.get(), &degrees, &trust) != 0) return picture;
    if (trust < least_trust || degrees * degrees < least_degrees * least_degrees) return picture;
    constexpr l_float32 radians_per_degree = 3.14159265F / 180.0F;
    return Picture(
        pixRotate(picture.get(), degrees * radians_per_degree, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  }

  tesseract::TessBaseAPI api_;
  bool is_open_ = false;
};

bool is_tiff(std::string_view bytes) { return bytes.starts_with("II*") || bytes.starts_with("MM"); }

/// Who gets the pages, and how.
struct Taker {
  void (*take)(void*, const CardPicture&);
  void* taker;

  void operator()(const CardPicture& picture) const { take(taker, picture); }
};

std::string read_pdf(std::string_view bytes, Reader& reader, const Taker& take) {
  return read_pdf_pages(bytes, [&](const PdfPage& page) {
    Picture picture(page.picture.empty() ? nullptr : pixReadMem(data_of(page.picture), page.picture.size()));
    CardPicture card = reader.read(std::move(picture), page.lines);
    card.failure = page.failure;
    take(card);
  });
}

std::string read_picture(std::string_view bytes, Reader& reader, const Taker& take) {
  if (is_too_large(bytes)) return "the picture has more than 60 million pixels; scale it down";
  int pages = 0;
  std::size_t offset = 0;
  do {
    Picture page(is_tiff(bytes) ? pixReadMemFromMultipageTiff(data_of(bytes), bytes.size(), &offset)
                                : pixReadMem(data_of(bytes), bytes.size()));
    if (!page) break;
    if (static_cast<std::int64_t>(pixGetWidth(page.get())) * pixGetHeight(page.get()) > most_pixels) break;
    if (const int quarters = quarters_of(bytes); quarters != 0)
      page.reset(pixRotateOrth(page.get(), quarters));
    take(reader.read(std::move(page)));
    ++pages;
  } while (is_tiff(bytes) && offset != 0 && pages < most_pages);
  return pages == 0 ? "the picture is damaged; take or save it anew as JPEG or PNG" : "";
}

}  // namespace

extern "C" std::string kartei_read_card_pictures(std::string_view bytes,
                                                 void (*take)(void*, const CardPicture&), void* taker) {
  static Reader reader;  // its start takes as long as half a card
  leptSetStderrHandler([](const char*) {});
  if (!reader.open())
    return "the data that tesseract reads German and English by is missing; install tesseract-ocr-deu and "
           "tesseract-ocr-eng";
  const Taker pages{take, taker};
  return bytes.starts_with("%PDF-") ? read_pdf(bytes, reader, pages) : read_picture(bytes, reader, pages);
}

}  // namespace kartei::importers
