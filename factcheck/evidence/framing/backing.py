"""Who says the same on record in the sentence before or after.

    Oslo insists that the fleet stay home. “It stays,” Prime Minister Ann Vale said in parliament.

An article names the body first and then quotes whoever speaks for it, or tells once on what
occasion it was said: the second sentence tells how the first is known.
"""

from __future__ import annotations

from factcheck.evidence.quotes.one_voice import one_voice
from factcheck.evidence.quotes.speakers import innermost
from factcheck.evidence.reading import Reading
from factcheck.records import Attribution


def backing_of(reading: Reading) -> Attribution | None:
    """The link of a neighbouring sentence in which the same source or government speaks.

    One that names an occasion comes first. None if there is none, or if the statement's own
    source has no name.
    """
    own, text = innermost(reading.statement), reading.statement.article.text
    if own is None:
        return None
    links = [link for statement in reading.around if (link := innermost(statement))]
    same = [link for link in links if one_voice(own, link, here=text, there=text)]
    return min(same, key=lambda link: link.occasion is None, default=None)
