"""Raw news as the teacher reads it: sentences from which the small network learns.

    python -m factcheck.lab.reader.silver --network FOLDER --base MPNET --data FOLDER --out FILE

Articles of held-out events are left out, as they are of the gold.
"""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np
import torch

from factcheck.articles import read_article
from factcheck.articles.make import make_article
from factcheck.lab.data.parsing import parse_passages
from factcheck.lab.data.polnear import read_polnear
from factcheck.lab.judge.gold import group_of, is_held_out
from factcheck.lab.reader.examples import Classes, Example, Likely, pieces_of, read_classes
from factcheck.lab.reader.network import Network, Outputs, classes, new_network
from factcheck.lab.reader.statements import plain_example
from factcheck.models import load_reader
from factcheck.models.dependency_tree import tree_of
from factcheck.models.onnx_folder import open_tokenizer
from factcheck.records import Article

_TOGETHER = 32
# words of a sentence that is worth learning from, and articles on politics, of which there are many
_SHORTEST, _LONGEST, _POLITICS = 5, 70, 220


@click.command()
@click.option("--network", type=Path, required=True, help="Folder of lab.reader.train --teacher.")
@click.option("--base", type=Path, required=True, help="all-mpnet-base-v2, unpacked.")
@click.option("--data", type=Path, required=True, help="Folder with newsroom/ and attribution/.")
@click.option("--out", type=Path, required=True, help="File to write.")
def main(network: Path, base: Path, data: Path, out: Path) -> None:
    """Write what the teacher reads in raw news."""
    torch.set_flush_denormal(True)
    found = read_classes(network / "classes.json")
    teacher = new_network(base, classes(found._asdict()))
    teacher.load_state_dict(torch.load(network / "network.pt", map_location="cpu"))
    read = list(silver(teacher.eval(), found, open_tokenizer(base), sentences_of(articles(data))))
    out.write_bytes(pickle.dumps(read))
    click.echo(f"{out}: {len(read)} sentences")


def articles(data: Path) -> Iterator[Article]:
    """Real news of events that are not held out, and of politics."""
    for name in ("events", "real-more"):
        for path in sorted((data / "newsroom" / name / "articles").iterdir()):
            if not is_held_out(group_of(name, path.stem)):
                yield read_article(str(path))
    for told in read_polnear(data / "attribution/polnear_train.tar.gz", _POLITICS):
        yield make_article(told.text, told.name, told.name)


def sentences_of(told: Iterable[Article]) -> list[Example]:
    """Their sentences, each once."""
    reader, seen = load_reader(), set[tuple[str, ...]]()
    found: list[Example] = []
    for article in told:
        for doc in parse_passages(article, reader)[1]:
            for sentence in doc.sents:
                one = plain_example(sentence)
                key = tuple(one.words)
                fits = _SHORTEST <= len(key) <= _LONGEST and "\n" not in sentence.text
                if fits and key not in seen:
                    seen.add(key)
                    found.append(one)
    return found


def silver(
    teacher: Network, names: Classes, tokenizer: Any, sentences: Sequence[Example]
) -> Iterator[Example]:
    """Each sentence with the grammar that the teacher reads and how likely its statements are.

    Of names it saw too few to teach any.
    """
    with torch.inference_mode():
        ordered = sorted(sentences, key=lambda one: len(one.words))
        for start in range(0, len(ordered), _TOGETHER):
            some = ordered[start : start + _TOGETHER]
            outputs = teacher(pieces_of(some, tokenizer))
            yield from (_read(one, outputs, row, names) for row, one in enumerate(some))


def _read(one: Example, outputs: Outputs, row: int, names: Classes) -> Example:
    count = len(one.words)
    scores = Outputs(*(each[row, :count].float() for each in outputs))
    heads = tree_of(scores.heads[:, :count].numpy())
    relations = scores.relations[np.arange(count), heads]
    is_root = torch.tensor([head == at for at, head in enumerate(heads)])
    relations[:, names.relations.index("ROOT")] = torch.where(is_root, torch.inf, -torch.inf)

    def likeliest(values: torch.Tensor, known: Sequence[str]) -> list[str]:
        return [known[at] for at in values.argmax(-1)]

    return Example(
        one.words,
        one.spaces,
        tags=likeliest(scores.tags, names.tags),
        pos=likeliest(scores.parts, names.parts),
        heads=heads,
        relations=likeliest(relations, names.relations),
        likely=Likely(
            scores.anchors.sigmoid().numpy().astype(np.float16),
            scores.members[:, :count].sigmoid().numpy().astype(np.float16),
        ),
    )


if __name__ == "__main__":
    main()
