"""Sentences in order → their chains, a quotation without a cue of its own taking its speaker's.

A quotation's sentences share the chain of the one that has the cue, before or after. One that
follows directly on attributed speech takes that speech's chain. Anything else keeps its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.records import Attribution, SourceKind, Span
from factcheck.statements.text.quotes import Quotation

Chain = tuple[Attribution, ...]

# The share of a sentence's characters from which on it is a quotation, not a report with some
# quoted words: "“No,” he said of it" has 0.2, a sentence of a longer quotation 1.
_SPOKEN = 0.6
# Characters before the quotation, such as "… " and "—".
_LEAD = 4


@dataclass(frozen=True)
class Utterance:
    """A sentence of a paragraph, its quotations clipped to it, and the chain of its own words.

    `section` counts sub-headings, across which nobody goes on speaking.
    """

    span: Span
    quotations: tuple[Quotation, ...]
    chain: Chain
    section: int

    @property
    def spoken(self) -> bool:
        """Whether it is a quotation, all but a few words."""
        if not self.quotations or self.quotations[0].span.start > self.span.start + _LEAD:
            return False
        quoted = sum(end - start for (start, end), _ in self.quotations)
        return quoted >= _SPOKEN * (self.span.end - self.span.start)


def find_speakers(utterances: Sequence[Utterance]) -> tuple[Chain, ...]:
    """The chain of each utterance."""
    speakers = _speakers(utterances)
    chains: list[Chain] = []
    for index, utterance in enumerate(utterances):
        chain = utterance.chain
        if utterance.spoken and not any(link.source for link in chain):
            own = [speakers[id] for _, id in utterance.quotations if id in speakers]
            previous = utterances[index - 1] if index else None
            follows = previous is not None and previous.section == utterance.section
            chain = own[0] if own else chains[-1] if follows else ()
            chain = _quoted(chain)
        chains.append(chain)
    return tuple(chains)


def _speakers(utterances: Sequence[Utterance]) -> dict[int, Chain]:
    """The chain of each quotation that has a cue beside one of its sentences."""
    speakers: dict[int, Chain] = {}
    for utterance in utterances:
        if any(link.source and link.quoted for link in utterance.chain):
            for _, id in utterance.quotations:
                speakers.setdefault(id, utterance.chain)
    return speakers


def _quoted(chain: Chain) -> Chain:
    """The chain with a direct quotation as its last link; nobody's where there is no speaker."""
    if not any(link.source for link in chain):
        return (Attribution(None, SourceKind.UNNAMED, quoted=True),)
    return (*chain[:-1], replace(chain[-1], quoted=True))
