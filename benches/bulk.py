#!/usr/bin/env python3
"""How time and memory grow with the number of handouts.

    python3 benches/bulk.py REPOSITORY PROGRAM [CHECKLISTS...]

Lays a folder of many checklists, copies of Briar's with codes of their own, over the built-in content, and makes each in eight
languages and five formats: 40 handouts a checklist, 3 and 25 and 250 checklists if nothing else is asked for.
"""

import os
import re
import resource
import shutil
import string
import subprocess
import sys
import tempfile
import time

LANGUAGES, FORMATS = 8, 5


def copies(source, folder, count):
    """Writes the checklists and returns their names."""
    structure = open(os.path.join(source, "checklist.yaml"), encoding="utf-8").read()
    names = []
    for number in range(count):
        names.append(f"copy-{number}")
        target = os.path.join(folder, "checklists", names[-1])
        shutil.copytree(source, target)
        letters = string.ascii_uppercase
        prefix = "Z" + letters[number // 26] + letters[number % 26]
        with open(os.path.join(target, "checklist.yaml"), "w", encoding="utf-8") as file:
            file.write(re.sub(r"code: BR(?=\d)", f"code: {prefix}", structure))
    return names


def main():
    source = os.path.join(os.path.abspath(sys.argv[1]), "checklists", "briar")
    program = os.path.abspath(sys.argv[2])
    counts = [int(count) for count in sys.argv[3:]] or [3, 25, 250]
    print("| handouts | wall, s | processor, s | processor for one, ms | most memory, MiB | files, MB |\n| --- | --- | --- | --- | --- | --- |")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            names = copies(source, folder, count)
            out = os.path.join(folder, "out")
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = time.perf_counter()
            command = [program, "--quiet", "--content", folder, "render", *names, "-l", "all", "-f", "all", "-d", out]
            child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
            _, status, used = os.wait4(child.pid, 0)
            wall = time.perf_counter() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if status != 0:
                sys.exit(f"failed: {' '.join(command)}")
            processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            files = [os.path.getsize(os.path.join(out, name)) for name in os.listdir(out) if name != "manifest.json"]
            if len(files) != count * LANGUAGES * FORMATS:
                sys.exit(f"{len(files)} files instead of {count * LANGUAGES * FORMATS}")
            each = processor / len(files) * 1000
            print(f"| {len(files)} | {wall:.1f} | {processor:.1f} | {each:.1f} | {used.ru_maxrss / 1024:.0f} | {sum(files) / 1e6:.0f} |", flush=True)


if __name__ == "__main__":
    main()
