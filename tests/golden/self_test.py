#!/usr/bin/python3
"""The runner is tested with cases that must fail: a runner that lets everything pass would be silent."""

import tempfile
import unittest
from pathlib import Path

import coverage
import documents
import run
from case_file import Answer, BadCase, parse, render

FAKE_PROGRAM = """#!/bin/sh
case "$1" in
  greet) echo "hello" ;;
  complain) echo "so wrong" >&2; exit 65 ;;
  half) printf 'no newline' ;;
  bytes) printf 'M\\374ller\\r\\n' ;;
esac
"""


class InAFolder(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        self.program = self.folder / "program" / "kartei"
        self.program.parent.mkdir()
        self.program.write_text(FAKE_PROGRAM)
        self.program.chmod(0o755)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path


class Runner(InAFolder):
    def holds(self, text: str, update: bool = False) -> bool:
        passed, self.lines = run.check_case(self.write("a.test", text), self.program, update)
        return passed

    def test_a_case_that_is_answered_as_expected_holds(self):
        self.assertTrue(self.holds("$ kartei greet\n| hello\n$ kartei complain\n! so wrong\n= 65\n"))

    def test_another_output_fails(self):
        self.assertFalse(self.holds("$ kartei greet\n| good-bye\n"))
        self.assertIn("-| good-bye", self.lines)
        self.assertIn("+| hello", self.lines)

    def test_a_missing_line_fails(self):
        self.assertFalse(self.holds("$ kartei greet\n"))

    def test_another_exit_code_fails(self):
        self.assertFalse(self.holds("$ kartei complain\n! so wrong\n"))

    def test_talk_on_standard_error_fails_unless_stated(self):
        self.assertFalse(self.holds("$ kartei complain\n= 65\n"))

    def test_a_missing_final_newline_is_seen(self):
        self.assertFalse(self.holds("$ kartei half\n| no newline\n"))
        self.assertTrue(self.holds("$ kartei half\n| no newline\n\\ no final newline\n"))

    def test_bytes_that_are_no_utf8_show_as_escapes(self):
        self.assertTrue(self.holds("$ kartei bytes\n| M\\xfcller␍\n"))

    def test_a_case_without_a_command_is_an_error(self):
        self.assertFalse(self.holds("# nothing here\n"))
        with self.assertRaises(BadCase):
            parse("file a.csv\n| x\n")

    def test_a_line_of_no_kind_is_an_error(self):
        self.assertFalse(self.holds("$ kartei greet\nhello\n"))

    def test_update_writes_the_answer_and_says_so(self):
        self.assertTrue(self.holds("# kept\n\n$ kartei greet\n| good-bye\n", update=True))
        self.assertIn("-| good-bye", self.lines)
        self.assertEqual((self.folder / "a.test").read_text(), "# kept\n\n$ kartei greet\n| hello\n")

    def test_files_are_written_as_described(self):
        text = ("file a.csv (cp1252, crlf)\n| Müller\n| x\n"
                "file b.csv (no final newline)\n|\n| y\n"
                "file c.bin (hex)\n| 00 ff\n"
                "file d.txt (escaped)\n| a\\x00b\n"
                "$ od -An -tx1 a.csv b.csv c.bin d.txt\n"
                "|  4d fc 6c 6c 65 72 0d 0a 78 0d 0a 0a 79 00 ff 61\n|  00 62 0a\n")
        self.assertTrue(self.holds(text), self.lines)

    def test_rendering_a_case_gives_its_text(self):
        text = ("# remark\n\nfile a.csv (cp1252, crlf)\n| x\n|\nfile b.csv from samples/b.csv\n"
                "$ kartei greet\n| hello\n|\n! talk\n= 3\n")
        self.assertEqual(render(parse(text), {}), text)
        self.assertEqual(render(parse("$ a\n"), {1: Answer("b", "", 1)}), "$ a\n| b\n\\ no final newline\n= 1\n")


class Coverage(InAFolder):
    def test_a_command_without_a_case_is_found(self):
        self.write("golden/greet/a.test", "$ kartei greet\n")
        found = coverage.findings(["greet", "consent give"], self.folder / "golden")
        self.assertEqual(len(found), 1)
        self.assertIn("consent give", found[0])

    def test_a_folder_without_its_command_is_found(self):
        self.write("golden/gone/a.test", "$ kartei gone\n")
        self.assertEqual(coverage.findings([], self.folder / "golden"), ["golden/gone is no command of `kartei help --list`"])


    def test_advice_to_type_what_is_no_command_is_found(self):
        self.write("lib/a.cpp", 'throw Error("wrong; see `kartei show`, or kartei greet");\n// kartei show\n')
        self.assertEqual(coverage.advice(["greet"], self.folder),
                         ["lib/a.cpp:1: advises `kartei show`, which is no command"])
        self.assertEqual(coverage.advice(["greet", "show"], self.folder), [])


class Documents(InAFolder):
    def problems(self, text: str) -> list[str]:
        return documents.check_document(self.write("a.md", text), self.program)[1]

    def test_a_block_that_shows_the_output_holds(self):
        self.assertEqual(self.problems("```console\n$ kartei greet\nhello\n```\n"), [])

    def test_another_output_is_found(self):
        self.assertTrue(self.problems("```console\n$ kartei greet\ngood-bye\n```\n"))

    def test_dots_stand_for_any_lines(self):
        self.assertEqual(self.problems("```console\n$ printf 'a\\nb\\nc\\n'\na\n...\nc\n```\n"), [])
        self.assertTrue(self.problems("```console\n$ printf 'a\\nb\\nc\\n'\na\n...\nd\n```\n"))
        self.assertEqual(self.problems("```console\n$ kartei greet\nh...o\n```\n"), [])
        self.assertTrue(self.problems("```console\n$ printf 'ab\\nc\\n'\na...\n```\n"))

    def test_a_failing_command_is_found(self):
        self.assertTrue(self.problems("```console\n$ kartei complain\n```\n"))

    def test_a_continued_line_is_one_command(self):
        self.assertEqual(self.problems("```console\n$ kartei \\\n    greet\nhello\n```\n"), [])

    def test_a_command_that_nobody_runs_is_found(self):
        self.assertTrue(self.problems("```sh\nkartei greet\n```\n"))


if __name__ == "__main__":
    unittest.main()
