"""Articles to measure on: the seeds, and any number of articles of any length made from texts."""

import random
import re
from collections.abc import Sequence
from pathlib import Path

SEEDS = Path(__file__).parents[3] / "seeds"
_SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“])")


def seeds() -> list[Path]:
    """The two articles of the demonstration."""
    return sorted(SEEDS.glob("*.txt"))


def sentences_of(paths: Sequence[Path]) -> list[str]:
    """The sentences of texts, each once; lines without a full stop (headlines) are left out."""
    lines = (line for path in paths for line in path.read_text("utf-8").splitlines())
    prose = (line.strip() for line in lines if line.rstrip().endswith((".", "”", '"')))
    return list(dict.fromkeys(sentence for line in prose for sentence in _SENTENCE.split(line)))


def write_articles(sentences: Sequence[str], folder: Path, *, count: int, words: int) -> list[Path]:
    """Articles of about that many words, each of sentences drawn anew; the same for the same call.

    No article has a sentence twice; two may share one, as outlets that print one agency do.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        drawn = random.Random(f"{number} of {count}").sample(sentences, len(sentences))
        path = folder / f"{number:03}.txt"
        path.write_text(_article(drawn, words), encoding="utf-8")
        paths.append(path)
    return paths


def _article(sentences: Sequence[str], words: int) -> str:
    paragraphs: list[list[str]] = []
    length = 0
    for sentence in sentences:
        if length >= words:
            break
        # paragraphs of three sentences, as news has them
        if not paragraphs or len(paragraphs[-1]) == 3:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
        length += len(sentence.split())
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + "\n"
