/// Prints what an importer makes of a file, one JSON object a line: for comparing with other programs.
/// usage: dump_records FILE [IMPORTER [no-header]]

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "importers/importer.hpp"
#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

std::string json(std::string_view text) {
  std::string out = "\"";
  for (const char c : text::scrub(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (byte < 0x20) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", byte);
      out += escape.data();
    } else {
      out += c;
    }
  }
  return out + '"';
}

class PrintingSink : public ImportSink {
 public:
  void decided(const Decision& d) override {
    std::cout << R"({"decided":)" << json(d.subject) << R"(,"choice":)" << json(d.choice) << R"(,"reason":)"
              << json(d.reason) << "}\n";
  }
  void begin_table(std::string_view name) override { std::cout << R"({"table":)" << json(name) << "}\n"; }
  void column(std::string_view name) override { std::cout << R"({"column":)" << json(name) << "}\n"; }
  void record(const RawRecord& record) override {
    std::cout << R"({"record":)" << record.place.line << R"(,"cells":{)";
    const char* separator = "";
    for (const RawCell& cell : record.cells) {
      std::cout << separator << '"' << cell.column << R"(":)" << json(cell.value);
      separator = ",";
    }
    std::cout << "}}\n";
  }
  void reject(const Diagnostic& d, std::string_view raw) override {
    std::cout << R"({"reject":)" << d.place.line << R"(,"code":)" << json(d.code) << R"(,"what":)"
              << json(d.what) << R"(,"raw":)" << json(raw) << "}\n";
  }
  void skipped(std::string_view what, std::uint64_t lines) override {
    std::cout << R"({"skipped":)" << json(what) << R"(,"lines":)" << lines << "}\n";
  }
};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::no_input, path.string() + " cannot be opened; check the path");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::optional<std::string> bytes_beside(const std::filesystem::path& path, std::string_view ending) {
  for (const auto& entry : std::filesystem::directory_iterator(path.parent_path())) {
    if (entry.path().stem() != path.stem()) continue;
    if (text::to_lower(entry.path().extension().string()) == "." + std::string(ending))
      return bytes_of(entry.path());
  }
  return std::nullopt;
}

int dump(const char* path, const char* name, const ImportOptions& options) {
  const std::string bytes = bytes_of(path);
  const Importer* importer = name != nullptr ? find_importer(name) : detect(bytes);
  if (importer == nullptr) throw Error(ErrorKind::input_unusable, "no importer reads this file; name one");
  PrintingSink sink;
  importer->read(bytes, options, sink);
  return 0;
}

}  // namespace
}  // namespace kartei::importers

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: dump_records FILE [IMPORTER [no-header]]\n";
    return 64;
  }
  try {
    kartei::importers::ImportOptions options;
    if (count > 3 && std::string_view(arguments[3]) == "no-header") options.has_header = false;
    options.beside = [path = arguments[1]](std::string_view ending) {
      return kartei::importers::bytes_beside(std::filesystem::absolute(path), ending);
    };
    return kartei::importers::dump(arguments[1], count > 2 ? arguments[2] : nullptr, options);
  } catch (const kartei::Error& error) {
    std::cerr << error.what() << '\n';
    return kartei::exit_code(error.kind());
  }
}
