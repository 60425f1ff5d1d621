"""The forms of words: the base form of an irregular verb, the past, the singular.

Regular forms are made by rule, the rest are in irregular.yaml.
"""

import re
from functools import cache

from factcheck.english.lexicon import word_lists

_AGENT = re.compile(r"(?:er|or|ist|ian|man|woman|ant|ee|eer|ess|arch)$")
# verbs that double their last letter: "stop", "plan"
_DOUBLING = re.compile(r"[^aeiou]+[aeiou][bdgklmnprt]")
_PRESENTS = {"be": "is", "have": "has"}
# What ends a form of a verb, and what may stand there in its base form.
_ENDINGS = {"s": "", "es": "", "ies": "y", "ed": "|e", "ied": "y", "ing": "|e", "ying": "ie"}
_SINGULARS = {"people": "person", "men": "man", "women": "woman", "children": "child"}


def past_of(form: str) -> str:
    """The past of a verb by its base or its participle in -ing: "studying" → "studied".

    In small letters.
    """
    word = form.lower()
    stem = word.removesuffix("ing")
    # "lying", "rising", "winning"
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else ""
    for base in (word, stem, f"{stem}e", doubled, f"{stem[:-1]}ie" if stem.endswith("y") else ""):
        if base in _pasts():
            return _pasts()[base]
    if stem.endswith("y") and stem[-2:-1] not in tuple("aeiou"):
        return f"{stem[:-1]}ied"
    if word == stem and _DOUBLING.fullmatch(stem):
        stem += stem[-1]
    return f"{stem.removesuffix('e')}ed"


def present_of(verb: str) -> str:
    """The form for "he" of a present that goes with "I", in small letters: "try" → "tries"."""
    base = irregular_forms().get(verb, verb)
    if base in _PRESENTS:
        return _PRESENTS[base]
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"


def singular(noun: str, *, plural: bool = True) -> str:
    """The singular of a noun in small letters: "parties" is "party"; itself unless `plural`."""
    if noun in _SINGULARS:
        return _SINGULARS[noun]
    if not plural or len(noun) < 4:
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def verbs_of(form: str) -> frozenset[str]:
    """The base forms that a word in small letters may be a form of: "hoped" → hoped, hope, hop.

    No other word made of the verb is one: "authority" is no form of "authorize".
    """
    found = {form, irregular_forms().get(form, form)}
    for ending, instead in _ENDINGS.items():
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            found |= {stem + other for other in instead.split("|")}
            # "stopped"
            if ending != "s" and stem[-1:] == stem[-2:-1]:
                found.add(stem[:-1])
    return frozenset(found - {""})


def may_do_things(noun: str) -> bool:
    """Whether a noun ends as words for people who do or are something: "baker", "artist"."""
    return bool(_AGENT.search(noun))


@cache
def irregular_forms() -> dict[str, str]:
    """The base form for every form of an irregular verb: "won" → "win"."""
    return {form: line[0] for line in _lines() for form in line}


@cache
def _pasts() -> dict[str, str]:
    return {base: past[0] if past else base for base, *past in _lines()}


def _lines() -> list[list[str]]:
    return [line.split() for line in word_lists("irregular")["verbs"]]
