#!/usr/bin/env python3
"""The pictures of docs/gallery.md, from real pages: python3 .ci/gallery.py PROGRAM. It needs pdftoppm (poppler-utils)."""

import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "images" / "gallery"
# Each language with the page that is shown, and of what.
PAGES = {
    "en": (2, ["telegram", "--length", "full"]),
    "zh-Hans": (1, ["wechat", "--length", "steps"]),
    "zh-Hant": (1, ["signal", "--length", "card", "--organisation", "Helpline"]),
    "ko": (2, ["signal", "--length", "steps", "--also", "en"]),
    "ar": (2, ["signal", "--length", "steps"]),
    "fa": (1, ["whatsapp", "--length", "card"]),
    "ru": (2, ["element", "--length", "steps", "--columns", "2"]),
    "es": (2, ["signal", "--length", "steps", "--large-print"]),
}
DOTS = 84
SHADES = 16


def small(grey, width):
    """Points of grey as a PNG with few shades."""
    rows = []
    for start in range(0, len(grey), width):
        row = [point * (SHADES - 1) // 255 for point in grey[start : start + width]]
        row += [0] * (len(row) % 2)
        rows.append(b"\0" + bytes(high << 4 | low for high, low in zip(row[::2], row[1::2])))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", width, len(grey) // width, 4, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"".join(rows), 9)) + chunk(b"IEND", b"")


def main():
    program = sys.argv[1]
    FOLDER.mkdir(parents=True, exist_ok=True)
    for locale, (page, arguments) in PAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            sheet = f"{folder}/sheet.pdf"
            subprocess.run([program, "--quiet", "render", *arguments, "-l", locale, "-o", sheet], check=True)
            picture = subprocess.run(
                ["pdftoppm", "-r", str(DOTS), "-gray", "-f", str(page), "-l", str(page), sheet], check=True, capture_output=True
            ).stdout
        # PGM: its kind, its width and height, the lightest grey, and the points.
        width, height = map(int, picture.split(None, 3)[1:3])
        png = small(picture[-width * height :], width)
        (FOLDER / f"{locale}.png").write_bytes(png)
        print(f"{locale}: {len(png) // 1024} KB  handbill render {' '.join(arguments)} -l {locale} -f pdf")


if __name__ == "__main__":
    main()
