"""Settings as one frozen value: a YAML file, laid over the files that it extends.

A file without the key `extends` extends the shipped `default`; `extends: null` stands alone.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from factcheck.errors import SettingsError
from factcheck.gate_settings import GATE_SECTIONS, GateSettings, check_rules, read_gate
from factcheck.shapes import Key, ListOf, Number, OrNull, Table, Text, Whole, check_keys, choices
from factcheck.yamlfile import read_yaml
from factcheck.yamltree import MappingNode, Node, Place, Problems, ScalarNode, plain, shown

FILE_NAME = "factcheck.yaml"
VARIABLE = "FACTCHECK_CONFIG"

EXTENDS = Key(
    "extends",
    OrNull(Text("the name of shipped settings, a path, or null")),
    about="What the file builds on: shipped settings by name (default, strict, lenient), the path "
    "of a file, or null for nothing; left out, it is default.",
)
MODELS = Key("models", OrNull(Table()), about="The models by role.")
MATCHING = Key("matching", OrNull(Table()), about="Which pairs of statements the rules get to see.")
CERTAINTY = Key(
    "certainty",
    OrNull(Table()),
    about="Words that show how firmly something is put, added to those that factcheck knows.",
)
RULES = Key(
    "rules",
    OrNull(ListOf(Table(), "a list of rules (each begins with '- id: …')")),
    about="The rules, tried from the top on each pair; the first that holds gives the label.",
)
ENCODER = Key(
    "encoder",
    Text("the name or the path of a model"),
    about="Turns statements into vectors: shipped, or any sentence-transformers model.",
)
ENTAILMENT = Key(
    "entailment",
    OrNull(Text("the name or the path of a model, or null")),
    about="Judges whether one statement entails or contradicts another: shipped, any cross-encoder "
    "for natural language inference, or null for none.",
)
READER = Key(
    "reader",
    Text("the name or the path of a spaCy pipeline"),
    about="Reads grammar: shipped, or any spaCy pipeline with Universal Dependencies.",
)
SIMILARITY = Key(
    "similarity",
    Number(-1, 1),
    about="The least cosine similarity of a pair; lower finds more pairs and takes longer.",
)
NEIGHBOURS = Key(
    "neighbours",
    Whole(1),
    about="How many of the nearest statements of each other article are looked at.",
)
RULE_ID = Key(
    "id",
    # "$" alone would let a line break pass
    Text("a rule id such as numbers-differ", r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$(?!\n)"),
    required=True,
    about="The rule's name, which reports show; the id of a rule that the file extends changes "
    "that rule.",
)
# the lists of words that a file may add to, each as it is written in the text
WORDS = tuple(
    Key(name, OrNull(ListOf(Text("a word or phrase", r"\w"), "a list of words")), about=about)
    for name, about in (
        ("denying", "Verbs, in each form, that deny what hangs on them: repudiated."),
        ("asking", "Verbs, in each form, that ask what hangs on them: queried."),
        ("conditional", "Words that begin a condition."),
        ("denied", "Phrases of a main clause that deny it."),
        ("hedged", "Phrases of a main clause that hedge it: it is mooted that."),
        ("planned", "Phrases of a main clause that plan it: is pencilled in for."),
    )
)

MODEL_KEYS = (ENCODER, ENTAILMENT, READER)
MATCHING_KEYS = (SIMILARITY, NEIGHBOURS)
SECTIONS = (EXTENDS, MODELS, MATCHING, CERTAINTY, *GATE_SECTIONS, RULES)


@dataclass(frozen=True)
class ModelSettings:
    """The models by name or path; "shipped" is the one that comes with factcheck."""

    encoder: str = "shipped"
    entailment: str | None = "shipped"
    reader: str = "shipped"


@dataclass(frozen=True)
class MatchingSettings:
    """Which pairs are looked at: the least cosine, and the nearest per statement and article."""

    similarity: float = 0.35
    neighbours: int = 5


@dataclass(frozen=True)
class Settings:
    """What a settings file comes to, together with all that it extends.

    `certainty` has the words that the files add to those that show how firmly something is put.
    `rules` are merged but not yet judged; `verdicts.read_rules` turns them into rules. `digest`
    ("sha256:…") is that of the merged data: comments, layout, the order of keys and where the
    files lie don't count, and neither does a rule that is switched off or what the gate is told.
    """

    path: Path
    models: ModelSettings
    matching: MatchingSettings
    certainty: Mapping[str, tuple[str, ...]]
    rules: tuple[MappingNode, ...]
    digest: str
    files: tuple[Path, ...] = ()
    gate: GateSettings = field(default_factory=GateSettings)


@dataclass(frozen=True)
class _Layer:
    """What one file says."""

    path: Path
    extends: Node | None
    models: MappingNode
    matching: MappingNode
    certainty: Mapping[str, tuple[str, ...]]
    rules: tuple[MappingNode, ...]
    gate: GateSettings


def load_settings(
    path: Path | None = None,
    *,
    environ: Mapping[str, str] = os.environ,
    start: Path | None = None,
) -> Settings:
    """The settings of `path`, else of FACTCHECK_CONFIG, else of the nearest factcheck.yaml.

    That is looked for from `start` (the working directory) upward; the shipped default comes
    last. Raises SettingsError with every mistake in the file and in those it extends.
    """
    problems = Problems()
    settings = gather_settings(find_settings(path, environ=environ, start=start), problems)
    if settings is None or problems:
        raise SettingsError(tuple(problems))
    return settings


def find_settings(
    path: Path | None, *, environ: Mapping[str, str] = os.environ, start: Path | None = None
) -> Path:
    """The path of the settings file that `load_settings` reads; it need not exist."""
    if path is not None:
        return path
    if environ.get(VARIABLE):
        return Path(environ[VARIABLE])
    folder = (start or Path()).absolute()
    for candidate in (folder / FILE_NAME, *(above / FILE_NAME for above in folder.parents)):
        # unlike Path.is_file, never raises, whatever a folder on the way forbids
        if os.path.isfile(candidate):
            return candidate
    return shipped_configs() / "default.yaml"


def shipped_configs() -> Path:
    """The folder of the settings that come with factcheck."""
    package = Path(__file__).resolve().parent
    # a wheel has it within the package, a checkout beside it
    installed = package / "configs"
    return installed if installed.is_dir() else package.parent / "configs"


def gather_settings(path: Path, problems: Problems) -> Settings | None:
    """The settings of a file and all that it extends, as far as they can be read."""
    layers = _read_layers(path, problems)
    if not layers:
        return None
    models, matching, rules = layers[-1].models, layers[-1].matching, layers[-1].rules
    certainty, gate = layers[-1].certainty, layers[-1].gate
    for layer in reversed(layers[:-1]):
        models = models.overlaid(layer.models)
        matching = matching.overlaid(layer.matching)
        certainty = _merge_words(certainty, layer.certainty)
        rules = _merge_rules(rules, layer.rules, problems)
        gate = gate.overlaid(layer.gate)
    if not rules and not problems:
        message = "there are no rules: write some under 'rules:', or leave out 'extends: null'"
        problems.add(Place(str(path), 1, 1), message)
    check_rules(gate, ["unmatched", *map(_id, rules)], problems)
    settings = _settle(path, models, matching, certainty, rules, problems)
    return replace(settings, files=tuple(layer.path for layer in layers), gate=gate)


def _read_layers(path: Path, problems: Problems) -> list[_Layer]:
    layers: list[_Layer] = []
    following: Path | None = path
    while following is not None:
        layer = _read_layer(following, problems)
        if layer is None:
            break
        layers.append(layer)
        following = _base(layers, problems)
    return layers


def _read_layer(path: Path, problems: Problems) -> _Layer | None:
    top = read_yaml(path, problems)
    if top is None:
        return None
    check_keys(top, [section.name for section in SECTIONS], problems)
    empty = MappingNode(top.place)
    models = MODELS.read(top, problems) or empty
    matching = MATCHING.read(top, problems) or empty
    check_keys(models, [key.name for key in MODEL_KEYS], problems)
    check_keys(matching, [key.name for key in MATCHING_KEYS], problems)
    rules = _with_ids(RULES.read(top, problems) or (), problems)
    words = _words(CERTAINTY.read(top, problems) or empty, problems)
    gate = read_gate(top, problems)
    return _Layer(path, top.get(EXTENDS.name), models, matching, words, rules, gate)


def _words(certainty: MappingNode, problems: Problems) -> dict[str, tuple[str, ...]]:
    """The lists of the section that have words."""
    check_keys(certainty, [key.name for key in WORDS], problems)
    return {key.name: found for key in WORDS if (found := key.read(certainty, problems))}


def _merge_words(
    base: Mapping[str, tuple[str, ...]], upper: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Each list's words, those of both once."""
    return {
        name: tuple(dict.fromkeys((*base.get(name, ()), *upper.get(name, ()))))
        for name in sorted({*base, *upper})
    }


def _with_ids(rules: Sequence[MappingNode], problems: Problems) -> tuple[MappingNode, ...]:
    first: dict[str, MappingNode] = {}
    for rule in rules:
        rule_id = RULE_ID.read(rule, problems)
        if rule_id in first:
            place = _node(rule, RULE_ID.name).place
            line = _node(first[rule_id], RULE_ID.name).place.line
            problems.add(place, f"the rule id {rule_id!r} stands on line {line} already")
        elif rule_id is not None:
            first[rule_id] = rule
    return tuple(first.values())


def _base(layers: Sequence[_Layer], problems: Problems) -> Path | None:
    layer = layers[-1]
    if layer.extends is None:
        return shipped_configs() / "default.yaml"
    name = EXTENDS.shape.read(layer.extends, problems)
    if name is None:
        return None
    place = layer.extends.place
    shipped = {path.stem: path for path in sorted(shipped_configs().glob("*.yaml"))}
    base = shipped.get(name) or layer.path.parent / name
    if any(_same(base, known.path) for known in layers):
        problems.add(place, f"extends goes round in a circle: {shown(name)} leads back to itself")
        return None
    if not os.path.isfile(base):
        hint = choices(name, list(shipped))
        problems.add(place, f"there is no file {shown(str(base))} to extend{hint}; or give a path")
        return None
    return base


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _merge_rules(
    base: Sequence[MappingNode], upper: Sequence[MappingNode], problems: Problems
) -> tuple[MappingNode, ...]:
    """The base's rules, changed in their place where `upper` names them, after its new ones."""
    merged = {_id(rule): rule for rule in base}
    new = []
    for rule in upper:
        if _id(rule) in merged:
            merged[_id(rule)] = merged[_id(rule)].overlaid(rule)
        elif rule.get("when") is None and rule.get("label") is None:
            hint = choices(_id(rule), list(merged))
            message = f"no rule {_id(rule)!r} to change, and a new one needs label and when{hint}"
            problems.add(_node(rule, RULE_ID.name).place, message)
        else:
            new.append(rule)
    return (*new, *merged.values())


def _settle(
    path: Path,
    models: MappingNode,
    matching: MappingNode,
    certainty: Mapping[str, tuple[str, ...]],
    rules: tuple[MappingNode, ...],
    problems: Problems,
) -> Settings:
    written = ModelSettings(
        encoder=ENCODER.read(models, problems) or ModelSettings.encoder,
        # null is an answer here, and leaving it out is none
        entailment=ENTAILMENT.read(models, problems)
        if models.get(ENTAILMENT.name)
        else ModelSettings.entailment,
        reader=READER.read(models, problems) or ModelSettings.reader,
    )
    similarity = SIMILARITY.read(matching, problems)
    matching_settings = MatchingSettings(
        similarity=MatchingSettings.similarity if similarity is None else similarity,
        neighbours=NEIGHBOURS.read(matching, problems) or MatchingSettings.neighbours,
    )
    found = ModelSettings(
        encoder=_beside(models.get(ENCODER.name)) or written.encoder,
        entailment=_beside(models.get(ENTAILMENT.name)) or written.entailment,
        reader=_beside(models.get(READER.name)) or written.reader,
    )
    # models as written: where a checkout lies must not change the digest
    digest = _digest(written, matching_settings, certainty, rules)
    return Settings(path, found, matching_settings, certainty, rules, digest)


def _beside(node: Node | None) -> str | None:
    """The path of a model that lies beside the file that names it, if one does."""
    if not isinstance(node, ScalarNode) or not isinstance(node.value, str):
        return None
    path = os.path.abspath(os.path.join(os.path.dirname(node.place.path), node.value))
    return path if node.value != "shipped" and os.path.exists(path) else None


def _digest(
    models: ModelSettings,
    matching: MatchingSettings,
    certainty: Mapping[str, tuple[str, ...]],
    rules: Sequence[MappingNode],
) -> str:
    data: dict[str, Any] = {
        "models": vars(models),
        "matching": vars(matching),
        "certainty": dict(certainty),
        "rules": [_without_enabled(rule) for rule in rules if _enabled(rule)],
    }
    text = json.dumps(data, sort_keys=True)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _without_enabled(rule: MappingNode) -> Any:
    return plain(MappingNode(rule.place, tuple(e for e in rule.entries if e.key != "enabled")))


def _enabled(rule: MappingNode) -> bool:
    node = rule.get("enabled")
    return not (isinstance(node, ScalarNode) and node.value is False)


def _id(rule: MappingNode) -> str:
    return str(plain(_node(rule, RULE_ID.name)))


def _node(mapping: MappingNode, key: str) -> Node:
    return next(entry.node for entry in mapping.entries if entry.key == key)
