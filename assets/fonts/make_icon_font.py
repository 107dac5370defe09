"""Cuts the icons the app uses out of Phosphor and writes their names as Rust constants."""
import json
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE, LIST, FONT, RUST = sys.argv[1:5]
FILLED_FROM = 0xF800  # filled shapes share their code with the outlines, so they get new ones

names = [line.split("#")[0].strip() for line in open(LIST)]
names = [name for name in names if name]
codes = {}
for icon in json.load(open(f"{SOURCE}/src/regular/selection.json"))["icons"]:
    for name in icon["properties"]["name"].split(","):
        codes[name.strip()] = icon["properties"]["code"]

outline = [name for name in names if not name.endswith("-filled")]
filled = [name for name in names if name.endswith("-filled")]
font = TTFont(f"{SOURCE}/src/regular/Phosphor.ttf")
solid = TTFont(f"{SOURCE}/src/fill/Phosphor-Fill.ttf")
chosen = {name: codes[name] for name in outline}
assert font["head"].unitsPerEm == solid["head"].unitsPerEm
for index, name in enumerate(sorted(filled)):
    glyph_name = solid.getBestCmap()[codes[name.removesuffix("-filled")]]
    new_name, code = f"filled{index}", FILLED_FROM + index
    font["glyf"][new_name] = solid["glyf"][glyph_name]
    font["hmtx"][new_name] = solid["hmtx"][glyph_name]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = new_name
    chosen[name] = code
font.setGlyphOrder(font["glyf"].glyphOrder)

options = subset.Options()
options.layout_features = []
options.drop_tables += ["GSUB", "GPOS"]
options.glyph_names = False
options.hinting = False
options.notdef_outline = True
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=chosen.values())
subsetter.subset(font)
name_table = font["name"]
name_table.names = []
for identifier, value in {
    0: "Copyright (c) 2020-2021 Phosphor Icons",
    1: "Phosphor", 2: "Regular", 3: "Phosphor Regular; chosen icons", 4: "Phosphor Regular",
    5: "Version 2.1; chosen icons from @phosphor-icons/web 2.1.2", 6: "Phosphor-Regular",
    13: "MIT License", 14: "https://github.com/phosphor-icons/web/blob/master/LICENSE",
}.items():
    name_table.setName(value, identifier, 3, 1, 0x409)
font.recalcTimestamp = False
font["head"].modified = font["head"].created
font.save(FONT)
present = TTFont(FONT).getBestCmap()
assert set(chosen.values()) == set(present), "an icon is missing"

def constant(name):
    return name.replace("-", "_").upper()

lines = [
    "//! The icons of the app by name, as characters of `assets/fonts/Phosphor.ttf`.",
    "//!",
    "//! Written by the recipe in `assets/fonts/README.md` from `assets/fonts/icons.txt`; change the list,",
    "//! not this file. An icon never stands alone: the word it stands for is beside it or its label.",
    "",
]
for name in sorted(chosen):
    lines += [f"/// Icon: {name.replace('-', ' ')}.",
              f"pub const {constant(name)}: &str = \"\\u{{{chosen[name]:x}}}\";"]
lines += ["", "/// Every icon with its name, in alphabetical order.",
          f"pub const ALL: [(&str, &str); {len(chosen)}] = ["]
lines += [f"    (\"{name}\", {constant(name)})," for name in sorted(chosen)]
lines += ["];", ""]
if os.path.exists(RUST):  # the tests below the list are written by hand and kept
    _, mark, tests = open(RUST).read().partition("#[cfg(test)]")
    lines.append(mark + tests)
open(RUST, "w").write("\n".join(lines).rstrip() + "\n")
print(len(chosen), "icons,", len(open(FONT, "rb").read()), "bytes")
