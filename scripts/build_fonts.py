"""Build the site's two font files from the full static fonts of Onest.

    npm pack @expo-google-fonts/onest@0.4.2 && tar xzf expo-google-fonts-onest-0.4.2.tgz
    python scripts/build_fonts.py package

Needs fonttools and brotli. The published variable font comes cut into language slices, each with its own
kerning, so a Polish word would change font at every ogonek. The static Regular and Bold share the same
outlines point by point: cutting both down to the letters we need and joining them again gives one variable
font per script, with its kerning whole. Same input, same bytes.
"""

import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.ttLib import TTFont
from fontTools.varLib import build

TARGET = Path(__file__).resolve().parent.parent / "static" / "fonts"
MASTERS = {400: "400Regular/Onest_400Regular.ttf", 700: "700Bold/Onest_700Bold.ttf"}
BUDGET = 20_000  # bytes, for the file every visitor loads

ASCII = "".join(map(chr, range(0x20, 0x7F)))
POLISH = "ĄĆĘŁŃÓŚŹŻąćęłńóśźż"
PUNCTUATION = "\u00a0\u2009\u202f„”“‘’‚–—…•·«»§°×−€£½←↑→↓"
NEIGHBOURS = (  # letters of names from the other languages of Europe
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòôõöøùúûüýÿ"
    "ĀāĂăČčĎďĐđĒēĖėĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŅņŇňŌōŐőŘřŞşŠšŢţŤťŪūŮůŰűŲųŽž"
)
LANGUAGE_NAME = "Українська"  # the switcher shows it on every page: it must not fetch the Cyrillic file there
UKRAINIAN = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
CYRILLIC_NEIGHBOURS = "ЁЪЫЭЎёъыэў"  # Belarusian and Russian names
CYRILLIC_SIGNS = "\u02bc\u0301№₴"  # apostrophe, stress mark, number sign, hryvnia

FILES = {
    "onest-latin.woff2": ASCII + POLISH + PUNCTUATION + NEIGHBOURS + LANGUAGE_NAME,
    "onest-cyrillic.woff2": UKRAINIAN + CYRILLIC_NEIGHBOURS + CYRILLIC_SIGNS,
}
FEATURES = ["kern", "tnum", "mark"]  # tnum: columns of amounts and hours


def cut(path: Path, text: str) -> TTFont:
    """The font at ``path`` reduced to the characters of ``text``."""
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = FEATURES
    options.drop_tables += ["STAT"]  # names weights that no longer exist; building writes a new one
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.glyph_names = True  # the join needs them
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    missing = set(map(ord, text)) - set(font.getBestCmap())
    if missing:
        raise SystemExit(f"{path} lacks {' '.join(map(hex, sorted(missing)))}")
    return font


def join(masters: dict[int, TTFont]) -> TTFont:
    """One variable font from fonts that differ only in weight."""
    axis = AxisDescriptor(name="Weight", tag="wght", minimum=min(masters), default=400, maximum=max(masters))
    space = DesignSpaceDocument()
    space.addAxis(axis)
    for weight, font in masters.items():
        space.addSource(SourceDescriptor(font=font, location={"Weight": weight}, familyName="Onest"))
    variable, _, _ = build(space)
    variable["post"].formatType = 3.0  # browsers need no glyph names
    variable.recalcTimestamp = False
    variable.flavor = "woff2"
    return variable


def main(package: Path) -> None:
    """Write the font files and the licence, and print sizes."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        font = join({weight: cut(package / path, text) for weight, path in MASTERS.items()})
        font.save(TARGET / name)
        print(f"{name}: {len(set(text))} characters, {(TARGET / name).stat().st_size} bytes")
    if (TARGET / "onest-latin.woff2").stat().st_size > BUDGET:
        raise SystemExit(f"onest-latin.woff2 is over {BUDGET} bytes")
    shutil.copyfile(package / "LICENSE_FONT", TARGET / "OFL.txt")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
