#!/usr/bin/env python3
"""Whole runs of the program: wall time from start to exit, processor time and memory.

    python3 benches/whole.py PROGRAM [RUNS [others]]

With `others` nothing but them is measured. Other typesetters are measured on the same words where they are installed.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

FONTS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "fonts")


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
        if sys.argv[3:] == ["others"]:
            others(program, first, runs)
            return
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
        others(program, first, max(3, runs // 10))


def others(program, steps, runs):
    """The same handout by other typesetters: each sets the words that handbill wrote, in the faces that handbill brings."""
    with open("fonts.conf", "w", encoding="utf-8") as file:
        file.write(f"<fontconfig><dir>{FONTS}</dir><cachedir>fontconfig</cachedir></fontconfig>\n")
    os.environ["FONTCONFIG_FILE"] = os.path.abspath("fonts.conf")
    versions = []
    for locale, face in (("en", "Noto Sans"), ("ko", "Noto Sans KR"), ("ar", "Noto Sans Arabic")):
        for format in ("md", "html"):
            file = f"{locale}.{format}"
            same = ["--length", "steps", *steps, "-l", locale, "-o", file, "--force"]
            subprocess.run([program, "render", "signal", *same], check=True, capture_output=True)
        if shutil.which("weasyprint"):
            measure(f"WeasyPrint, pdf, {locale}, 25 steps, the same HTML", ["weasyprint", f"{locale}.html", "other.pdf"], runs)
        if not shutil.which("pandoc"):
            continue
        measure(f"pandoc, html, {locale}, 25 steps, the same Markdown", ["pandoc", f"{locale}.md", "-o", "other.html"], runs)
        # Only pandoc 3.1.2 and newer write typst.
        command = ["pandoc", f"{locale}.md", "-t", "typst", "--standalone", "-V", f"mainfont={face}", "-o", f"{locale}.typ"]
        if shutil.which("typst") and subprocess.run(command, check=False, capture_output=True).returncode == 0:
            command = ["typst", "compile", "--font-path", FONTS, f"{locale}.typ", "other.pdf"]
            measure(f"typst, pdf, {locale}, 25 steps, the same words through pandoc", command, runs)
    for tool in ("weasyprint", "pandoc", "typst"):
        if shutil.which(tool):
            told = subprocess.run([tool, "--version"], check=True, capture_output=True, text=True).stdout
            versions.append(told.splitlines()[0])
    print(f"\nCompared with: {', '.join(versions) or 'nothing, none of weasyprint, pandoc and typst is installed'}")


if __name__ == "__main__":
    main()
