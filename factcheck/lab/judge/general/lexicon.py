"""Words that stand against each other, for each other, or wider and narrower than each other."""

from factcheck.lab.judge.general.examples import Answer

ENTAILMENT, NEUTRAL, CONTRADICTION = Answer.ENTAILMENT, Answer.NEUTRAL, Answer.CONTRADICTION

_ANTONYMS = """
rose fell, increased decreased, gained lost, won lost, higher lower, rising falling, passed failed
approved rejected, accepted rejected, supported opposed, supports opposes, confirmed denied
guilty innocent, alive dead, before after, opened closed, arrested released, allowed banned
profit loss, best worst, strongest weakest, success failure, legal illegal
began ended, started stopped, praised criticized, agreed refused, succeeded failed, granted denied
raised lowered, backed opposed, upheld overturned, gains losses, improved worsened
strengthened weakened, largest smallest, biggest smallest, highest lowest, accelerated slowed
safe dangerous, likely unlikely, true false, arrived departed, included excluded
northern southern, eastern western, tightened loosened, extended shortened, expanded shrank
above below, men women, winner loser, victory defeat, acquitted convicted
inside outside, strong weak, healthy sick, father mother, son daughter, brother sister, better worse
buy sell, bought sold, buying selling, imports exports, domestic foreign
Republican Democratic, Republicans Democrats, liberal conservative, welcomed condemned
majority minority, optimistic pessimistic, easier harder, faster slower, cheap expensive
strengthen weaken, increase decrease, accept reject, allow forbid
"""
_SYNONYMS = """
bought purchased, attorney lawyer, physicians doctors, movie film, huge enormous, tried attempted
children kids, residents inhabitants, although though, currently now, previously earlier
injured wounded, employees workers, shortly soon, annual yearly, rapidly quickly, numerous many
nation country, firm company, allowed permitted, began started, approximately about
showed demonstrated, roughly about, primarily mainly, assist help, purchase buy, sufficient enough
told informed, nearly almost, big large, received got, ended concluded, error mistake
"""
# Both ways, where a rule of grammar allows either.
PHRASES = {
    "more than": "over",
    "in order to": "to",
    "prior to": "before",
    "did not": "didn't",
    "does not": "doesn't",
    "do not": "don't",
    "is not": "isn't",
    "was not": "wasn't",
    "were not": "weren't",
    "has not": "hasn't",
    "have not": "haven't",
    "will not": "won't",
    "would not": "wouldn't",
    "could not": "couldn't",
    "the United States": "the U.S.",
    "United Nations": "U.N.",
    "European Union": "EU",
    "United Kingdom": "UK",
    "Federal Bureau of Investigation": "FBI",
}
Scopes = dict[str, dict[str, tuple[Answer, Answer]]]
_AGAINST, _MORE = (CONTRADICTION, CONTRADICTION), (NEUTRAL, ENTAILMENT)
# What takes a word's place, and the answers forward and backward.
SCOPES: Scopes = {
    "all": {"some": (ENTAILMENT, NEUTRAL), "no": _AGAINST},
    "every": {"no": _AGAINST},
    "always": {"never": _AGAINST, "sometimes": (Answer.NO_CONTRADICTION, NEUTRAL)},
    "never": {"always": _AGAINST, "often": _AGAINST},
    "most": {"few": _AGAINST, "all": _MORE, "some": (ENTAILMENT, NEUTRAL)},
    "many": {"few": _AGAINST, "all": _MORE, "some": (ENTAILMENT, NEUTRAL)},
    "some": {"all": _MORE, "most": _MORE},
    "several": {"all": _MORE},
    "first": {"second": _AGAINST, "third": _AGAINST},
    "second": {"first": _AGAINST, "fourth": _AGAINST},
    "third": {"first": _AGAINST, "fifth": _AGAINST},
    "the only": {"one of several": _AGAINST},
    "both": {"neither of the": _AGAINST},
}
HEDGES = ("reportedly", "allegedly", "apparently", "possibly", "probably")

FIRST_NAMES = (
    "John David Michael James Robert William Richard Thomas Mark Paul George Steven Peter Daniel"
    " Charles Kevin Brian Bill Jim Tom Joe Mike Bob Scott Jeff Chris Tim Steve Andrew Matthew Eric"
    " Mary Patricia Linda Barbara Elizabeth Jennifer Susan Margaret Lisa Nancy Karen Sarah Laura"
    " Hillary Donald Barack Bernie Ted Marco Jeb Ben Carly Mitch Nikki Ronald Tony Gordon Frank"
    " Larry Gary Kenneth Jason Ryan Jonathan Martin Alan Stephen Henry Anne Anna Jane Emily Rachel"
).split()
PLACES = (
    "France Germany Italy Spain Britain Russia China Japan India Iran Iraq Syria Turkey Egypt"
    " Israel Canada Mexico Brazil Argentina Australia Ukraine Poland Greece Sweden Norway Pakistan"
    " Afghanistan Indonesia Thailand Vietnam Nigeria Kenya Kuwait Jordan Yemen Libya Cuba Colombia"
    " London Paris Berlin Moscow Beijing Tokyo Baghdad Jerusalem Madrid Rome Sydney Chicago Boston"
    " Houston Dallas Detroit Seattle Atlanta Denver Philadelphia Baltimore Miami Phoenix Cleveland"
    " California Texas Florida Ohio Iowa Nevada Michigan Virginia Illinois Pennsylvania Georgia"
    " Colorado Arizona Wisconsin Massachusetts Maryland Oregon Minnesota Missouri Alabama Utah"
).split()


def partners(table: str) -> dict[str, list[str]]:
    """What each word of a table stands beside: "up down, up below" → up: down, below; …."""
    found: dict[str, list[str]] = {}
    for pair in table.strip().replace("\n", ", ").split(", "):
        one, other = pair.split()
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


ANTONYMS = partners(_ANTONYMS)
SYNONYMS = partners(_SYNONYMS)
