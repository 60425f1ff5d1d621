"""Letters of symbol fonts → the signs that they show: in Symbol, "\\xb1" is "±".

Word keeps such letters by their number in the font, often moved up by F000 into the area that
Unicode leaves free. The fonts' tables: https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/
"""

_SYMBOL = dict(
    zip(
        range(0x20, 0x7F),
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾"
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
        strict=True,
    )
) | dict(
    zip(
        range(0xA0, 0xFF),
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
        strict=True,
    )
)
# of the pictures of Wingdings those that stand in text
_WINGDINGS = dict(
    zip(b"(*Jlnoquv\x9f\xa7\xa8\xd8\xe0\xe8\xfb\xfc\xfd\xfe", "☎✉☺●■□❑◆❖•▪◻➢→➔✗✓☒☑", strict=True)
)
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_MOVED = 0xF000


def sign_of(number: int, font: str) -> str:
    """The sign that the letter of that number shows in the font; "" if it can't be told."""
    own = number - _MOVED if _MOVED <= number < _MOVED + 0x100 else number
    table = _FONTS.get(font.lower())
    if table is not None:
        return table.get(own, "").replace("\ufffd", "")
    if own != number or not 0x20 <= number < 0xD800:
        return bytes([own]).decode("cp1252", "ignore") if 0x20 <= own < 0x100 else ""
    return chr(number)


def signs_of(text: str, font: str) -> str:
    """The text with each letter that was moved up as the sign that it shows."""
    signs = (sign_of(ord(c), font) if _MOVED <= ord(c) < _MOVED + 0x100 else c for c in text)
    return "".join(signs)
