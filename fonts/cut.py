#!/usr/bin/env python3
"""Cuts the faces of this folder from their source packages, byte for byte the same on every run.

    python3 fonts/cut.py --packages            the npm packages to install, as name@version
    python3 fonts/cut.py FOLDER                cuts every face; FOLDER holds node_modules
    python3 fonts/cut.py FOLDER FAMILY...      cuts only these families
    python3 fonts/cut.py FOLDER --check        cuts every face in memory and compares it with the file here
    python3 fonts/cut.py --tables              the tables of README.md, from the files here

Needs Python 3.11 or later and fonttools 4.68.0. It installs and downloads nothing.
"""

import hashlib
import io
import sys
import unicodedata
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont

FONTTOOLS = "4.68.0"
HERE = Path(__file__).resolve().parent


# ---- Characters ----


def span(*pairs):
    """The code points of some inclusive ranges."""
    return {code for first, last in pairs for code in range(first, last + 1)}


def coded(codec, lead, trail):
    """The code points that the two-byte codes of a character set stand for."""
    found = set()
    for high in lead:
        for low in trail:
            try:
                text = bytes([high, low]).decode(codec)
            except UnicodeDecodeError:
                continue
            if len(text) == 1:
                found.add(ord(text))
    return found


def listed(name):
    """The code points of a list in the folder `characters`."""
    return {ord(char) for char in (HERE / "characters" / name).read_text("utf-8") if char != "\n"}


EUC = range(0xA1, 0xFF)
BIG5 = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]

# For every face, as far as it has them: basic Latin, Latin-1, punctuation, currency, signs, arrows, boxes and ticks.
LATIN = span((0x20, 0x7E), (0xA0, 0xFF))
COMMON = LATIN | span(
    (0x2000, 0x206F),
    (0x20A0, 0x20C0),
    (0x2150, 0x215E),
    (0x2190, 0x2199),
) | {ord(char) for char in "ʼ№™−√∞≈≠≤≥■□▪▫▲△▶▷▼▽◀◁◆◇○◌●◦☐☑☒✓✔✕✗✘"}

# What a reader may meet in every text and every face must have.
NEEDED = span((0x20, 0x20), (0x30, 0x39)) | {ord(char) for char in ".,:;!?()-/"}

# The letters of today's Korean, conjoining and by themselves; those of old Korean would need their own layout tables.
HANGUL_JAMO = span((0x1100, 0x1112), (0x1161, 0x1175), (0x11A8, 0x11C2), (0x3131, 0x318E))
CJK_SIGNS = span((0x3000, 0x303F), (0x3200, 0x32FF), (0xFF00, 0xFFEF))
KANA = span((0x3040, 0x30FF), (0x31F0, 0x31FF))
BOPOMOFO = span((0x3100, 0x312F), (0x31A0, 0x31BF))

GB2312_SIGNS = coded("gb2312", range(0xA1, 0xB0), EUC)
GB2312_HANZI = coded("gb2312", range(0xB0, 0xF8), EUC)
GENERAL_STANDARD = listed("general-standard-beyond-gb2312.chars")
BIG5_SIGNS = coded("big5", range(0xA1, 0xA4), BIG5)
BIG5_LEVEL_1 = coded("big5", range(0xA4, 0xC6), BIG5) | coded("big5", [0xC6], range(0x40, 0x7F))
HONG_KONG = listed("hong-kong-beyond-big5-level-1.chars")
CORE = listed("core-beyond-big5-level-1.chars")
JIS_SIGNS = coded("euc_jp", range(0xA1, 0xB0), EUC)
JIS_LEVEL_1_AND_2 = coded("euc_jp", range(0xB0, 0xF5), EUC)
KS_SIGNS = coded("euc_kr", range(0xA1, 0xB0), EUC)
SYLLABLES = span((0xAC00, 0xD7A3))


# ---- Layout features ----

# Everything but what a reader would have to ask for and a handout never does.
DROPPED = {"aalt", "c2sc", "smcp"}
# Chinese, Japanese and Korean are set horizontally, at full width, in the default forms of the face's region.
KEPT_CJK = ["ccmp", "halt", "kern", "liga", "mark", "mkmk", "palt"]


# ---- Families ----


class Family:
    """A family: its source package, its files, and the characters that are asked for, by name of the set."""

    def __init__(self, package, version, stem, sha256, sets, cjk=False):
        self.package = package
        self.version = version
        self.stem = stem
        self.sha256 = dict(zip(("Regular", "Bold"), sha256))
        self.sets = {"Common characters": COMMON, **sets}
        self.cjk = cjk

    def source(self, folder, style):
        weight = {"Regular": "400Regular", "Bold": "700Bold"}[style]
        return folder / "node_modules" / self.package / weight / f"{self.stem}_{weight}.ttf"


def noto(name, version, stem, sha256, sets, cjk=False):
    return Family(f"@expo-google-fonts/{name}", version, stem, sha256, sets, cjk)


FAMILIES = {
    "noto-sans": noto(
        "noto-sans", "0.4.2", "NotoSans",
        ("fe8c022f48d8dd29f17b744d16f9346f4357e16f7d4f7be58b000ae7c291b614",
         "13a813c49624ae3ba3c5c6e72c5ebffc4b9e1e6ea32f421c04069b037c6ad431"),
        {
            "Latin": span((0x0100, 0x02FF), (0x1D00, 0x1DBF), (0x1E00, 0x1EFF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF),
                          (0xAB30, 0xAB6F), (0xFB00, 0xFB06)),
            "Combining marks": span((0x0300, 0x036F), (0x1DC0, 0x1DFF), (0xFE20, 0xFE2F)),
            "Greek": span((0x0370, 0x03FF), (0x1F00, 0x1FFF)),
            "Cyrillic": span((0x0400, 0x052F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F)),
            "Superscripts, letterlike, numbers": span((0x2070, 0x209F), (0x2100, 0x218F)),
        },
    ),
    "noto-sans-sc": noto(
        "noto-sans-sc", "0.4.3", "NotoSansSC",
        ("d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
         "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96"),
        {
            "GB 2312 hanzi": GB2312_HANZI,
            "Table of General Standard Chinese Characters, beyond GB 2312": GENERAL_STANDARD,
            "GB 2312 signs": GB2312_SIGNS,
            "CJK punctuation and full-width forms": CJK_SIGNS,
            "Kana and bopomofo": KANA | BOPOMOFO,
        },
        cjk=True,
    ),
    "noto-sans-tc": noto(
        "noto-sans-tc", "0.4.3", "NotoSansTC",
        ("add35d53f70727657b4509531677c4e3712b67df3d54661efdee5d3a0c16d954",
         "ed4ae6ed781e34d0beee896e9be5d835a938ac7adabbcc1b6b6904290006f372"),
        {
            "Big5 level 1": BIG5_LEVEL_1,
            "Hong Kong and Cantonese, beyond Big5 level 1": HONG_KONG,
            "Ideographs core of Taiwan, Hong Kong and Macao, beyond these": CORE,
            "Big5 signs": BIG5_SIGNS,
            "CJK punctuation and full-width forms": CJK_SIGNS,
            "Kana and bopomofo": KANA | BOPOMOFO,
        },
        cjk=True,
    ),
    "noto-sans-kr": noto(
        "noto-sans-kr", "0.4.3", "NotoSansKR",
        ("8cbc9b353bb9ce848fd69bb6a507319dfacc659cf5fd643db5d88f3c4970e1dd",
         "4ffa20c272ae6d689f7c8d34ff9c8039a326e9c334d9fc8852b2a7396227d077"),
        {
            "Hangul syllables": SYLLABLES,
            "Hangul jamo": HANGUL_JAMO,
            "KS X 1001 signs": KS_SIGNS,
            "CJK punctuation and full-width forms": CJK_SIGNS,
        },
        cjk=True,
    ),
}


# ---- Cutting ----


def read(folder, name, style):
    """The source face, which must be the one this recipe was written for."""
    family = FAMILIES[name]
    path = family.source(folder, style)
    data = path.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != family.sha256[style]:
        sys.exit(f"{path.name}: not the face of {family.package}@{family.version} (sha256 {found})")
    return TTFont(io.BytesIO(data), recalcBBoxes=False, recalcTimestamp=False, lazy=True)


def cut(folder, name, style):
    """The bytes of one face."""
    family = FAMILIES[name]
    font = read(folder, name, style)

    options = subset.Options()
    options.hinting = False
    options.glyph_names = False
    options.legacy_kern = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.harfbuzz_repacker = False
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["DSIG", "STAT", "gasp", "meta", "BASE", "vhea", "vmtx", "VORG"]
    # The selectors of ideographic and standard variants lead to glyphs outside the stated characters.
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    if family.cjk:
        options.layout_features = KEPT_CJK
    else:
        tags = {
            record.FeatureTag
            for table in ("GSUB", "GPOS") if table in font and font[table].table.FeatureList
            for record in font[table].table.FeatureList.FeatureRecord
        }
        options.layout_features = sorted(tags - DROPPED)

    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=set().union(*family.sets.values()) & set(font.getBestCmap()))
    cutter.subset(font)

    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def cut_job(job):
    folder, name, style = job
    return name, style, cut(folder, name, style)


# ---- Looking at the result ----


def name_of(font, number):
    record = font["name"].getName(number, 3, 1, 0x409)
    return str(record) if record else ""


def faults(name, style, data):
    """What is wrong with a face that was cut."""
    found = []
    font = TTFont(io.BytesIO(data))
    if "glyf" not in font or "CFF " in font:
        found.append("has no TrueType outlines")
    cmap = font.getBestCmap()
    lost = NEEDED - set(cmap)
    if lost:
        found.append("lacks " + " ".join(f"U+{code:04X}" for code in sorted(lost)))
    flat = [
        code for code, glyph in cmap.items()
        if unicodedata.category(chr(code)) in ("Ll", "Lm", "Lo", "Lt", "Lu", "Nd") and font["hmtx"][glyph][0] <= 0
    ]
    if flat:
        found.append("letters without advance: " + " ".join(f"U+{code:04X}" for code in flat))
    if any(table in font for table in ("DSIG", "fpgm", "prep", "cvt ")):
        found.append("keeps a table that should be gone")
    return [f"{name}/{style}: {fault}" for fault in found]


def ranges(codes):
    """Code points as text, neighbours joined."""
    parts = []
    for code in sorted(codes):
        if parts and parts[-1][1] == code - 1:
            parts[-1][1] = code
        else:
            parts.append([code, code])
    return ", ".join(f"{a:04X}" if a == b else f"{a:04X}–{b:04X}" for a, b in parts)


def tables():
    """The tables of README.md, from the files in this folder."""
    print("| family | source package | upstream version | characters | Regular KiB | Bold KiB |")
    print("| --- | --- | --- | ---: | ---: | ---: |")
    fonts = {
        (name, style): (HERE / name / f"{style}.ttf").read_bytes()
        for name in FAMILIES for style in ("Regular", "Bold")
    }
    total = 0
    for name, family in FAMILIES.items():
        regular, bold = fonts[name, "Regular"], fonts[name, "Bold"]
        font = TTFont(io.BytesIO(regular))
        total += len(regular) + len(bold)
        version = name_of(font, 5).removeprefix("Version ")
        print(f"| {name} | `{family.package}` {family.version} | {version} | {len(font.getBestCmap())} "
              f"| {len(regular) / 1024:.0f} | {len(bold) / 1024:.0f} |")
    print(f"\nTogether {total / 1024 / 1024:.1f} MiB.\n")

    print("## Copyright of each family\n")
    for name in FAMILIES:
        font = TTFont(io.BytesIO(fonts[name, "Regular"]))
        print(f"- {name} ({name_of(font, 1)}): {name_of(font, 0)}")

    print("\n## Characters\n")
    print("| family | set | asked for | in the face | missing |")
    print("| --- | --- | ---: | ---: | --- |")
    for name, family in FAMILIES.items():
        has = set(TTFont(io.BytesIO(fonts[name, "Regular"])).getBestCmap())
        for title, codes in family.sets.items():
            codes = {code for code in codes if unicodedata.category(chr(code)) != "Cn"}
            print(f"| {name} | {title} | {len(codes)} | {len(codes & has)} | {ranges(codes - has) or '–'} |")

    print("\n## Checksums (SHA-256)\n\n```")
    for (name, style), data in fonts.items():
        print(f"{hashlib.sha256(data).hexdigest()}  {name}/{style}.ttf")
    print("```")


def main():
    arguments = sys.argv[1:]
    if arguments == ["--packages"]:
        for package in sorted({f"{family.package}@{family.version}" for family in FAMILIES.values()}):
            print(package)
        return
    if arguments == ["--tables"]:
        tables()
        return
    if not arguments or arguments[0].startswith("-"):
        sys.exit(__doc__.strip())
    if fontTools.version != FONTTOOLS:
        sys.exit(f"fonttools {fontTools.version} is here, {FONTTOOLS} is needed")
    folder = Path(arguments[0])
    check = "--check" in arguments
    names = [argument for argument in arguments[1:] if argument != "--check"] or list(FAMILIES)

    bad = []
    with ProcessPoolExecutor() as pool:
        jobs = [(folder, name, style) for name in names for style in ("Regular", "Bold")]
        for name, style, data in pool.map(cut_job, jobs):
            path = HERE / name / f"{style}.ttf"
            bad += faults(name, style, data)
            if check:
                same = path.is_file() and path.read_bytes() == data
                bad += [] if same else [f"{name}/{style}: differs from the file"]
            else:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(data)
            print(f"{hashlib.sha256(data).hexdigest()}  {name}/{style}.ttf  {len(data)}")
    if bad:
        sys.exit("\n".join(bad))


if __name__ == "__main__":
    main()
