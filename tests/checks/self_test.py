#!/usr/bin/python3
"""Each check must fail on a made-up tree that breaks its rule, and hold on one that does not."""

import tempfile
import unittest
from pathlib import Path

import forbidden_words
import german_findings
import layers
import one_definition
import sizes
import tree_hygiene


class InATree(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.root = Path(holder.name)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


class Layers(InATree):
    def setUp(self):
        super().setUp()
        known = dict(layers.deviations)
        self.addCleanup(lambda: (layers.deviations.clear(), layers.deviations.update(known)))
        layers.deviations.clear()

    def test_the_way_down_is_open(self):
        self.write("cli/commands/import.cpp", '#include "operations/import/import.hpp"\n')
        self.write("lib/operations/import/import.cpp", '#include "store/store.hpp"\n#include "importers/importer.hpp"\n')
        self.write("importers/csv.cpp", '#include "format/csv.hpp"\n#include "model/error.hpp"\n')
        self.assertEqual(layers.check(self.root), [])

    def test_the_way_up_is_closed(self):
        self.write("lib/normalise/phone.cpp", '// why\n#include "store/store.hpp"\n')
        self.assertEqual(layers.check(self.root), ["lib/normalise/phone.cpp:2: normalise may not include store"])

    def test_an_importer_sees_no_mapping(self):
        self.write("importers/csv.cpp", '#include "mapping/mapping.hpp"\n')
        self.assertEqual(len(layers.check(self.root)), 1)

    def test_a_writer_sees_no_store(self):
        self.write("lib/export/x.cpp", '#include "store/store.hpp"\n')
        self.assertEqual(len(layers.check(self.root)), 1)

    def test_a_link_against_the_architecture_is_found(self):
        self.write("lib/match/CMakeLists.txt", "kartei_layer(match\n  SOURCES a.cpp\n  DEPENDS model store\n  LINK x)\n")
        self.assertEqual(layers.check(self.root), ["lib/match/CMakeLists.txt: match may not link store"])

    def test_an_unknown_layer_is_found(self):
        self.write("lib/brandnew/a.cpp", "\n")
        self.assertEqual(len(layers.check(self.root)), 1)

    def test_a_deviation_that_vanished_must_leave_its_list(self):
        layers.deviations[("match", "store")] = "made up"
        self.assertIn("match -> store is gone", layers.check(self.root)[0])
        self.write("lib/match/a.cpp", '#include "store/store.hpp"\n')
        self.assertEqual(layers.check(self.root), [])


class OneDefinition(InATree):
    def test_two_types_of_one_name_in_one_namespace_are_found(self):
        self.write("lib/store/a.hpp", "namespace kartei {\nstruct Row {\n};\n}  // namespace kartei\n")
        self.write("lib/operations/find/b.cpp", "namespace kartei {\nclass Row final : public X {\n};\n")
        self.assertEqual(one_definition.check(self.root),
                         ["kartei::Row is defined in lib/operations/find/b.cpp and in lib/store/a.hpp"])

    def test_other_namespaces_unnamed_ones_and_nested_types_may_share_a_name(self):
        self.write("lib/store/a.hpp", "namespace kartei {\nstruct Row {\n  struct Cell {\n  };\n};\n"
                                      "}  // namespace kartei\n")
        self.write("lib/store/b.hpp", "namespace kartei::store {\nstruct Row {\n};\n}  // namespace kartei::store\n")
        self.write("lib/store/c.cpp", "namespace kartei {\nnamespace {\nstruct Row {\n};\n}  // namespace\n"
                                      "struct Other;\nstruct Row::Impl {\n};\n}  // namespace kartei\n")
        self.assertEqual(one_definition.check(self.root), [])


class ForbiddenWords(InATree):
    def test_every_rule_finds_what_it_forbids(self):
        rows = [
            ("lib/store/party.cpp", "#include <sqlite3.h>"),
            ("lib/operations/import/import.cpp", "auto t = std::chrono::system_clock::now();"),
            ("lib/operations/import/import.cpp", 'std::getenv("X");'),
            ("lib/operations/import/import.cpp", "std::cout << 1;"),
            ("lib/text/text.cpp", 'std::setlocale(LC_ALL, "");'),
            ("lib/text/text.cpp", "if (std::isalpha(c)) {}"),
            ("lib/text/text.cpp", "return tolower(c);"),
            ("lib/normalise/phone.cpp", "return std::stod(text);"),
            ("lib/normalise/phone.cpp", "#include <regex>"),
            ("lib/operations/import/import.cpp", "std::tm* t = localtime(&now);"),
            ("lib/match/cluster.cpp", "std::random_device seed;"),
            ("lib/mapping/mapping.cpp", "std::ifstream in(path);"),
            ("lib/store/party.cpp", 'run("SELECT name FROM parties");'),
            ("cli/main.cpp", "} catch (...) {"),
            ("cli/main.cpp", "#if 0"),
            ("tests/unit/text/text_test.cpp", "TEST(Text, DISABLED_works) {}"),
            ("tests/unit/text/text_test.cpp", "GTEST_SKIP();"),
            ("lib/text/text.cpp", "// TO" "DO: later"),
            ("lib/text/text.cpp", "int a;  // NOLINT"),
            ("lib/text/text.cpp", "int a;  // NOLINT(bugprone-x)"),
        ]
        for path, line in rows:
            with self.subTest(path=path, line=line):
                self.setUp()
                self.write(path, line + "\n")
                self.assertEqual(len(forbidden_words.check(self.root)), 1, forbidden_words.check(self.root))

    def test_what_is_allowed_is_not_found(self):
        rows = [
            ("lib/store/sqlite/connection.cpp", "#include <sqlite3.h>"),
            ("cli/main.cpp", "std::chrono::system_clock::now();"),
            ("lib/text/text.cpp", "// tolower() would depend on the locale"),
            ("lib/text/text.cpp", "text::is_alpha(c); value.toupper(x); names::isalpha(c);"),
            ("lib/text/text.cpp", "int a;  // NOLINT(bugprone-x): the library wants it"),
            ("tests/unit/text/text_test.cpp", 'GTEST_SKIP() << "no locale";'),
            ("cli/commands/query.cpp", 'error("SELECTED nothing");'),
        ]
        for path, line in rows:
            with self.subTest(path=path, line=line):
                self.setUp()
                self.write(path, line + "\n")
                self.assertEqual(forbidden_words.check(self.root), [])

    def test_an_expensive_header_may_stand_in_four_files(self):
        for number in range(4):
            self.write(f"cli/output_{number}.cpp", "#include <nlohmann/json.hpp>\n")
        self.assertEqual(forbidden_words.check(self.root), [])
        self.write("cli/output_4.cpp", "#include <nlohmann/json.hpp>\n")
        self.assertEqual(len(forbidden_words.check(self.root)), 5)


class TreeHygiene(InATree):
    def test_each_rule_finds_what_it_forbids(self):
        rows = [
            ("scripts/run", "cd /ho" "me/anna/kartei"),
            ("lib/text/text_utils.cpp", ""),
            ("lib/text/TextThing.cpp", ""),
            ("lib/text/text.cpp", "int a;\t"),
        ]
        for path, line in rows:
            with self.subTest(path=path):
                self.setUp()
                self.write(path, line + "\n")
                self.assertEqual(len(tree_hygiene.check(self.root)), 1, tree_hygiene.check(self.root))

    def test_large_files_are_found(self):
        self.write("samples/a.csv", "x" * (tree_hygiene.MAX_BYTES + 1))
        self.assertEqual(len(tree_hygiene.check(self.root)), 1)

    def test_paths_of_every_machine_are_fine(self):
        below_home = "/".join(["$HOME", "work", "x"])
        address = "/".join(["https:/", "a.example", "home", "x"])
        self.write("scripts/run", f"#!/usr/bin/env bash\n>/dev/null\ncat {below_home} {address}\n")
        self.assertEqual(tree_hygiene.check(self.root), [])


class Sizes(InATree):
    def test_files_and_functions_are_measured(self):
        self.write("lib/text/text.cpp", "int one() {\n  return 1;\n}\n\nint two() { return 2; }\n")
        self.assertEqual(sizes.function_lengths(self.root, [Path("lib/text/text.cpp")]),
                         [(3, "lib/text/text.cpp: one"), (1, "lib/text/text.cpp: two")])
        self.assertEqual(sizes.report(self.root)[0], "1 files: median 5, p90 5, max 5 lines")

    def test_percentiles_are_nearest_ranks(self):
        self.assertEqual(sizes.percentile([], 90), 0)
        self.assertEqual(sizes.percentile(list(range(1, 11)), 90), 9)


class GermanFindings(InATree):
    words = 'constexpr std::array finding_words{FindingWords{"name.nobody", "kein Name", ""}};\n'

    def test_a_finding_with_german_words_is_fine(self):
        self.write("lib/operations/german_findings.cpp", self.words)
        self.write("lib/normalise/name.cpp", 'found.push_back(warning(\n    "name.nobody", "names nobody"));\n')
        self.assertEqual(german_findings.check(self.root), [])

    def test_a_finding_without_german_words_is_found(self):
        self.write("lib/operations/german_findings.cpp", self.words)
        self.write("lib/normalise/name.cpp", 'warning("name.nobody");\nreject.code = "name.new";\n')
        self.assertEqual(german_findings.check(self.root),
                         ["lib/normalise/name.cpp:2: name.new has no German words in lib/operations/german_findings.cpp"])

    def test_words_for_a_finding_that_is_gone_are_found(self):
        self.write("lib/operations/german_findings.cpp", self.words)
        self.assertEqual(german_findings.check(self.root),
                         ["lib/operations/german_findings.cpp: nothing tells name.nobody"])


if __name__ == "__main__":
    unittest.main()
