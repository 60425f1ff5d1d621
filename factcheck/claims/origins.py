"""The articles of a claim → its origins: those that lean on one report are one.

What tells, in this order: an outlet that the claim's own sentences name as their source, credits,
and copies (`echoes`).
"""

from collections.abc import Mapping, Sequence

from factcheck.english.page.credits import UNNAMED, agency, bare, credits_of
from factcheck.records import Article, Echo, Origin, SourceKind, Statement

Credits = Mapping[str, Sequence[str]]


def credits_by_article(articles: Sequence[Article]) -> dict[str, tuple[str, ...]]:
    """What each article credits, by its id."""
    return {article.id: credits_of(article) for article in articles}


def find_origins(
    statements: Mapping[str, Sequence[Statement]], credits: Credits, echoes: Sequence[Echo]
) -> tuple[Origin, ...]:
    """The origins of a claim, whose statements these are by article, in the articles' order.

    An article on one Financial Times report has that for its origin. One that credits two agencies
    adds nothing to articles that credit one of them, and makes no one origin of both.
    """
    names = {id: _names(of_article, credits.get(id, ())) for id, of_article in statements.items()}
    order = list(statements)
    return tuple(
        Origin(_title([(names[id], _own(statements[id])) for id in group]), tuple(group))
        for group in _joined(_by_name(names), echoes, order)
    )


def _by_name(names: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The articles, those that lean on one name together."""
    origins: dict[str, list[str]] = {}
    # those with one origin first, for only they tell which origins there are
    for id in sorted(names, key=lambda id: len(names[id]) > 1):
        keys = [bare(name) for name in names[id]]
        known = next((key for key in keys if key in origins), " and ".join(keys))
        origins.setdefault(known, []).append(id)
    return list(origins.values())


def _names(statements: Sequence[Statement], credits: Sequence[str]) -> tuple[str, ...]:
    """Whose report one article's statements rest on; the article's own source if nobody else's."""
    outlets = (
        link.who
        for statement in statements
        for link in statement.attribution
        if link.kind is SourceKind.MEDIA and link.who
    )
    outlet = next(outlets, None)
    if outlet is not None:
        return (agency(outlet),)
    own = _own(statements)
    named = tuple(name for name in credits if name != UNNAMED)
    # an agency that credits itself, or its member papers, is its own origin
    return named if named and own not in named else (own,)


def _own(statements: Sequence[Statement]) -> str:
    return agency(statements[0].article.source)


def _joined(
    groups: Sequence[Sequence[str]], echoes: Sequence[Echo], order: Sequence[str]
) -> list[list[str]]:
    """The groups, those that copies tie together made one, and all in the articles' order.

    Two may be copies of a third that says nothing of the claim.
    """
    copies = [{echo.left, echo.right} for echo in echoes if echo.is_copy]
    joined = _overlapping_made_one([*map(set, groups), *copies])
    known = [sorted(group & set(order), key=order.index) for group in joined]
    return sorted((group for group in known if group), key=lambda group: order.index(group[0]))


def _overlapping_made_one(groups: Sequence[set[str]]) -> list[set[str]]:
    """The groups, all that share an article, or are so tied by others, as one."""
    joined: list[set[str]] = []
    for group in groups:
        touched = [other for other in joined if other & group]
        rest = [other for other in joined if not other & group]
        joined = [*rest, group.union(*touched)]
    return joined


def _title(names: Sequence[tuple[Sequence[str], str]]) -> str:
    """What an origin is called: the outlet that its articles lean on, else the first of them."""
    leaning = [one for found, own in names for one in found if bare(one) != bare(own)]
    return (leaning or [own for _, own in names])[0]
