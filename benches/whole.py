#!/usr/bin/env python3
"""Whole runs of the program: wall time from start to exit, processor time and memory.

    python3 benches/whole.py PROGRAM [RUNS]

Other typesetters are measured on the same words where they are installed.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def run(command):
    """Runs a command once; milliseconds of wall and processor time, and MiB."""
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=silent)
    _, status, used = os.wait4(child, 0)
    wall = (time.perf_counter() - start) * 1000
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    # What a small child of this process takes before it is another program counts as well.
    return wall, (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024


def measure(name, command, runs):
    """Prints a line of the table."""
    run(command)
    walls, processors, memories = zip(*(run(command) for _ in range(runs)))
    print(
        f"| {name} | {statistics.median(walls):.1f} | {min(walls):.1f} | {statistics.median(processors):.1f} | {max(memories):.0f} |",
        flush=True,
    )


def main():
    program = os.path.abspath(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        print("| what | wall, median ms | least ms | processor ms | MiB |\n| --- | --- | --- | --- | --- |")
        measure("nothing (`--version`)", [program, "--version"], runs)
        steps = json.loads(subprocess.run([program, "list", "steps", "signal", "--json"], check=True, capture_output=True).stdout)
        codes = [step["code"] for step in steps["items"]][:25]
        first = [argument for code in codes for argument in ("--step", code)]
        for locale in ("en", "ko", "ar"):
            for format in ("md", "pdf"):
                output = ["-l", locale, "-o", f"out.{format}", "--force"]
                for name, choice in (
                    ("card", ["--length", "card"]),
                    ("25 steps, `steps`", ["--length", "steps", *first]),
                    ("38 steps, full", ["--length", "full"]),
                ):
                    measure(f"{format}, {locale}, {name}", [program, "render", "signal", *choice, *output], runs)
        bulk = "telegram,signal,whatsapp,device,element,session,simplex,briar"
        measure(
            "120 handouts (8 checklists, 5 languages, md, txt, pdf; `steps`)",
            [program, "render", *bulk.split(","), "-l", "en,ko,ar,ru,es", "-f", "md,txt,pdf", "--length", "steps", "-d", "out", "--force"],
            max(3, runs // 10),
        )
        same = ["--length", "steps", *first, "--force"]
        subprocess.run([program, "render", "signal", *same, "-o", "same.md"], check=True, capture_output=True)
        subprocess.run([program, "render", "signal", *same, "-o", "same.html"], check=True, capture_output=True)
        others = {
            "weasyprint": ("WeasyPrint, the same HTML", ["weasyprint", "same.html", "other.pdf"]),
            "pandoc": ("pandoc to HTML, the same Markdown", ["pandoc", "same.md", "-o", "other.html"]),
        }
        if shutil.which("typst") and shutil.which("pandoc"):
            subprocess.run(["pandoc", "same.md", "-o", "same.typ", "--standalone"], check=True)
            others["typst"] = ("typst, the same words through pandoc", ["typst", "compile", "same.typ", "other.pdf"])
        for tool, (name, command) in others.items():
            if shutil.which(tool):
                measure(name, command, max(3, runs // 10))


if __name__ == "__main__":
    main()
