#!/usr/bin/python3
"""Runs clang-tidy over the sources named on standard input, two at a time, within a budget of time.

usage: git ls-files '*.cpp' | tidy.py --build FOLDER [--seconds N]

A file that was clean is not looked at again while neither it, nor a header of the tree, nor the
configuration changed: the stamps lie in FOLDER/tidy-clean. After N seconds no new file is begun; what was
left out is named, newest run first next time because the clean ones are skipped.
"""

import argparse
import hashlib
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import source_tree

ROOT = Path(__file__).resolve().parents[2]


def digest(paths: list[Path]) -> str:
    """One digest over the contents of files."""
    sums = hashlib.sha256()
    for path in paths:
        sums.update(hashlib.sha256((ROOT / path).read_bytes()).digest())
    return sums.hexdigest()


class Tidy:
    def __init__(self, build: Path, seconds: float):
        self.build = build
        self.end = time.monotonic() + seconds
        self.clean = build / "tidy-clean"
        self.clean.mkdir(parents=True, exist_ok=True)
        self.surroundings = digest([Path(".clang-tidy"), *source_tree.files(ROOT, "*.hpp", "CMakeLists.txt")])

    def stamp(self, source: Path) -> Path:
        key = hashlib.sha256(f"{source} {self.surroundings} {digest([source])}".encode())
        return self.clean / key.hexdigest()

    def look_at(self, source: Path) -> str:
        """"clean", "late", or what clang-tidy says."""
        stamp = self.stamp(source)
        if stamp.exists():
            return "clean"
        if time.monotonic() > self.end:
            return "late"
        done = subprocess.run(["clang-tidy-19", "--quiet", "-p", self.build, source], cwd=ROOT,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if done.returncode == 0:
            stamp.touch()
            return "clean"
        return done.stdout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=Path, required=True, help="a build folder with compile_commands.json")
    parser.add_argument("--seconds", type=float, default=1e9)
    options = parser.parse_args()

    tidy = Tidy(options.build.resolve(), options.seconds)
    sources = [Path(line) for line in sys.stdin.read().split()]
    with ThreadPoolExecutor(2) as pool:
        answers = dict(zip(sources, pool.map(tidy.look_at, sources)))
    late = [source for source, answer in answers.items() if answer == "late"]
    findings = [answer for answer in answers.values() if answer not in ("clean", "late")]
    print("".join(findings), end="")
    print(f"clang-tidy: {len(sources) - len(late)} of {len(sources)} files, {len(findings)} with findings")
    if late:
        print(f"clang-tidy: no time for {len(late)} files; scripts/lint --all looks at them:",
              *(str(source) for source in late))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
