#include "importers/json_record.hpp"

#include <simdjson.h>

#include <string>

namespace kartei::importers {
namespace {

using simdjson::error_code;
using simdjson::ondemand::json_type;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

constexpr int deepest = 16;

/// "null" is an empty cell; numbers carry the white space behind them.
std::string_view scalar_word(std::string_view token) {
  while (!token.empty() &&
         (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
    token.remove_suffix(1);
  return token == "null" ? std::string_view{} : token;
}

std::size_t take_digits(std::string_view& rest) {
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  rest.remove_prefix(digits);
  return digits;
}

/// RFC 8259 section 6, but zeros may lead: postcodes come like that.
bool is_number(std::string_view rest) {
  if (rest.starts_with('-')) rest.remove_prefix(1);
  if (take_digits(rest) == 0) return false;
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    if (take_digits(rest) == 0) return false;
  }
  if (rest.starts_with('e') || rest.starts_with('E')) {
    rest.remove_prefix(1);
    if (rest.starts_with('+') || rest.starts_with('-')) rest.remove_prefix(1);
    if (take_digits(rest) == 0) return false;
  }
  return rest.empty();
}

std::string joined(const std::string& path, std::string_view name) {
  return path.empty() ? std::string(name) : path + "." + std::string(name);
}

class Flattener {
 public:
  explicit Flattener(RecordColumns& columns) : columns_(columns) {}

  error_code add_object(object members, const std::string& path, int depth) {
    for (auto member : members) {
      std::string_view name;
      if (const auto error = member.unescaped_key().get(name)) return error;
      value content;
      if (const auto error = member.value().get(content)) return error;
      if (const auto error = add_value(content, joined(path, name), depth)) return error;
    }
    return simdjson::SUCCESS;
  }

 private:
  error_code add_value(value content, const std::string& path, int depth) {
    json_type type{};
    if (const auto error = content.type().get(type)) return error;
    if (type == json_type::object && depth < deepest) return add_member_object(content, path, depth);
    if (type == json_type::array && depth < deepest) return add_list(content, path, depth);
    if (type == json_type::string) return add_text(content, path);
    if (type == json_type::object || type == json_type::array) return add_raw(content, path);
    return add_word(content, type, path);
  }

  error_code add_member_object(value content, const std::string& path, int depth) {
    object members;
    if (const auto error = content.get_object().get(members)) return error;
    return add_object(members, path, depth + 1);
  }

  error_code add_list(value content, const std::string& path, int depth) {
    simdjson::ondemand::array list;
    if (const auto error = content.get_array().get(list)) return error;
    std::size_t number = 0;
    for (auto element : list) {
      value one;
      if (const auto error = std::move(element).get(one)) return error;
      json_type type{};
      if (const auto error = one.type().get(type)) return error;
      ++number;
      const bool is_object = type == json_type::object;
      if (const auto error =
              add_value(one, is_object ? joined(path, std::to_string(number)) : path, depth + 1))
        return error;
    }
    return simdjson::SUCCESS;
  }

  error_code add_text(value content, const std::string& path) {
    std::string_view text;
    if (const auto error = content.get_string().get(text)) return error;
    columns_.add(path, text);
    return simdjson::SUCCESS;
  }

  /// Numbers are checked and left as they are written: no digit of a phone number may get lost.
  error_code add_word(value content, json_type type, const std::string& path) {
    const std::string_view word = scalar_word(content.raw_json_token());
    if (type == json_type::number && !is_number(word)) return simdjson::NUMBER_ERROR;
    if (type == json_type::boolean && word != "true" && word != "false") return simdjson::INCORRECT_TYPE;
    if (type == json_type::null && !word.empty()) return simdjson::INCORRECT_TYPE;
    columns_.add(path, word);
    return simdjson::SUCCESS;
  }

  error_code add_raw(value content, const std::string& path) {
    std::string_view text;
    if (const auto error = simdjson::to_json_string(content).get(text)) return error;
    columns_.add(path, text);
    return simdjson::SUCCESS;
  }

  RecordColumns& columns_;
};

const char* in_words(error_code error) {
  switch (error) {
    case simdjson::SUCCESS:
      return nullptr;
    case simdjson::UNCLOSED_STRING:
    case simdjson::UNESCAPED_CHARS:
      return "a text is not closed, or holds a control character";
    case simdjson::STRING_ERROR:
      return "a text holds a wrong escape";
    case simdjson::NUMBER_ERROR:
      return "a number is written wrongly";
    case simdjson::INCORRECT_TYPE:
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR:
      return "a value is neither text, number, true, false, null, list nor object";
    default:
      return "the object is no JSON: a comma, colon, quote or bracket is missing or one too many";
  }
}

}  // namespace

struct JsonRecord::Parser {
  simdjson::ondemand::parser parser;
  std::string padded;
};

JsonRecord::JsonRecord() : parser_(std::make_unique<Parser>()) {}
JsonRecord::~JsonRecord() = default;

const char* JsonRecord::read(std::string_view object, RecordColumns& columns) {
  std::string& padded = parser_->padded;
  padded.assign(object);
  padded.append(simdjson::SIMDJSON_PADDING, ' ');
  simdjson::ondemand::document document;
  const simdjson::padded_string_view text(padded.data(), object.size(), padded.size());
  if (const auto error = parser_->parser.iterate(text).get(document)) return in_words(error);
  simdjson::ondemand::object members;
  if (const auto error = document.get_object().get(members)) return in_words(error);
  if (const auto error = Flattener(columns).add_object(members, "", 1)) return in_words(error);
  const bool at_end = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
  return at_end ? nullptr : in_words(simdjson::TAPE_ERROR);
}

}  // namespace kartei::importers
