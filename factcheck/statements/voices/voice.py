"""Someone who is heard or named in an article, and what names are of one."""

from dataclasses import dataclass, field


@dataclass(eq=False)
class Voice:
    """Someone who is heard or named; `heard` has numbers of sentences, in order.

    `words` are those of the fullest name, `told` has the small words beside it, `seen` the places
    of the names: sentence, paragraph, character.
    """

    number: int
    name: str
    words: tuple[str, ...]
    gender: str = ""
    person: bool = False
    seen: list[tuple[int, int, int]] = field(default_factory=list)
    heard: list[int] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
