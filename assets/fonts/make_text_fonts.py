"""Merges the Latin parts of Atkinson Hyperlegible Next and makes tabular figures the default."""
import sys
import tempfile

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

SOURCE, TARGET = sys.argv[1], sys.argv[2]
FAMILY = "Atkinson Hyperlegible Next"
STYLES = {400: "Regular", 600: "SemiBold", 700: "Bold"}

for weight, style in STYLES.items():
    parts = []
    for part in ("latin", "latin-ext"):
        font = TTFont(f"{SOURCE}/files/atkinson-hyperlegible-next-{part}-{weight}-normal.woff2")
        font.flavor = None
        for table in ("GlyphOrder", "STAT", "prep", "gasp"):
            if table in font:
                del font[table]
        path = f"{tempfile.mkdtemp()}/{part}-{weight}.ttf"
        font.save(path)
        parts.append(path)
    tabular = {}
    first = TTFont(parts[0])
    for record in first["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for lookup in first["GSUB"].table.LookupList.Lookup[index].SubTable:
                    tabular.update(getattr(lookup, "ExtSubTable", lookup).mapping)
    font = Merger().merge(parts)
    names_left = set(font.getGlyphOrder())
    assert tabular and set(tabular.values()) <= names_left, tabular
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            table.cmap[code] = tabular.get(glyph, glyph)
    options = subset.Options()
    options.layout_features = ["ccmp", "kern", "locl", "mark", "mkmk"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    options.recalc_bounds = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    name = font["name"]
    name.names = []
    linked = weight in (400, 700)
    values = {
        0: "Copyright 2020-2024 The Atkinson Hyperlegible Next Project Authors "
           "(https://github.com/googlefonts/atkinson-hyperlegible-next)",
        1: FAMILY if linked else f"{FAMILY} {style}",
        2: style if linked else "Regular",
        3: f"{FAMILY} {style}; Latin, tabular figures by default",
        4: f"{FAMILY} {style}",
        5: "Version 2.001; merged from fontsource 5.3.0, tabular figures by default",
        6: f"AtkinsonHyperlegibleNext-{style}",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    if not linked:
        values |= {16: FAMILY, 17: style}
    for identifier, value in values.items():
        name.setName(value, identifier, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    selection = font["OS/2"].fsSelection & ~0b1100001
    font["OS/2"].fsSelection = selection | (0b100000 if weight == 700 else 0b1000000)
    font["head"].macStyle = 1 if weight == 700 else 0
    font["head"].created = font["head"].modified = first["head"].created
    font.recalcTimestamp = False
    font.save(f"{TARGET}/AtkinsonHyperlegibleNext-{style}.ttf")
    widths = {font["hmtx"][font.getBestCmap()[code]][0] for code in range(48, 58)}
    assert len(widths) == 1, widths
    print(style, len(font.getBestCmap()), "characters; figure width", widths)
