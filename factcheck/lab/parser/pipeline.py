"""The two pipelines that are trained, and how they become one.

`syntax_pipeline`: tagger, morphologizer, parser and lemmatizer on one shared set of word vectors.
`names_pipeline`: named entities on vectors of their own, since they are trained on other texts.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

# The width of spaCy's own small English models, and half as deep again, for the parser sees no
# further than the vectors do. The rows keep the two sets of vectors, which are most of the size,
# under 15 MB together.
WIDTH, DEPTH = 96, 6
ROWS = {"NORM": 5000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 1000, "SPACY": 50, "IS_SPACE": 50}
RARE_TREE = 3  # a lemma's edit tree must be seen so often to be learnt


def syntax_pipeline() -> Any:
    """An untrained English pipeline of tok2vec, tagger, morphologizer, parser and lemmatizer."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _vectors()})
    nlp.add_pipe("tagger", config={"model": _tagger(), "label_smoothing": 0.05})
    nlp.add_pipe("morphologizer", config={"model": _tagger(), "label_smoothing": 0.05})
    nlp.add_pipe("parser", config={"model": _transitions("parser"), "learn_tokens": False})
    nlp.add_pipe(
        "trainable_lemmatizer",
        name="lemmatizer",
        config={"model": _tagger(), "min_tree_freq": RARE_TREE, "top_k": 3},
    )
    return nlp


def names_pipeline() -> Any:
    """An untrained English pipeline of one named-entity recogniser with its own vectors."""
    import spacy

    nlp = spacy.blank("en")
    model = _transitions("ner")
    model["tok2vec"] = _vectors()
    nlp.add_pipe("ner", config={"model": model})
    return nlp


def share_vectors(names: Any, syntax: Any) -> None:
    """Sets up the recogniser in `names`, untrained, with the syntax's vectors to begin with.

    Tags tell names from other words, and the treebanks have three times the words of the names.
    """
    vectors = names.get_pipe("ner").model.get_ref("tok2vec").layers[0]
    for layer, trained in zip(vectors.walk(), syntax.get_pipe("tok2vec").model.walk(), strict=True):
        for parameter in layer.param_names:
            layer.set_param(parameter, trained.get_param(parameter).copy())


def join(syntax: Any, names: Any) -> Any:
    """`syntax` with the trained recogniser of `names` at its end."""
    syntax.add_pipe("ner", source=names)
    return syntax


def write(nlp: Any, folder: Path) -> None:
    """Writes the pipeline to `folder`, without the words that it was trained on.

    spaCy saves a pipeline with every word it has seen, a tenth of its size and half of the time
    that loading takes. The models know words by their hashes; what they write is all they need.
    """
    nlp.to_disk(folder)
    strings = json.dumps(sorted(_written(nlp)), indent=0, ensure_ascii=False)
    (folder / "vocab" / "strings.json").write_text(strings, encoding="utf-8")


def _written(nlp: Any) -> set[str]:
    """Every label, every piece of a lemma, and what a blank pipeline holds."""
    import spacy

    written = {"ROOT", *spacy.blank("en").vocab.strings}
    for _, pipe in nlp.pipeline:
        written.update(label for label in getattr(pipe, "labels", ()) if isinstance(label, str))
        trees = getattr(pipe, "trees", ())
        for number in range(len(trees)):
            pieces = (trees[number].get(side) for side in ("orig", "subst"))
            written.update(nlp.vocab.strings[piece] for piece in pieces if piece)
    return written


def _vectors() -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": WIDTH,
            "attrs": list(ROWS),
            "rows": list(ROWS.values()),
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": WIDTH,
            "depth": DEPTH,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _listener() -> dict[str, Any]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "*"}


def _tagger() -> dict[str, Any]:
    return {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": _listener()}


def _transitions(state: str) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": _listener(),
    }
