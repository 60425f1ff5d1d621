"""News sentences of pairs/ and attribution/ to make contrast pairs from."""

import re
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import ModelError
from factcheck.lab.judge.general.examples import rows

_LONGEST = 45  # words; longer ones seldom fit into the model beside another
_END = re.compile(
    r"(?<=[.!?])(?<![A-Z]\.)(?<!Mr\.)(?<!Ms\.)(?<!Dr\.)(?<!Sen\.)(?<!Gov\.)\s+(?=[A-Z])"
)


@dataclass(frozen=True)
class News:
    """A sentence, what it must stay together with, and another wording where there is one.

    `ordered` sentences follow the one before them in the article that is their group.
    """

    text: str
    group: str
    paraphrase: str = ""
    ordered: bool = False


def news_sentences(data: Path) -> list[News]:
    """The sentences of MRPC, STS-B's news, ClaimDiff and PolNeAR's train part, each once.

    Raises ModelError.
    """
    found = [
        *_pairs(data / "pairs/mrpc_train.jsonl.gz", "paraphrase"),
        *_similar(data / "pairs/stsb_train.jsonl.gz"),
        *_claims(data / "pairs/claimdiff_train.jsonl.gz"),
        *_articles(data / "attribution/polnear_train.tar.gz"),
    ]
    return list({item.text: item for item in reversed(found) if _is_sentence(item.text)}.values())[
        ::-1
    ]


def split_sentences(paragraph: str) -> list[str]:
    """A rough cut of a paragraph; what it cuts wrongly is not a sentence, and left out later."""
    return [part.strip() for part in _END.split(paragraph) if part.strip()]


def _is_sentence(text: str) -> bool:
    words = text.split()
    balanced = text.count('"') % 2 == 0 and text.count("“") == text.count("”")
    ends = text.endswith((".", '."', ".”")) and text[:1].isupper()
    return 6 <= len(words) <= _LONGEST and ends and balanced


def _pairs(path: Path, key: str) -> Iterator[News]:
    for number, row in enumerate(rows(path)):
        for one, other in ((row["a"], row["b"]), (row["b"], row["a"])):
            yield News(one, f"mrpc {number}", other if row[key] else "")


def _similar(path: Path) -> Iterator[News]:
    for number, row in enumerate(rows(path)):
        if row["genre"] == "main-news":
            for text in (row["a"], row["b"]):
                yield News(text, f"stsb {number}")


def _claims(path: Path) -> Iterator[News]:
    for row in rows(path):
        for text in (row["a"], row["b"]):
            yield News(text, f"claimdiff {row['topic']}")


def _articles(path: Path) -> Iterator[News]:
    for name, text in _texts(path):
        for paragraph in text.split("\n"):
            for sentence in split_sentences(paragraph):
                yield News(sentence, name, ordered=True)


def _texts(path: Path) -> Iterable[tuple[str, str]]:
    try:
        with tarfile.open(path) as archive:
            members = [one for one in archive.getmembers() if one.name.endswith(".txt")]
            for member in sorted(members, key=lambda one: one.name):
                file = archive.extractfile(member)
                if file:
                    yield Path(member.name).stem, file.read().decode("utf-8", "replace")
    except (OSError, tarfile.TarError) as error:
        raise ModelError(f"{path}: expected a tar.gz of articles ({error})") from error
