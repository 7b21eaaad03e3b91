#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "mapping/saved.hpp"
#include "model/channel.hpp"
#include "model/error.hpp"
#include "normalise/date_form.hpp"
#include "text/text.hpp"

namespace kartei::mapping {
namespace {

/// An entry of [columns] and what it names that is looked up when all are read.
struct Entry {
  ColumnMapping column;
  std::string label;
  const toml::node* node = nullptr;
};

template <class Value, class Words>
std::string listed(const Words& values, Value skipped) {
  std::string text;
  for (const Value value : values) {
    if (value == skipped) continue;
    if (!text.empty()) text += ", ";
    text += to_text(value);
  }
  return text;
}

class Reader {
 public:
  explicit Reader(std::string_view file_name) : file_name_(file_name) {}

  [[nodiscard]] Mapping read(const toml::table& root) {
    check_keys(root, {"country", "layout", "mend", "columns", "values"});
    Mapping mapping;
    read_heading(root, mapping);
    const toml::table* columns = table_at(root, "columns");
    if (columns == nullptr)
      fail(root, "there is no [columns]; write one line per column under it: \"Ort\" = \"city\"");
    for (const auto& [name, node] : in_order(*columns)) read_column(name, *node);
    if (const toml::table* values = table_at(root, "values")) read_values(*values);
    finish(mapping);
    return mapping;
  }

  [[noreturn]] void fail(const toml::source_region& where, std::string_view message) const {
    throw Error(ErrorKind::configuration, fmt::format("{}:{}: {}", file_name_, where.begin.line, message));
  }

 private:
  [[noreturn]] void fail(const toml::node& node, std::string_view message) const {
    fail(node.source(), message);
  }

  void check_keys(const toml::table& table, std::initializer_list<std::string_view> known) const {
    for (const auto& [key, node] : table) {
      if (std::ranges::find(known, key.str()) != known.end()) continue;
      fail(node, fmt::format("\"{}\" is not known here; expected {}", key.str(), fmt::join(known, ", ")));
    }
  }

  [[nodiscard]] const toml::table* table_at(const toml::table& table, std::string_view key) const {
    const toml::node* node = table.get(key);
    if (node != nullptr && !node->is_table()) fail(*node, fmt::format("{} must be a table: [{}]", key, key));
    return node == nullptr ? nullptr : node->as_table();
  }

  [[nodiscard]] std::string text_of(const toml::node& node, std::string_view what) const {
    const auto* text = node.as_string();
    if (text == nullptr) fail(node, fmt::format("{} must be text in quotes", what));
    return text->get();
  }

  [[nodiscard]] DateForm::Order read_order(const toml::node& node) const {
    const auto order = normalise::date_order_from_text(text_of(node, "dates"));
    if (!order) fail(node, "dates must be \"day_first\" or \"month_first\"");
    return *order;
  }

  [[nodiscard]] bool flag_of(const toml::node& node, std::string_view what) const {
    const auto* flag = node.as_boolean();
    if (flag == nullptr) fail(node, fmt::format("{} must be true or false", what));
    return flag->get();
  }

  /// The table's entries as they stand in the file.
  [[nodiscard]] static std::vector<std::pair<std::string, const toml::node*>> in_order(
      const toml::table& table) {
    std::vector<std::pair<std::string, const toml::node*>> entries;
    for (const auto& [key, node] : table) entries.emplace_back(key.str(), &node);
    std::ranges::stable_sort(entries, {}, [](const auto& entry) {
      const toml::source_position begin = entry.second->source().begin;
      return std::pair{begin.line, begin.column};
    });
    return entries;
  }

  void read_heading(const toml::table& root, Mapping& mapping) const {
    if (const toml::node* country = root.get("country")) {
      mapping.country = text_of(*country, "country");
      const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
      if (mapping.country.size() != 2 || !std::ranges::all_of(mapping.country, is_upper)) {
        fail(*country, "country must be two capital letters: \"DE\"");
      }
    }
    if (const toml::node* layout = root.get("layout")) {
      const auto value = layout_from_text(text_of(*layout, "layout"));
      if (!value)
        fail(*layout, "layout must be \"generic\", \"outlook\", \"google\", \"vcard\" or \"datev\"");
      mapping.layout = *value;
    }
    if (const toml::node* mend = root.get("mend")) mapping.mend = flag_of(*mend, "mend");
  }

  void read_column(const std::string& name, const toml::node& node) {
    if (const toml::array* several = node.as_array()) {
      for (const toml::node& one : *several) read_meaning(name, one);
    } else {
      read_meaning(name, node);
    }
  }

  void read_meaning(const std::string& name, const toml::node& node) {
    Entry entry{{}, {}, &node};
    entry.column.column = name;
    entry.column.confidence = 100;
    entry.column.reason = "from the mapping";
    if (const toml::table* table = node.as_table()) {
      check_keys(*table, {"target", "label", "channel", "legal_basis", "mend", "dates", "serials"});
      const toml::node* target = table->get("target");
      if (target == nullptr) fail(node, fmt::format("\"{}\" needs a target: {{ target = \"phone\" }}", name));
      read_target(*target, entry.column);
      if (const toml::node* label = table->get("label")) entry.label = text_of(*label, "label");
      if (const toml::node* mend = table->get("mend")) entry.column.mend = flag_of(*mend, "mend");
      if (const toml::node* dates = table->get("dates")) entry.column.dates.order = read_order(*dates);
      if (const toml::node* serials = table->get("serials"))
        entry.column.dates.has_serials = flag_of(*serials, "serials");
      if (const toml::node* channel = table->get("channel"))
        entry.column.consent.channel = read_channel(*channel);
      if (const toml::node* basis = table->get("legal_basis"))
        entry.column.legal_basis = read_legal_basis(*basis);
    } else {
      read_target(node, entry.column);
    }
    entries_.push_back(std::move(entry));
  }

  [[nodiscard]] std::string read_legal_basis(const toml::node& node) const {
    const std::string basis = text_of(node, "legal_basis");
    if (text::trim(basis).empty())
      fail(node, "legal_basis is empty; name the rule and the fact: \"GDPR Art. 9(2)(a): signed form\"");
    return basis;
  }

  [[nodiscard]] std::string read_channel(const toml::node& node) const {
    const std::string word = text_of(node, "channel");
    if (!word.empty() && !channel_from_text(word))
      fail(node, fmt::format("there is no channel \"{}\"", word));
    return word;
  }

  void read_target(const toml::node& node, ColumnMapping& column) const {
    const std::string written = text_of(node, "a column's meaning");
    if (!written.starts_with(attribute_prefix)) {
      column.target = target_of(node, written);
      return;
    }
    column.attribute = text::trim(std::string_view(written).substr(attribute_prefix.size()));
    if (column.attribute.empty()) fail(node, "name the attribute: \"attribute:company_size\"");
  }

  /// "phone work 2": field, then use and ordinal where they are told.
  [[nodiscard]] Target target_of(const toml::node& node, const std::string& written) const {
    const std::vector<std::string_view> words = text::words(written);
    const auto field = words.empty() ? std::nullopt : field_from_text(words.front());
    if (!field) {
      fail(node,
           fmt::format("there is no field \"{}\"; fields are {}", words.empty() ? written : words.front(),
                       listed(all_fields(), static_cast<Field>(255))));
    }
    Target target{*field, Use::unspecified, 1};
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (const auto use = use_from_text(words[i]))
        target.use = *use;
      else
        target.ordinal = read_ordinal(node, words[i]);
    }
    return target;
  }

  [[nodiscard]] std::uint8_t read_ordinal(const toml::node& node, std::string_view word) const {
    std::uint8_t number = 0;
    const auto result = std::from_chars(word.data(), word.data() + word.size(), number);
    if (result.ec != std::errc{} || result.ptr != word.data() + word.size() || number == 0) {
      fail(node, fmt::format("\"{}\" is neither a use (work, home, other) nor a number from 1 to 255", word));
    }
    return number;
  }

  void read_values(const toml::table& values) {
    for (const auto& [name, node] : in_order(values)) {
      const toml::table* table = node->as_table();
      if (table == nullptr) fail(*node, fmt::format("values must be a table: [values.\"{}\"]", name));
      const std::vector<ValueMeaning> meanings = read_meanings(*table);
      bool found = false;
      for (Entry& entry : entries_) {
        if (entry.column.column != name || !is_consent(entry)) continue;
        entry.column.consent.values = meanings;
        found = true;
      }
      if (!found) fail(*node, fmt::format("\"{}\" is no column with target objection or opt_in", name));
    }
  }

  [[nodiscard]] std::vector<ValueMeaning> read_meanings(const toml::table& table) const {
    std::vector<ValueMeaning> meanings;
    for (const auto& [value, node] : in_order(table)) {
      const auto meaning = meaning_from_text(text_of(*node, "a meaning"));
      if (!meaning) fail(*node, "a meaning is one of given, refused, withdrawn, objected, nothing");
      meanings.push_back({value, *meaning});
    }
    return meanings;
  }

  [[nodiscard]] static bool is_consent(const Entry& entry) {
    return entry.column.target.field == Field::objection || entry.column.target.field == Field::opt_in;
  }

  void finish(Mapping& mapping) const {
    for (const Entry& entry : entries_) {
      if (is_consent(entry) && entry.column.consent.values.empty()) {
        fail(*entry.node,
             fmt::format("\"{0}\" needs a table of its values: [values.\"{0}\"] and under it \"J\" = "
                         "\"objected\"",
                         entry.column.column));
      }
      mapping.columns.push_back(entry.column);
      if (!entry.label.empty()) mapping.columns.back().label = label_entry(entry);
    }
  }

  [[nodiscard]] std::uint32_t label_entry(const Entry& entry) const {
    const auto at =
        std::ranges::find(entries_, entry.label, [](const Entry& other) { return other.column.column; });
    if (at == entries_.end()) {
      fail(*entry.node,
           fmt::format("label \"{0}\" is not under [columns]; add \"{0}\" = \"ignored\"", entry.label));
    }
    return static_cast<std::uint32_t>(at - entries_.begin());
  }

  std::string_view file_name_;
  std::vector<Entry> entries_;
};

}  // namespace

Mapping from_toml(std::string_view text, std::string_view file_name) {
  Reader reader(file_name);
  try {
    return reader.read(toml::parse(text));
  } catch (const toml::parse_error& error) {
    reader.fail(error.source(), fmt::format("no valid TOML: {}", error.description()));
  }
}

}  // namespace kartei::mapping
