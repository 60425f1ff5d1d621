"""Real news sentences that no recipe of a model makes its contrast pairs from.

They are those of PolNeAR's dev part, of TempEval's articles and of STS-B's dev part (news); what
also stands in MRPC, STS-B's train part or ClaimDiff is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.errors import LabelledError
from factcheck.lab.data.json_lines import read_json_lines
from factcheck.lab.data.polnear import read_polnear
from factcheck.statements.text import find_sentences

_LEARNT = ("mrpc_train", "stsb_train", "claimdiff_train")
_TAG = re.compile(r"<[^>]*>")
_WORDS = range(6, 31)  # a statement has seldom more
# A question asserts nothing; words in quotation marks are not the article's to change.
_UNFIT = re.compile(r"[?!\"“”|\[\](){}:;…_*@]|\.\.|http|--|^\W|['’`]{2}|(?<!\w)['‘]|['’](?!\w)")


def read_sentences(data: Path) -> list[str]:
    """The sentences that may be changed, each once, in the order of the data.

    `data` holds pairs/ and attribution/. Raises LabelledError, or ArticleError for PolNeAR.
    """
    learnt = {row[side] for name in _LEARNT for row in _rows(data, name) for side in "ab"}
    found = dict.fromkeys(map(str.strip, _all(data)))
    return [text for text in found if text not in learnt and _is_fit(text)]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a .jsonl.gz file. Raises LabelledError."""
    try:
        yield from read_json_lines(path)
    except (OSError, ValueError) as problem:
        raise LabelledError(f"{path}: expected gzipped JSON Lines ({problem})") from None


def _rows(data: Path, name: str) -> Iterator[dict[str, Any]]:
    return rows(data / "pairs" / f"{name}.jsonl.gz")


def _all(data: Path) -> Iterator[str]:
    for article in read_polnear(data / "attribution" / "polnear_dev.tar.gz"):
        yield from _split(article.text)
    for path in sorted((data / "dates").glob("*.tml")):
        yield from _split(_TAG.sub("", path.read_text(encoding="utf-8").split("<TEXT>")[-1]))
    for row in _rows(data, "stsb_dev"):
        if row["genre"] == "main-news":
            yield from (row["a"], row["b"])


def _split(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\n+", text):
        words = " ".join(paragraph.split())
        yield from (words[start:end] for start, end in find_sentences(words) if words)


def _is_fit(text: str) -> bool:
    whole = text[:1].isupper() and text.endswith(".") and not text[:4].isupper()
    # a headline has capitals throughout
    small = sum(word[:1].islower() for word in text.split()) * 2 > len(text.split())
    return whole and small and len(text.split()) in _WORDS and not _UNFIT.search(text)
