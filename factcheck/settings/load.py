"""Settings as one frozen value: a YAML file, laid over the files that it extends.

A file without the key `extends` extends the shipped `default`; `extends: null` stands alone.
"""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial, reduce
from pathlib import Path
from typing import Any

from factcheck.errors import SettingsError
from factcheck.settings.certainty_words import CERTAINTY, merge_words, read_words
from factcheck.settings.files import find_settings, shipped_configs
from factcheck.settings.gate import GATE_SECTIONS, GateSettings, check_rules, read_gate
from factcheck.settings.matching import MATCHING, MatchingSettings, read_matching
from factcheck.settings.models import MODELS, ModelSettings, find_models, read_models
from factcheck.settings.rule_tables import RULES, id_of, merge_rules, rules_in_force, with_ids
from factcheck.yaml_config.shapes import Key, OrNull, Text, check_keys, choices
from factcheck.yaml_config.yamlfile import parse_yaml, read_yaml
from factcheck.yaml_config.yamltree import MappingNode, Node, Place, Problems, shown

EXTENDS = Key(
    "extends",
    OrNull(Text("the name of shipped settings, a path, or null")),
    about="What the file builds on: shipped settings by name (default, strict, lenient), the path "
    "of a file, or null for nothing; left out, it is default.",
)
SECTIONS = (EXTENDS, MODELS, MATCHING, CERTAINTY, *GATE_SECTIONS, RULES)


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
    path: Path | None = None, *, environ: Mapping[str, str] = os.environ, start: Path | None = None
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


def gather_settings(path: Path, problems: Problems, data: bytes | None = None) -> Settings | None:
    """The settings of a file and all that it extends, as far as they can be read.

    `data` is what an editor has of the file where that isn't saved yet.
    """
    layers = _read_layers(path, problems, data)
    if not layers:
        return None
    whole = reduce(partial(_overlaid, problems=problems), reversed(layers))
    if not whole.rules and not problems:
        message = "there are no rules: write some under 'rules:', or leave out 'extends: null'"
        problems.add(Place(str(path), 1, 1), message)
    check_rules(whole.gate, ["unmatched", *map(id_of, whole.rules)], problems)
    written = read_models(whole.models, problems)
    limits = read_matching(whole.matching, problems)
    return Settings(
        path=path,
        models=find_models(whole.models, written),
        matching=limits,
        certainty=whole.certainty,
        rules=whole.rules,
        # models as written: where a checkout lies must not change it
        digest=_digest(written, limits, whole.certainty, whole.rules),
        files=tuple(layer.path for layer in layers),
        gate=whole.gate,
    )


def _overlaid(base: _Layer, upper: _Layer, problems: Problems) -> _Layer:
    return _Layer(
        upper.path,
        upper.extends,
        base.models.overlaid(upper.models),
        base.matching.overlaid(upper.matching),
        merge_words(base.certainty, upper.certainty),
        merge_rules(base.rules, upper.rules, problems),
        base.gate.overlaid(upper.gate),
    )


def _read_layers(path: Path, problems: Problems, data: bytes | None) -> list[_Layer]:
    layers: list[_Layer] = []
    following: Path | None = path
    while following is not None:
        layer = _read_layer(following, problems, None if layers else data)
        if layer is None:
            break
        layers.append(layer)
        following = _base(layers, problems)
    return layers


def _read_layer(path: Path, problems: Problems, data: bytes | None) -> _Layer | None:
    if data is None:
        top = read_yaml(path, problems, shipped=path.parent == shipped_configs())
    else:
        top = parse_yaml(data, str(path), problems)
    if top is None:
        return None
    check_keys(top, SECTIONS, problems)
    empty = MappingNode(top.place)
    return _Layer(
        path,
        top.get(EXTENDS.name),
        MODELS.read(top, problems) or empty,
        MATCHING.read(top, problems) or empty,
        read_words(CERTAINTY.read(top, problems) or empty, problems),
        with_ids(RULES.read(top, problems) or (), problems),
        read_gate(top, problems),
    )


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
    if not os.path.isfile(base):
        hint = choices(name, list(shipped))
        problems.add(place, f"there is no file {shown(str(base))} to extend{hint}; or give a path")
        return None
    if os.path.realpath(base) in [os.path.realpath(known.path) for known in layers]:
        problems.add(place, f"extends goes round in a circle: {shown(name)} leads back to itself")
        return None
    return base


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
        "rules": rules_in_force(rules),
    }
    text = json.dumps(data, sort_keys=True)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
