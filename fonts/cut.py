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
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables.otBase import USE_HARFBUZZ_REPACKER

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

# For every face of a script, as far as it has them.
COMMON = {
    "Basic Latin": span((0x20, 0x7E)),
    "Latin-1": span((0xA0, 0xFF)),
    "General punctuation": span((0x2000, 0x206F)),
    "Currency": span((0x20A0, 0x20C0)),
    "Signs and fractions": span((0x2150, 0x215E)) | {ord(char) for char in "ʼ№™−√∞≈≠≤≥◌"},
    "Arrows, shapes, boxes and ticks": span((0x2190, 0x2199)) | {ord(char) for char in "■□▪▫▲△▶▷▼▽◀◁◆◇○●◦☐☑☒✓✔✕✗✘"},
}

# What a reader may meet in every text: every face of a script must have it.
NEEDED = span((0x20, 0x7E)) | {ord(char) for char in "\u00a0«»·©®–—‘’“”•…‹›€™"}

# The letters of today's Korean, conjoining and by themselves; those of old Korean would need their own layout tables.
HANGUL_JAMO = span((0x1100, 0x1112), (0x1161, 0x1175), (0x11A8, 0x11C2), (0x3131, 0x318E))
CJK_SIGNS = span((0x2160, 0x217F), (0x2460, 0x24FF), (0x3000, 0x303F), (0x3200, 0x32FF), (0xFF00, 0xFFEF))
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
# Four of the kanji for general use are not in JIS X 0208 in the form that the list gives.
JOYO = {ord(char) for char in "𠮟塡剝頰"}
CP932_KANJI_AND_SIGNS = coded("cp932", [0x87, *range(0xFA, 0xFD)], range(0x40, 0xFD))
SYLLABLES = span((0xAC00, 0xD7A3))

ARABIC_SIGNS = {ord(char) for char in "،؛؟٪٫٬٭"} | span((0x0660, 0x0669))
DANDAS = span((0x0964, 0x0965))
ROMAN_NUMBERS = span((0x2160, 0x2188))
INDIC_NUMBERS = span((0xA830, 0xA839))


# What the bold face of Noto Sans Kannada has in regular weight: it comes from Noto Sans instead.
REGULAR_IN_BOLD = ({ord(char) for char in "$&@`‚„•‹›€™"} | span((0x41, 0x5A), (0x61, 0x7A), (0xA1, 0xFF))) - {0xAD}


# A letter that is always drawn over the next one: Malayalam's dot reph.
FLAT = {0x0D4E}


# ---- Layout features ----

# Everything but what a reader would have to ask for and a handout never does.
DROPPED = {"aalt", "c2sc", "smcp"}
# Chinese, Japanese and Korean are set horizontally, at full width, in the default forms of the face's region.
KEPT_CJK = ["ccmp", "halt", "kern", "liga", "mark", "mkmk", "palt"]


# ---- Families ----


class Family:
    """A family: its source package, the checksums of its regular and, if it has one, its bold face, and the
    characters that are asked for, by name of the set. A family with one weight gives it as both."""

    def __init__(self, package, version, stem, sha256, sets, kind="script", without=frozenset()):
        self.package = package
        self.version = version
        self.stem = stem
        self.sha256 = sha256
        self.sets = sets if kind == "signs" else {**COMMON, **sets}
        self.kind = kind
        self.without = without

    def source(self, folder, style):
        weight = "700Bold" if style == "Bold" and len(self.sha256) == 2 else "400Regular"
        return folder / "node_modules" / self.package / weight / f"{self.stem}_{weight}.ttf"


def noto(name, version, stem, sha256, sets, **more):
    return Family(f"@expo-google-fonts/{name}", version, stem, sha256, sets, **more)


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
    "noto-sans-armenian": noto(
        "noto-sans-armenian", "0.4.2", "NotoSansArmenian",
        ("678a89f5dafb25b71ba5c323b428a579e4e664e9dc8c35b9f1d327d82fc9e5ba",
         "beaf0d8d52a118d108a9e4502d3f3fbbcd0ed78e26bcc00d9d80932c342b934a"),
        {
            "Armenian": span((0x0530, 0x058F), (0xFB13, 0xFB17)),
        },
    ),
    "noto-sans-georgian": noto(
        "noto-sans-georgian", "0.4.3", "NotoSansGeorgian",
        ("35b1dc2d78025505b6d4b7977960060fdb0a9a0dfb21c356fe8ca554172e8f00",
         "4570253cfb7d734286d56ab3ecff6e4ef2cfe9d77c37dc9e739360da89dccc15"),
        {
            "Georgian": span((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)),
        },
    ),
    "noto-sans-ethiopic": noto(
        "noto-sans-ethiopic", "0.4.2", "NotoSansEthiopic",
        ("321ff186e0f066a46257c3008e8a22070720350a9d17f8a32d0d3da53f52e7a2",
         "b968f7d5c79d6caaff5e29031b1598555f4b154de7456dd51b7c866f90d37597"),
        {
            "Ethiopic": span((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F), (0x1E7E0, 0x1E7FF)),
        },
    ),
    "noto-sans-hebrew": noto(
        "noto-sans-hebrew", "0.4.1", "NotoSansHebrew",
        ("e0ee753f09733337b9236221018d4bf71fd6d06c87dd76bbc83120514bc55911",
         "8010b087f33f152e25aef020e68cb5568d6f8deebb6dde8f60d655196e59ebde"),
        {
            "Hebrew": span((0x0590, 0x05FF), (0xFB1D, 0xFB4F)),
        },
    ),
    "noto-naskh-arabic": noto(
        "noto-naskh-arabic", "0.4.5", "NotoNaskhArabic",
        ("706b4580c025f6c75ec1c06013e17f00a23ec1780091b77a5a5b339469bda94d",
         "35418f91100645a36e4d72d75866b61c5da14dc5ebbade64db434d2c9e76234c"),
        {
            "Arabic": span((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF)),
            "Arabic presentation forms": span((0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
        },
    ),
    "noto-sans-thaana": noto(
        "noto-sans-thaana", "0.4.2", "NotoSansThaana",
        ("71189ebea47ebfebeaa7ad3d1e54450efc419561e5323e3df9b12bf7681d271b",
         "a5d0e4db39e321f19f875abc8bf44e960e9b23e88d3f082dce2046344421c531"),
        {
            "Thaana": span((0x0780, 0x07BF)),
            "Arabic punctuation and digits": ARABIC_SIGNS,
        },
    ),
    "noto-sans-devanagari": noto(
        "noto-sans-devanagari", "0.4.1", "NotoSansDevanagari",
        ("084a94d89eb54aafb93a056e15425c34fd859f6342875165d304837b3bcfc2d2",
         "67f1ec9e2ac30b261090e32953b2df0adf6c942ab26ac47efb490fa7315bddab"),
        {
            "Devanagari": span((0x0900, 0x097F), (0xA8E0, 0xA8FF), (0x1CD0, 0x1CFF), (0x11B00, 0x11B5F)),
            "Indic numbers": INDIC_NUMBERS,
        },
    ),
    "noto-sans-bengali": noto(
        "noto-sans-bengali", "0.4.4", "NotoSansBengali",
        ("6826d9667972f0f96e48c46f7a24e70afe97205032e6295cfb1f13fbbb8b90a3",
         "3a44a4cf2c4f79c3ead8f52dffd5b3a66f0b2483792d66bad81e1a51e888bfd6"),
        {
            "Bengali": span((0x0980, 0x09FF)) | DANDAS,
        },
    ),
    "noto-sans-gurmukhi": noto(
        "noto-sans-gurmukhi", "0.4.1", "NotoSansGurmukhi",
        ("2b0fbe8d4cc2a18aa08c6f21d3924423c113fb7ec6d786a77c30cf1d3153c4c7",
         "49b4d13ee80c9ba8ae008948b43dc53f200f619d8bc206cacaddb6b781c49625"),
        {
            "Gurmukhi": span((0x0A00, 0x0A7F)) | DANDAS,
            "Indic numbers": INDIC_NUMBERS,
        },
    ),
    "noto-sans-gujarati": noto(
        "noto-sans-gujarati", "0.4.2", "NotoSansGujarati",
        ("7cc0f340be8ef8b63f92181fd5576a4b19631059fd6576c6fd5fcd40f1543610",
         "d5aee2fbe1dec84e8e54ec72dfda1d138f1401ddf18f06bbd11ea8b64f8b45b2"),
        {
            "Gujarati": span((0x0A80, 0x0AFF)) | DANDAS,
            "Indic numbers": INDIC_NUMBERS,
        },
    ),
    "noto-sans-tamil": noto(
        "noto-sans-tamil", "0.4.3", "NotoSansTamil",
        ("f26d8b66bf6f38dd9af6326a52188fa1a8a0b9b2905c4bd7e07c865f65a85d79",
         "c4abfe6f1291568247afb568fe6a666584f9bf7c91f7e163fd628abb368af316"),
        {
            "Tamil": span((0x0B80, 0x0BFF)) | DANDAS,
        },
    ),
    "noto-sans-telugu": noto(
        "noto-sans-telugu", "0.4.2", "NotoSansTelugu",
        ("7fcef235380f945d4a97fdfec030952afab6907004cfa37ed664fed8d4962eac",
         "25f2402bfa537c74c5c555452ad2a3289caf5925efeabc116ac4b90469b42a6a"),
        {
            "Telugu": span((0x0C00, 0x0C7F)) | DANDAS,
        },
    ),
    "noto-sans-kannada": noto(
        "noto-sans-kannada", "0.4.3", "NotoSansKannada",
        ("40e8188c98e3913aae2241d570b179fdc29fd90ecb6b5dc4376298bcbe45c38b",
         "bba4d58d9d5a58834c4bca50cf3b00cc230b05341566cf08961e632ef5c6ab75"),
        {
            "Kannada": span((0x0C80, 0x0CFF)) | DANDAS,
        },
        without=REGULAR_IN_BOLD,
    ),
    "noto-sans-malayalam": noto(
        "noto-sans-malayalam", "0.4.2", "NotoSansMalayalam",
        ("68cbfeac7177700d87671f2a3bdb3db70fa26016e41cdac24e20877bf3736485",
         "3b717223c3d06ed724acce05d87ac40bb63d4bec5fdba282cbecc5b1f57c05da"),
        {
            "Malayalam": span((0x0D00, 0x0D7F)) | DANDAS,
        },
    ),
    "noto-sans-sinhala": noto(
        "noto-sans-sinhala", "0.4.2", "NotoSansSinhala",
        ("33a77b6965e5245f1bab858ead09e4789aaa8daa918f9e26e924b016a3e1d7bd",
         "69b79ed8e643a86cf3b72e971bfdc745b1d211e0c90e8afe1f9341306a950d6e"),
        {
            "Sinhala": span((0x0D80, 0x0DFF), (0x111E0, 0x111FF)) | DANDAS,
        },
    ),
    "noto-sans-thai": noto(
        "noto-sans-thai", "0.4.2", "NotoSansThai",
        ("9acb585d8662ca4ed1b1cf5889dfa1393f8555103b3986e1ea1e3af4faef70bd",
         "0be544f347b3ab6382bdc2b555a783727a4858a3dc140670406924670967d916"),
        {
            "Thai": span((0x0E00, 0x0E7F)),
        },
    ),
    "noto-sans-lao": noto(
        "noto-sans-lao", "0.4.2", "NotoSansLao",
        ("0fb229c3a29c4c6e916b0ea27cb823aa9d899751c6306b6fca428b83feedf37d",
         "6d666b31ab236a835eb53db8ea00f15aa026b3f7c80c313312629ad105377f7b"),
        {
            "Lao": span((0x0E80, 0x0EFF)),
        },
    ),
    "noto-sans-khmer": noto(
        "noto-sans-khmer", "0.4.3", "NotoSansKhmer",
        ("fff6f415386616d8d99c4f64b876e54e6e231dc0c007c87a61b254b3795957f9",
         "c72f01526f03b16b64a355cc898605c950c0c5bdcef6d00974a8e753358d3a8e"),
        {
            "Khmer": span((0x1780, 0x17FF), (0x19E0, 0x19FF)),
        },
    ),
    "noto-sans-myanmar": noto(
        "noto-sans-myanmar", "0.4.2", "NotoSansMyanmar",
        ("52c27fe2643e3e34bae3b3d8865f6a2400e8c955d1adbe311979ea012116eb13",
         "e8c0650bd16c279dc64b7baabb33fd5b0266e4ef8005fe36fd8122dcc43dba18"),
        {
            "Myanmar": span((0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F)),
        },
    ),
    "noto-serif-tibetan": noto(
        "noto-serif-tibetan", "0.4.2", "NotoSerifTibetan",
        ("33bd11da711ad8fbf55e5df25f29e6ebdfce53424fb41d61c7c6b83c2ba948cf",
         "b42678aaaac6e0bbd267dcf5bf7042f982fd92a36868a237d09ce6c338f63480"),
        {
            "Tibetan": span((0x0F00, 0x0FFF)),
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
            "CJK punctuation, enclosed and full-width forms": CJK_SIGNS,
            "Kana and bopomofo": KANA | BOPOMOFO,
        },
        kind="cjk",
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
            "CJK punctuation, enclosed and full-width forms": CJK_SIGNS,
            "Kana and bopomofo": KANA | BOPOMOFO,
        },
        kind="cjk",
    ),
    "noto-sans-jp": noto(
        "noto-sans-jp", "0.4.3", "NotoSansJP",
        ("d930d5d52d15231c283089760f84584272ad5e37e14607ba0d19c798e7a9caec",
         "c5b7b9d6a6eb682b0d4e6bbb38509575fd2759a28f147daa74714d1359a7909e"),
        {
            "JIS X 0208 kanji, levels 1 and 2": JIS_LEVEL_1_AND_2,
            "Jōyō kanji outside JIS X 0208": JOYO,
            "Extensions of code page 932": CP932_KANJI_AND_SIGNS,
            "JIS X 0208 signs": JIS_SIGNS,
            "CJK punctuation, enclosed and full-width forms": CJK_SIGNS,
            "Kana": KANA,
        },
        kind="cjk",
    ),
    "noto-sans-kr": noto(
        "noto-sans-kr", "0.4.3", "NotoSansKR",
        ("8cbc9b353bb9ce848fd69bb6a507319dfacc659cf5fd643db5d88f3c4970e1dd",
         "4ffa20c272ae6d689f7c8d34ff9c8039a326e9c334d9fc8852b2a7396227d077"),
        {
            "Hangul syllables": SYLLABLES,
            "Hangul jamo": HANGUL_JAMO,
            "KS X 1001 signs": KS_SIGNS,
            "CJK punctuation, enclosed and full-width forms": CJK_SIGNS,
        },
        kind="cjk",
    ),
    "noto-sans-symbols": noto(
        "noto-sans-symbols", "0.4.1", "NotoSansSymbols",
        ("aedeec1cd0514930aeeafc4a88a6deff83cda1e6b58086f0b9bb9c7dd0157578",
         "5682f6c88d6199623edf026f67a8722697e8c5f409e5249477594e409d657eb0"),
        {
            "Space": span((0x20, 0x20)),
            "Arrows": span((0x2190, 0x2199)),
            "Roman numbers": ROMAN_NUMBERS,
            "Enclosed letters and digits": span((0x2460, 0x24FF)),
            "Gear": {ord("⚙")},
        },
        kind="signs",
    ),
    "noto-sans-symbols-2": noto(
        "noto-sans-symbols-2", "0.4.1", "NotoSansSymbols2",
        ("f67f40c65f929f029827ab37cfdc4897dfd9ae3c28d9e98ba46e0d52e39eb97e",),
        {
            "Space": span((0x20, 0x20)),
            "Shapes": span((0x25A0, 0x25FF)),
            "Keys": {ord(char) for char in "⇧⌘⌥⌫⏎"},
            "Boxes, ticks and the like": {ord(char) for char in "★☆☎☐☑☒☰☹☺♥⚠✆✉✎✏✓✔✕✖✗✘✚❌❤"},
        },
        kind="signs",
    ),
    "noto-sans-math": noto(
        "noto-sans-math", "0.4.2", "NotoSansMath",
        ("b4a1dfdbfa13b4755e5eac20cb25c1d17ed5a745ceb89639595e8cf45a2b1e07",),
        {
            "Space": span((0x20, 0x20)),
            "Arrows": span((0x2190, 0x21FF)),
            "Operators": span((0x2200, 0x22FF)),
        },
        kind="signs",
    ),
}


# ---- Cutting ----


def read(folder, name, style):
    """The source face, which must be the one this recipe was written for."""
    family = FAMILIES[name]
    path = family.source(folder, style)
    data = path.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != family.sha256[-1 if style == "Bold" else 0]:
        sys.exit(f"{path.name}: not the face of {family.package}@{family.version} (sha256 {found})")
    font = TTFont(io.BytesIO(data), recalcBBoxes=False, recalcTimestamp=False, lazy=True)
    # With or without the optional packer, the bytes are to be the same.
    font.cfg[USE_HARFBUZZ_REPACKER] = False
    return font


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
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["DSIG", "STAT", "gasp", "meta", "BASE", "MATH", "vhea", "vmtx", "VORG"]
    # The selectors of ideographic and standard variants lead to glyphs outside the stated characters.
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    if family.kind == "cjk":
        options.layout_features = KEPT_CJK
    else:
        tags = {
            record.FeatureTag
            for table in ("GSUB", "GPOS") if table in font and font[table].table.FeatureList
            for record in font[table].table.FeatureList.FeatureRecord
        }
        options.layout_features = sorted(tags - DROPPED)

    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=set().union(*family.sets.values()) & set(font.getBestCmap()) - family.without)
    cutter.subset(font)
    chain_contexts(font)

    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


# Features whose lookups a shaper asks what they would do, to tell the forms of Indic consonants.
ASKED = {"blwf", "half", "pref", "pstf", "rphf", "vatu"}


def chain_contexts(font):
    """Turns contextual lookups of those features into chained ones without context, which do the same.

    harfrust 0.12 asks a contextual lookup of format 3 wrongly, and a Bengali ra below its letter is lost."""
    table = font["GSUB"].table if "GSUB" in font else None
    if not table or not table.FeatureList:
        return
    asked = {
        index for record in table.FeatureList.FeatureRecord if record.FeatureTag in ASKED
        for index in record.Feature.LookupListIndex
    }
    for index in sorted(asked):
        lookup = table.LookupList.Lookup[index]
        if lookup.LookupType != 5 or any(context.Format != 3 for context in lookup.SubTable):
            continue
        lookup.LookupType = 6
        lookup.SubTable = [chained(context) for context in lookup.SubTable]
        lookup.SubTableCount = len(lookup.SubTable)


def chained(context):
    chain = otTables.ChainContextSubst()
    chain.Format = 3
    chain.BacktrackCoverage, chain.InputCoverage, chain.LookAheadCoverage = [], context.Coverage, []
    chain.BacktrackGlyphCount, chain.InputGlyphCount, chain.LookAheadGlyphCount = 0, len(context.Coverage), 0
    chain.SubstLookupRecord, chain.SubstCount = context.SubstLookupRecord, context.SubstCount
    return chain


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
    lost = NEEDED - set(cmap) - FAMILIES[name].without
    if lost and FAMILIES[name].kind != "signs":
        found.append("lacks " + " ".join(f"U+{code:04X}" for code in sorted(lost)))
    flat = [
        code for code, glyph in cmap.items()
        if unicodedata.category(chr(code)) in ("Ll", "Lm", "Lo", "Lt", "Lu", "Nd") and font["hmtx"][glyph][0] <= 0
        and code not in FLAT
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
    print("| set | families | characters | missing |")
    print("| --- | --- | ---: | --- |")
    rows = {}
    for name, family in FAMILIES.items():
        has = set(TTFont(io.BytesIO(fonts[name, "Regular"])).getBestCmap())
        for title, codes in family.sets.items():
            codes = {code for code in codes if unicodedata.category(chr(code)) != "Cn"}
            rows.setdefault(title, {}).setdefault((len(codes), ranges(codes - has) or "–"), []).append(name)
    for title, groups in rows.items():
        for (count, missing), names in groups.items():
            print(f"| {title} | {', '.join(names)} | {count} | {missing} |")

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
