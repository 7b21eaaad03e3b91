"""Reads and writes golden cases: one text file, its files, commands and what they answer.

The format is described in README.md beside this file.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

NO_FINAL_NEWLINE = "\\ no final newline"
FILE_LINE = re.compile(r"file (?P<name>\S+)(?: from (?P<source>\S+))?(?: \((?P<options>[^)]*)\))?$")
NEWLINES = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}


class BadCase(Exception):
    """The case file itself does not make sense."""


@dataclass
class InputFile:
    name: str
    source: str | None
    options: list[str]
    lines: list[str] = field(default_factory=list)

    def content(self, root: Path) -> bytes:
        if self.source:
            return (root / self.source).read_bytes()
        if "hex" in self.options:
            return bytes.fromhex("".join(self.lines))
        return self._text()

    def _text(self) -> bytes:
        newline, encoding = "\n", "utf-8"
        for option in self.options:
            if option in NEWLINES:
                newline = NEWLINES[option]
            elif option not in ("no final newline", "escaped"):
                encoding = option
        text = newline.join(self.lines)
        if self.lines and "no final newline" not in self.options:
            text += newline
        data = text.encode(encoding)
        return data.decode("unicode_escape").encode("latin-1") if "escaped" in self.options else data


@dataclass
class Answer:
    """What a command said, as a case shows it."""

    out: str = ""
    err: str = ""
    code: int = 0


@dataclass
class Command:
    line: str
    expected: Answer
    number: int


@dataclass
class Comment:
    text: str


@dataclass
class Case:
    parts: list[Comment | InputFile | Command]

    def files(self) -> list[InputFile]:
        return [part for part in self.parts if isinstance(part, InputFile)]

    def commands(self) -> list[Command]:
        return [part for part in self.parts if isinstance(part, Command)]


def parse(text: str) -> Case:
    parts: list[Comment | InputFile | Command] = []
    for number, line in enumerate(text.split("\n")[:-1], start=1):
        if line == "" or line.startswith("#"):
            parts.append(Comment(line))
        elif line.startswith("file "):
            parts.append(_parse_file_line(line, number))
        elif line.startswith("$ "):
            parts.append(Command(line[2:], Answer(), number))
        else:
            _continue(_last(parts), line, number)
    case = Case(parts)
    if not case.commands():
        raise BadCase("no command: write one as `$ kartei ...`")
    return case


def _last(parts):
    """What a content line belongs to: blank lines and remarks end nothing."""
    for part in reversed(parts):
        if not isinstance(part, Comment):
            return part
    return None


def _parse_file_line(line: str, number: int) -> InputFile:
    match = FILE_LINE.match(line)
    if not match:
        raise BadCase(f"line {number}: write `file NAME`, `file NAME (options)` or `file NAME from PATH`")
    options = match["options"]
    return InputFile(match["name"], match["source"], options.split(", ") if options else [])


def _continue(part, line: str, number: int) -> None:
    if isinstance(part, InputFile) and _is_content(line, "|"):
        part.lines.append(line[2:])
    elif isinstance(part, Command) and _is_content(line, "|"):
        part.expected.out += line[2:] + "\n"
    elif isinstance(part, Command) and _is_content(line, "!"):
        part.expected.err += line[2:] + "\n"
    elif isinstance(part, Command) and line == NO_FINAL_NEWLINE:
        part.expected.out = part.expected.out[:-1]
    elif isinstance(part, Command) and re.fullmatch(r"= \d+", line):
        part.expected.code = int(line[2:])
    else:
        raise BadCase(f"line {number}: {line!r} is no file, command, `| output`, `! error` or `= exit code`")


def _is_content(line: str, mark: str) -> bool:
    return line == mark or line.startswith(mark + " ")


def render(case: Case, answers: dict[int, Answer]) -> str:
    """The case with these answers, by the number of the command's line, in place of the expected ones."""
    lines: list[str] = []
    for part in case.parts:
        if isinstance(part, Comment):
            lines.append(part.text)
        elif isinstance(part, InputFile):
            lines.append(_render_file_line(part))
            lines += [_marked("|", line) for line in part.lines]
        else:
            lines.append("$ " + part.line)
            lines += render_answer(answers.get(part.number, part.expected))
    return "".join(line + "\n" for line in lines)


def _render_file_line(file: InputFile) -> str:
    source = f" from {file.source}" if file.source else ""
    options = f" ({', '.join(file.options)})" if file.options else ""
    return f"file {file.name}{source}{options}"


def render_answer(answer: Answer) -> list[str]:
    lines = [_marked("|", line) for line in _split(answer.out)]
    if answer.out and not answer.out.endswith("\n"):
        lines.append(NO_FINAL_NEWLINE)
    lines += [_marked("!", line) for line in _split(answer.err)]
    if answer.code:
        lines.append(f"= {answer.code}")
    return lines


def _split(text: str) -> list[str]:
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def _marked(mark: str, line: str) -> str:
    return f"{mark} {line}" if line else mark
