#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <leptonica/allheaders.h>

#include <memory>
#include <utility>

#include "tests/conformance/samples.hpp"

namespace kartei::importers {
namespace {

std::string vcard_of(const SamplePerson& person) {
  return "BEGIN:VCARD\nVERSION:3.0\nN:" + person.last_name + ";" + person.first_name +
         "\nORG:" + person.company + "\nTEL:" + person.phone + "\nEMAIL:" + person.email + "\nEND:VCARD\n";
}

Pix* code_picture(const std::string& payload) {
  constexpr int side = 300;
  ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
  writer.setEncoding(ZXing::CharacterSet::UTF8);
  const ZXing::BitMatrix code = writer.encode(payload, side, side);
  Pix* picture = pixCreate(code.width(), code.height(), 8);
  for (int y = 0; y < code.height(); ++y)
    for (int x = 0; x < code.width(); ++x) pixSetPixel(picture, x, y, code.get(x, y) ? 0 : 255);
  return picture;
}

}  // namespace

/// A TIFF with a code on each page.
std::string build_photo(const std::vector<SamplePerson>& people) {
  Pixa* pages = pixaCreate(static_cast<l_int32>(people.size() + 1));
  if (people.empty()) pixaAddPix(pages, pixCreate(100, 100, 8), L_INSERT);
  for (const SamplePerson& person : people) pixaAddPix(pages, code_picture(vcard_of(person)), L_INSERT);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  pixaWriteMemMultipageTiff(&data, &size, pages);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  pixaDestroy(&pages);
  return bytes;
}

}  // namespace kartei::importers
