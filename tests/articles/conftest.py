"""Word documents and PDFs, made by hand: small, and with nothing in them but what a test needs."""

import io
import zipfile
from collections.abc import Callable, Sequence

import pytest

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STYLES = f"""<w:styles xmlns:w="{_W}">
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Bildunterschrift"><w:name w:val="caption"/></w:style>
</w:styles>"""
_CORE = """<cp:coreProperties
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
<dc:title>{title}</dc:title><dc:language>en-GB</dc:language>
<dcterms:created>{created}</dcterms:created><dcterms:modified>{modified}</dcterms:modified>
</cp:coreProperties>"""

MakeDocx = Callable[..., bytes]
MakePdf = Callable[..., bytes]


@pytest.fixture
def make_docx() -> MakeDocx:
    """A Word document of that body, which is WordprocessingML; `parts` are further files in it."""

    def make(
        body: str,
        *,
        title: str = "",
        created: str = "2024-03-05T10:00:00Z",
        modified: str = "2024-03-06T10:00:00Z",
        head: str = "",
        parts: dict[str, bytes] | None = None,
    ) -> bytes:
        file = io.BytesIO()
        document = f'{head}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
        core = _CORE.format(title=title, created=created, modified=modified)
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", document)
            archive.writestr("word/styles.xml", _STYLES)
            archive.writestr("docProps/core.xml", core)
            for name, data in (parts or {}).items():
                archive.writestr(name, data)
        return file.getvalue()

    return make


@pytest.fixture
def make_pdf() -> MakePdf:
    """A PDF of those pages, each of lines (x, y, size, words)."""

    def make(
        *pages: Sequence[tuple[int, int, int, str]], title: str = "", created: str = "20240305"
    ) -> bytes:
        contents = [b"\n".join(map(_line, page)) for page in pages]
        kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
        objects = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            f"<</Title({title})/CreationDate(D:{created}101500Z)>>".encode(),
        ]
        for number, content in enumerate(contents):
            objects.append(
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R"
                b"/Resources<</Font<</F 3 0 R>>>>>>" % (6 + 2 * number)
            )
            objects.append(stream(content))
        return pdf_of(objects)

    return make


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), entries, content)


def pdf_of(objects: Sequence[bytes]) -> bytes:
    """The file that has these objects, numbered from 1; the first is its catalogue."""
    file, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % count
    trailer = b"trailer\n<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return file + head + table + trailer % (count, len(file))


def _line(line: tuple[int, int, int, str]) -> bytes:
    x, y, size, words = line
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return b"BT /F %d Tf %d %d Td (%b) Tj ET" % (size, x, y, escaped.encode("cp1252"))
