"""What an article asserts, and who is said to say it."""

from dataclasses import dataclass

from factcheck.records.articles import Article, Span
from factcheck.records.enums import Certainty, Said, SourceKind
from factcheck.source_map import Place, Unit

_DOING = {Said.DENIED: " (denies it)", Said.DOUBTED: " (doubts it)"}


@dataclass(frozen=True)
class Attribution:
    """Who is said to say it: one link of a chain that runs outermost first.

    `source` and `cue` are as written; "reportedly" names no source, and a quotation that stands by
    itself neither. `resolved` is whom the source stands for, where its words don't tell and the
    article makes it clear ("he" for "Emmanuel Macron").
    `quoted` tells a direct quotation from a report of it. `time` is the part of the occasion that
    tells when. `said` tells what the source does with it: it may deny or doubt that it is so.
    """

    source: str | None
    kind: SourceKind
    cue: str | None = None
    quoted: bool = False
    occasion: str | None = None
    resolved: str | None = None
    time: str | None = None
    said: Said = Said.ASSERTED

    @property
    def who(self) -> str | None:
        """The source under the name that tells most."""
        return self.resolved or self.source

    def __str__(self) -> str:
        """Who it is, what sort of source where the name doesn't tell, and the occasion."""
        source = self.who or (f"“{self.cue}”" if self.cue else "somebody")
        unnamed = " (unnamed)" if self.kind is SourceKind.UNNAMED else ""
        said = _DOING.get(self.said, "")
        return f"{source}{unnamed}{said}{', ' + self.occasion if self.occasion else ''}"


@dataclass(frozen=True)
class Filling:
    """A pronoun or a description such as "the move", and what a statement's text says instead.

    `words` are the article's at `span`; `text` is None where it isn't clear what they stand for,
    and then they stand in the statement's text as they are.
    """

    span: Span
    words: str
    text: str | None


@dataclass(frozen=True)
class Statement:
    """One assertion of an article; an empty `attribution` means the article's own voice.

    `spans` are its words in the article's text, `sentence` the whole sentence around them,
    `text` the same in a form that reads alone, with its `fillings`; `heading` is the sub-heading
    that it stands under. `headline` marks what a headline or a standfirst says.
    """

    article: Article
    number: int
    spans: tuple[Span, ...]
    sentence: Span
    text: str
    attribution: tuple[Attribution, ...] = ()
    certainty: Certainty = Certainty.ASSERTED
    heading: str | None = None
    fillings: tuple[Filling, ...] = ()
    headline: bool = False

    @property
    def id(self) -> str:
        """Its name within one report, such as "a:3"."""
        return f"{self.article.id}:{self.number}"

    @property
    def quote(self) -> str:
        """Its words as the article has them; an ellipsis stands between broken spans.

        A comma or a closing quotation mark that a cut left by itself tells a reader nothing.
        """
        pieces = [self.article.text[start:end] for start, end in self.spans]
        return " … ".join([one for one in pieces if any(map(str.isalnum, one))] or pieces)

    @property
    def said_by(self) -> str:
        """Its chain as a reader wants it: "Financial Times → a French official (unnamed)"."""
        return " → ".join(map(str, self.attribution))

    @property
    def place(self) -> Place:
        """The line that it begins on, or the page or paragraph where the file has no lines."""
        return self.article.place(self.spans[0].start)

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines of its file that it stands on, in order; none where the file has no lines."""
        found: set[int] = set()
        for start, end in self.spans:
            first, last = self.article.place(start), self.article.place(max(start, end - 1))
            if first.unit is not Unit.LINE or last.unit is not Unit.LINE:
                return ()
            found.update(range(first.number, last.number + 1))
        return tuple(sorted(found))
