"""Words changed so that the meaning turns, or changed so that it stays.

negation  "was hired" → "was not hired"       antonym  "rose" → "fell"
scope     "all voters" → "some voters"        hedge    "was killed" → "was reportedly killed"
synonym   "bought" → "purchased"              status   "will meet" → "plans to meet"
"""

import re
from random import Random

from factcheck.lab.judge.general.change import (
    NEUTRAL,
    Change,
    any_match,
    contradicts,
    keeps,
    replaced,
    tidy,
)
from factcheck.lab.judge.general.examples import Answer
from factcheck.lab.judge.general.lexicon import ANTONYMS, HEDGES, PHRASES, SCOPES, SYNONYMS

# Before these words "not" would not deny the sentence: "was not also", "is not the first".
_AUXILIARY = re.compile(
    r"\b(?P<word>was|were|is|are|has|had|have|will|would|did|does|do)(?= [a-z])"
    r"(?! (?:not|no|never|to|any|nothing|only|just|all|also|one|more|less|at|about|said|what|that"
    r"|a|an|the|some|many|much|several|in|on|so|too|very|it|he|she|they|we|you|there|likely)\b)"
)
_DENIED = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|would)(?P<word> not|n't)"
    r"(?= [a-z])(?! (?:only|just|all|even|yet|because|necessarily|a|an|the|only)\b)"
)
# A clause that only a condition or a question opens denies nothing when it is negated.
_OPEN = re.compile(
    r"\?|\b(?:if|whether|unless|not|never|no|nobody|none|without|neither)\b|n't", re.IGNORECASE
)
_ANTONYM = re.compile(rf"\b(?:{'|'.join(ANTONYMS)})\b(?![-'])")
_SYNONYM = re.compile(rf"(?<![-\w'])(?:{'|'.join(SYNONYMS)})\b(?![-'.])")
_SHORT_FORMS = {short: long for long, short in PHRASES.items()} | PHRASES
_LONGEST_FIRST = "|".join(map(re.escape, sorted(_SHORT_FORMS, key=len, reverse=True)))
_PHRASE = re.compile(rf"(?<![\w-])(?:{_LONGEST_FIRST})(?![\w-])")
_SCOPE = re.compile(
    r"(?<!this )(?<!that )(?<!as )(?<!so )(?<!how )(?<!of )(?<!most )(?<!in )(?<!for )"
    r"\b(?:(?:all|most|many|some|several)(?= [a-z]+s\b(?! a\b))|every(?= [a-z])|always|never"
    r"|the only(?= [a-z]+ to\b)|(?<=the )(?:first|second|third)(?= [a-z])"
    r"(?! (?:time|half|lady|quarter|of|place)\b))\b"
)
_FLAT = re.compile(r"\b(?:was|were|has|had|is|are)(?= (?:been )?[a-z]{3,}(?:ed|en)\b)")
_HEDGE = re.compile(rf"\b(?:{'|'.join(HEDGES)}) (?=[a-z])")
_COMING = re.compile(r"\b(?:will|is expected to)(?= [a-z]{3,})(?! (?:not|never|also|only)\b)")


def negate(sentence: str, random: Random) -> Change | None:
    """The opposite: "was hired" → "was not hired", or the other way round."""
    denied = any_match(_DENIED, sentence, random)
    if denied:
        start, end = denied.span("word")
        return contradicts(sentence[:start] + sentence[end:], denied.group())
    found = any_match(_AUXILIARY, sentence, random)
    if not found or _OPEN.search(sentence):
        return None
    return contradicts(replaced(sentence, found, f"{found.group()} not"), found.group())


def turn_word(sentence: str, random: Random) -> Change | None:
    """One word turned into its opposite: "shares rose" → "shares fell"."""
    found = any_match(_ANTONYM, sentence, random)
    if not found or _OPEN.search(sentence):
        return None
    others = [word for word in ANTONYMS[found.group()] if f" {word} " not in sentence]
    # Where both words stand there is a comparison that may hold either way round.
    if len(others) < len(ANTONYMS[found.group()]):
        return None
    return contradicts(replaced(sentence, found, random.choice(others)), found.group())


def swap_synonym(sentence: str, random: Random) -> Change | None:
    """The same in other words: "bought" → "purchased", "did not" → "didn't"."""
    pattern = random.choice((_SYNONYM, _PHRASE))
    found = any_match(pattern, sentence, random)
    if not found:
        return None
    word = found.group()
    other = _SHORT_FORMS[word] if pattern is _PHRASE else random.choice(SYNONYMS[word])
    return keeps(replaced(sentence, found, other)) if word not in ("to", "before") else None


def change_scope(sentence: str, random: Random) -> Change | None:
    """More or fewer of them: "all voters" → "some voters", "the first" → "the second"."""
    found = any_match(_SCOPE, sentence, random)
    if not found or _OPEN.search(sentence.replace("never", "")):
        return None
    other, (forward, backward) = random.choice(list(SCOPES[found.group()].items()))
    return Change(replaced(sentence, found, other), forward, backward, found.group())


def hedge(sentence: str, random: Random) -> Change | None:
    """Less sure, or surer: "was killed" ↔ "was reportedly killed"; it contradicts nothing."""
    hedged = any_match(_HEDGE, sentence, random)
    if hedged:
        text = tidy(replaced(sentence, hedged, ""))
        return Change(text, NEUTRAL, Answer.NO_CONTRADICTION)
    found = any_match(_FLAT, sentence, random)
    if not found or _OPEN.search(sentence):
        return None
    text = replaced(sentence, found, f"{found.group()} {random.choice(HEDGES)}")
    return Change(text, Answer.NO_CONTRADICTION, NEUTRAL)


def change_status(sentence: str, random: Random) -> Change | None:
    """What will be → what is only wished, or is refused: "will meet" → "may meet", "refused to"."""
    found = any_match(_COMING, sentence, random)
    if not found or _OPEN.search(sentence):
        return None
    if random.random() < 0.4:
        return contradicts(replaced(sentence, found, "will not"), found.group())
    return Change(
        replaced(sentence, found, random.choice(("may", "might", "could"))),
        Answer.NO_CONTRADICTION,
        NEUTRAL,
    )
