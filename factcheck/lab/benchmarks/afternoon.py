"""The pipeline that one writes in an afternoon, as a script: what factcheck is measured against.

A sentence splitter, `SentenceTransformer` on torch for all sentences, and every pair of sentences
of two articles above a cosine through a torch `CrossEncoder`, in both directions.

    python -m factcheck.lab.benchmarks.afternoon ENCODER CROSS_ENCODER COSINE ARTICLE…
"""

import json
import re
import sys
from itertools import combinations
from pathlib import Path

_END = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[\"“A-Z])")


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, by its full stops."""
    return [sentence for sentence in map(str.strip, _END.split(text)) if sentence]


def main(encoder: str, cross_encoder: str, cosine: float, paths: list[str]) -> None:
    """Prints how many sentences, pairs and pairs of each answer there were."""
    from sentence_transformers import CrossEncoder, SentenceTransformer

    articles = [split_sentences(Path(path).read_text("utf-8")) for path in paths]
    sentences = [sentence for article in articles for sentence in article]
    owners = [number for number, article in enumerate(articles) for _ in article]
    vectors = SentenceTransformer(encoder, device="cpu").encode(
        sentences, normalize_embeddings=True, show_progress_bar=False
    )
    near = vectors @ vectors.T >= cosine
    pairs = [
        (one, other)
        for one, other in combinations(range(len(sentences)), 2)
        if owners[one] != owners[other] and near[one, other]
    ]
    asked = [(sentences[one], sentences[other]) for one, other in pairs]
    asked += [(hypothesis, premise) for premise, hypothesis in asked]
    model = CrossEncoder(cross_encoder, device="cpu")
    scores = model.predict(asked, show_progress_bar=False) if asked else []
    answers = [int(row.argmax()) for row in scores]
    counts = [answers.count(answer) for answer in range(3)]
    print(json.dumps({"sentences": len(sentences), "pairs": len(pairs), "answers": counts}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), sys.argv[4:])
