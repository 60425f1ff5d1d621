"""The model card of the shipped reader, with its figures."""

from __future__ import annotations

from typing import Any

META = {
    "name": "factcheck_reader",
    "version": "1.0.0",
    "description": "Tagger, parser, lemmatizer and names for English news; no torch, no downloads",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "UD_English-EWT", "license": "CC BY-SA 4.0"},
        {"name": "UD_English-GUM (open texts)", "license": "CC BY-SA 4.0"},
        {"name": "WNUT 2017, WikiGold, Broad Twitter Corpus", "license": "CC BY 4.0"},
    ],
}

_CARD = """\
# factcheck reader

A spaCy pipeline for English articles, {megabytes} MB: sentences, tags (`tag_`: Penn, `pos_`:
universal), morphology, lemmas, Universal Dependencies (`dep_`, with subtypes such as `acl:relcl`;
a root is `ROOT`), and names (`ents`: PERSON, ORG, LOC, DATE, MISC). It needs spaCy alone, and is
loaded without importing torch.

- **Trained on**: UD_English-EWT and the open texts of UD_English-GUM (CC BY-SA 4.0; GUM's texts
  themselves CC BY or in the public domain; its fiction and how-to texts are left out) for the
  syntax; GUM's mentions, WNUT 2017, WikiGold and the Broad Twitter Corpus (CC BY 4.0) for names.
- **Licence** of the weights: CC BY-SA 4.0, as the treebanks.
- **Words** are those of spaCy's English tokenizer; the sets' annotation is brought onto them.
- **Names**: GUM marks every mention, names or not. A mention whose parts are proper nouns is a
  name; an organisation is ORG, a place LOC (countries too), a time with a month, weekday or year
  DATE, everything else MISC. WNUT's corporation and group are ORG, its product and creative-work
  MISC. Where a set leaves a kind unmarked (dates in three, MISC in one), the words that could be of
  it are left open in training.
- **Variants**: half of the sentences are read with curly quotes, and some with other dashes, as a
  headline, in capitals or in small letters, anew in every epoch.

## Recipe

    python -m factcheck.lab.parser.train --data FOLDER --out factcheck/models/reader

FOLDER holds `parse/` and `names/`. It takes some hours on one core; stopped, it goes on with
`--resume`.

## Figures

Per cent. *Words given*: accuracy on the set's own words and sentences. *From text*: F1 where the
reader finds words and sentences itself, in whole documents. LAS counts universal relations, LAS+
subtypes too.

{syntax}

Names from plain text, whole names with their kind:

{names}

First use, with the imports, takes {first_use} s in a fresh interpreter ({cpu} s of it on the CPU),
and {speed} words are read in a second of one core.

## What it is bad at

Long sentences, above all what a clause or "of" phrase hangs on; lists, tables and text without
punctuation; a name that is an organisation in one sentence and a place in the next (parliaments,
clubs, "Washington"); titles of works; nationalities, which two of four sets don't mark; texts other
than English.
"""


def card_text(figures: dict[str, Any]) -> str:
    """The model card for these figures."""
    pipeline = figures["pipeline"]
    return _CARD.format(
        megabytes=pipeline["megabytes"],
        first_use=pipeline["first_use_seconds"],
        cpu=pipeline["first_use_cpu_seconds"],
        speed=f"{pipeline['words_per_cpu_second']:,}",
        syntax=_syntax_table(figures),
        names=_names_table(figures),
    )


_COLUMNS = {"words": "words", "sentences": "sentences", "tag": "tags", "pos": "universal tags"}
_COLUMNS |= {"lemma": "lemmas", "uas": "UAS", "las": "LAS", "las_subtypes": "LAS+"}


def _syntax_table(figures: dict[str, Any]) -> str:
    lines = ["| | " + " | ".join(_COLUMNS.values()) + " |", "|---" * (len(_COLUMNS) + 1) + "|"]
    for name, title in (("ewt_dev", "EWT dev"), ("gum_dev", "GUM dev")):
        for way, words in (("words_given", "words given"), ("from_text", "from text")):
            row = figures[name][way]
            cells = " | ".join(str(row.get(column, "")) for column in _COLUMNS)
            lines.append(f"| {title}, {words} | {cells} |")
    return "\n".join(lines)


def _names_table(figures: dict[str, Any]) -> str:
    lines = ["| | kind | names | precision | recall | F1 |", "|---|---|---|---|---|---|"]
    for name, title in (("gum_dev", "GUM dev"), ("wnut17_dev", "WNUT 2017 dev")):
        for kind, row in figures[name]["names"].items():
            cells = f"{row['precision']} | {row['recall']} | {row['f1']}"
            lines.append(f"| {title} | {kind} | {row['names']} | {cells} |")
    return "\n".join(lines)
