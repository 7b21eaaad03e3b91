#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/row_stream.hpp"
#include "model/error.hpp"
#include "phonetic/codec.hpp"

namespace kartei::cli {
namespace {

struct PhoneticOptions {
  std::string algorithm;
  std::vector<std::string> words;
};

std::vector<std::string> codec_names() {
  std::vector<std::string> names;
  for (const phonetic::Codec& codec : phonetic::codecs()) names.emplace_back(codec.name);
  return names;
}

std::string without_line_end(std::string line) {
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

int run(const PhoneticOptions& options, Context& context) {
  const phonetic::Codec* codec = phonetic::find_codec(options.algorithm);
  if (codec == nullptr) {
    throw Error(ErrorKind::usage, fmt::format("no phonetic algorithm '{}'; there is {}", options.algorithm,
                                              fmt::join(codec_names(), ", ")));
  }
  RowStream rows(context, {"codes", {{"word"}, {"code"}}, {}});
  const auto print = [&](const std::string& word) {
    if (context.has_format())
      rows.add({word, codec->encode(word)});
    else
      context.out() << word << '\t' << codec->encode(word) << '\n';
  };
  for (const std::string& word : options.words) print(word);
  if (options.words.empty())
    for (std::string line; std::getline(std::cin, line);) print(without_line_end(line));
  if (context.has_format()) rows.finish();
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<PhoneticOptions>();
  binder.choice("ALGORITHM", options->algorithm, codec_names(), "How to code", Presence::required);
  binder.texts("WORD", options->words, "Words to code; without any, lines of standard input are coded");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command phonetic_command{"phonetic", "Print the phonetic codes of words",
                               "kartei phonetic koelner Müller Meier    print each word, a tab and its code",
                               Writes::nothing, bind};

}  // namespace kartei::cli
