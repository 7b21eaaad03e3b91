"""The files that a check reads: what git tracks, or, in a made-up tree without git, all there is."""

import subprocess
import sys
from pathlib import Path


def files(root: Path, *patterns: str) -> list[Path]:
    """Files whose path matches one of the globs (all without any), relative to root, sorted."""
    found = [path for path in _known(root) if (root / path).is_file()]
    return [path for path in found if not patterns or any(path.match(pattern) for pattern in patterns)]


def _known(root: Path) -> list[Path]:
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            capture_output=True)
    top = subprocess.run(["git", "-C", root, "rev-parse", "--show-toplevel"], capture_output=True, text=True)
    if top.returncode == 0 and Path(top.stdout.strip()) == root.resolve():
        return sorted(Path(name) for name in listed.stdout.decode().split("\0") if name)
    return sorted(path.relative_to(root) for path in root.rglob("*") if path.is_file())


def lines(root: Path, path: Path) -> list[str]:
    """The lines of a text file; none of a binary one."""
    data = (root / path).read_bytes()
    return [] if b"\0" in data else data.decode("utf-8", "replace").splitlines()


def main(check, description: str) -> int:
    """Runs a check over the tree named on the command line, or the one it stands in."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    found = check(root)
    for finding in found:
        print(finding)
    if found:
        print(f"{len(found)} findings: {description}")
    return 1 if found else 0
