#include <algorithm>
#include <array>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "consent/rule_set.hpp"
#include "consent/rule_set_differences.hpp"
#include "match/model.hpp"
#include "model/error.hpp"
#include "qualify/lead_score.hpp"
#include "quality/shipped_rules.hpp"
#include "selling/classes.hpp"
#include "selling/pipeline.hpp"

namespace kartei::cli {
namespace {

struct ConfigOptions {
  std::string name;
  std::string compared;
};

/// A file of rules that the program carries.
struct ShippedText {
  std::string_view name;
  std::string_view option;  ///< takes a file in its place
  std::string_view says;
  std::string_view (*text)();
};

constexpr std::array shipped_texts{
    ShippedText{"lists", "profile --quality", "how bad a list may be",
                [] { return quality::shipped_lists_toml; }},
    ShippedText{"parties", "show --quality",
                "what a party's record should have, and how current it should be",
                [] { return quality::shipped_parties_toml; }},
    ShippedText{"leads", "leads --criteria", "what makes a lead worth calling first",
                [] { return qualify::shipped_leads_toml; }},
    ShippedText{"upkeep", "upkeep --criteria", "which records need a hand, and how urgently",
                [] { return quality::shipped_upkeep_toml; }},
    ShippedText{"sensitive", "import --quality", "which columns hold sensitive data",
                [] { return quality::shipped_sensitive_toml; }},
    ShippedText{"brakes", "import --quality", "what stops a delivery that nobody watches",
                [] { return quality::shipped_brakes_toml; }},
    ShippedText{"pipeline", "deal --pipeline",
                "the stages of deals, how likely each is, and when one is stale",
                [] { return selling::shipped_pipeline_toml; }},
    ShippedText{"classes", "classify --rules", "what makes a customer A, B or C",
                [] { return selling::shipped_classes_toml; }},
    ShippedText{"model", "dedupe --model", "what agreement is worth when duplicates are sought",
                match::shipped_model_text},
    ShippedText{"rule-set", "export --rule-set", "the judgements that decide who may be contacted",
                consent::shipped_rule_set_text},
};

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const ShippedText& shipped : shipped_texts) all.emplace_back(shipped.name);
  return all;
}

OutputTable list() {
  OutputTable table{"config", {{"name"}, {"says"}, {"replaced_by"}}, {}};
  for (const ShippedText& shipped : shipped_texts)
    table.rows.push_back({std::string(shipped.name), std::string(shipped.says), std::string(shipped.option)});
  return table;
}

OutputTable differences_from(const std::string& file) {
  OutputTable table{"differences", {{"setting"}, {"shipped"}, {"own"}}, {}};
  for (const consent::RuleDifference& difference :
       consent::differences(consent::shipped_rule_set(), rule_set_of(file)))
    table.rows.push_back({difference.what, difference.here, difference.there});
  return table;
}

int run(const ConfigOptions& options, Context& context) {
  if (!options.compared.empty()) {
    if (options.name != "rule-set")
      throw Error(ErrorKind::usage, "--compare goes with rule-set: kartei config rule-set --compare FILE");
    context.print(differences_from(options.compared));
    return 0;
  }
  if (options.name.empty()) {
    context.print(list());
    return 0;
  }
  context.out() << std::ranges::find(shipped_texts, options.name, &ShippedText::name)->text();
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ConfigOptions>();
  binder.choice("NAME", options->name, names(), "Which to print; without it they are listed");
  binder.input("--compare", options->compared,
               "With rule-set: in what this rule set differs from the shipped one");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command config_command{
    "config", "Print the rules that come with Kartei, to be changed and given back",
    "kartei config                         what there is, and which option takes it back\n"
    "  kartei config lists > streng.toml     a file to change, for profile --quality\n"
    "  kartei config rule-set --compare eigen.toml    each judgement that a rule set of yours makes "
    "otherwise",
    Writes::nothing, bind};

}  // namespace kartei::cli
