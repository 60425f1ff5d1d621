import pytest

from factcheck.evidence.numbers.numbers import observe
from factcheck.records import Finding, Result

AGREES, DIFFERS, SILENT = Result.AGREES, Result.DIFFERS, Result.SILENT


@pytest.mark.parametrize(
    ("left", "right", "result", "shown"),
    [
        ("The quake killed 12 people.", "The quake killed 15 people.", DIFFERS, ("12", "15")),
        ("Twelve people died.", "12 people died.", AGREES, ("Twelve", "12")),
        ("About 300 people came.", "298 people came.", AGREES, ("About 300", "298")),
        ("More than 100 firms joined.", "120 firms joined.", AGREES, ("More than 100", "120")),
        ("More than 100 firms joined.", "90 firms joined.", DIFFERS, ("More than 100", "90")),
        ("No fewer than 12 men died.", "15 men died.", AGREES, ("No fewer than 12", "15")),
        ("At least 12 were killed.", "10 people were killed.", DIFFERS, ("At least 12", "10")),
        ("Hundreds of men marched.", "About 40 men marched.", DIFFERS, ("Hundreds", "About 40")),
        ("Some 10 to 15 men fell ill.", "12 men fell ill.", AGREES, ("Some 10 to 15", "12")),
        ("He won 2,000 votes.", "He won 1,987 votes.", AGREES, ("2,000", "1,987")),
        ("He has 2 sons.", "He has 3 sons.", DIFFERS, ("2", "3")),
        ("It cost $1.2 million.", "It cost $1,200,000.", AGREES, ("$1.2 million", "$1,200,000")),
        ("It cost $5 million.", "It cost $50 million.", DIFFERS, ("$5 million", "$50 million")),
        ("It is worth £2m.", "It is worth £5m.", DIFFERS, ("£2m", "£5m")),
        ("It is worth $2bn.", "It is worth $2 billion.", AGREES, ("$2bn", "$2 billion")),
        ("It cost $5 million.", "It cost US$3 million.", DIFFERS, ("$5 million", "US$3 million")),
        ("He signed a $5 million deal.", "He signed a $7m deal.", DIFFERS, ("$5 million", "$7m")),
        ("Prices rose 3.4 percent.", "Prices rose 3.9%.", DIFFERS, ("3.4 percent", "3.9%")),
        (
            "Prices rose 3 percent.",
            "Prices rose 3.4 percent.",
            AGREES,
            ("3 percent", "3.4 percent"),
        ),
        ("Half of the members left.", "49% of the members left.", AGREES, ("Half", "49%")),
        ("Half of the members left.", "35% of the members left.", DIFFERS, ("Half", "35%")),
        ("It was 40C.", "It was 45 °C.", DIFFERS, ("40C", "45 °C")),
        ("It was 40 degrees.", "It was 40C.", AGREES, ("40 degrees", "40C")),
        ("He ran 5 miles.", "He ran 8 km.", AGREES, ("5 miles", "8 km")),
        ("He ran 5 miles.", "He ran 10 km.", DIFFERS, ("5 miles", "10 km")),
        ("He lost twice.", "He lost three times.", DIFFERS, ("twice", "three times")),
        ("The team won 3-2.", "The team won 3-1.", DIFFERS, ("3-2", "3-1")),
    ],
)
def test_amounts_of_the_same_thing_are_compared(make_sides, left, right, result, shown) -> None:
    one, other = make_sides(left, right)
    assert observe(one, other) == Finding("numbers", result, *shown)
    assert observe(other, one) == Finding("numbers", result, *reversed(shown))


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        ("It cost $5 million.", "It cost €5 million.", ("$5 million", "€5 million")),
        ("She owes 300 euros.", "She owes £300.", ("300 euros", "£300")),
        ("It cost US$40.", "It cost A$40.", ("US$40", "A$40")),
        ("It carries 9 tons of rice.", "It carries 9 kg of rice.", ("9 tons", "9 kg")),
        ("Rates rose 2 percent.", "Rates rose 2 basis points.", ("2 percent", "2 basis points")),
        ("It spilled 40 gallons.", "It spilled 40 barrels.", ("40 gallons", "40 barrels")),
    ],
)
def test_the_same_number_of_another_unit_differs(make_sides, left, right, shown) -> None:
    assert observe(*make_sides(left, right)) == Finding("numbers", DIFFERS, *shown)


@pytest.mark.parametrize(
    ("left", "right"), [("It cost $40.", "It cost A$40."), ("It was 40 degrees.", "It was 40F.")]
)
def test_a_unit_that_may_be_the_other_agrees(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)).result is AGREES


@pytest.mark.parametrize(
    ("left", "right", "result", "shown"),
    [
        ("Lee, 45, was held.", "Lee, 46, was held.", DIFFERS, ("45", "46")),
        ("Mr. Lee, 45, was held.", "Ann Lee, 45, was held.", AGREES, ("45", "45")),
        ("Ann, 16, and Bo, 12, came.", "Ann and Bo, aged 16 and 13, came.", DIFFERS, ("12", "13")),
        (
            "The 45-year-old driver was held.",
            "A 54-year-old driver was held.",
            DIFFERS,
            ("45", "54"),
        ),
    ],
)
def test_ages_are_compared(make_sides, left, right, result, shown) -> None:
    assert observe(*make_sides(left, right)) == Finding("numbers", result, *shown)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Twelve people died.", "Three houses burned."),
        ("He was born in 1950.", "He was elected in 1980."),
        ("It began on May 3.", "It began on May 4."),
        ("They met at 10:30 am.", "They met at 9:15 am."),
        ("Nothing to count.", "Three houses burned."),
        ("The fund holds $5 million.", "The fund holds €6 million."),
    ],
)
def test_what_is_no_amount_of_one_measure_is_silent(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)) == Finding("numbers", SILENT)


def test_like_amounts_are_held_against_each_other_first(make_sides) -> None:
    sides = make_sides("Of 40 people 12 people died.", "12 people died.")
    assert observe(*sides) == Finding("numbers", AGREES, "12", "12")


def test_a_part_beside_its_total_is_no_difference(make_sides) -> None:
    sides = make_sides("The storm killed 12 people, among them 3 children.", "3 children died.")
    assert observe(*sides).result is not DIFFERS


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        (
            "A blast hit the market, killing 12 people.",
            "Nineteen people died in the blast.",
            ("12", "Nineteen"),
        ),
        (
            "The roof fell in, killing two miners.",
            "Five miners died when the roof fell in.",
            ("two", "Five"),
        ),
    ],
)
def test_what_a_participle_counts_is_compared(make_sides, left, right, shown) -> None:
    assert observe(*make_sides(left, right)) == Finding("numbers", DIFFERS, *shown)


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        (
            "Sales reached 19 million last year.",
            "Sales reached 19 billion last year.",
            ("19 million", "19 billion"),
        ),
        (
            "It costs millions of dollars.",
            "It costs a few hundred dollars.",
            ("millions of dollars", "a few hundred dollars"),
        ),
        (
            "He raised more than $100 million.",
            "He raised more than $900 million.",
            ("more than $100 million", "more than $900 million"),
        ),
    ],
)
def test_amounts_in_the_same_place_are_compared(make_sides, left, right, shown) -> None:
    assert observe(*make_sides(left, right)) == Finding("numbers", DIFFERS, *shown)


def test_the_first_round_and_the_second_are_two(make_sides) -> None:
    sides = make_sides("She won the first round in Oslo.", "She won the second round in Oslo.")
    assert observe(*sides) == Finding("numbers", SILENT)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The boat carried 12 Somalis and 11 Yemenis.", "Of those in the boat 11 from Yemen died."),
        ("Navy rescued 12 Somalis and 11 Yemenis.", "Navy rescued 11 from Yemen."),
        ("The navy rescued 12 Somalis and 11 Yemenis.", "11 people from Yemen were rescued."),
        ("Police held 8 Britons and 9 Dutchmen.", "Police held 9 from the Netherlands."),
        ("12 Somali and 11 Yemeni sailors were rescued.", "11 sailors from Yemen were rescued."),
    ],
)
def test_numbers_of_parallel_items_go_with_what_they_count(make_sides, left, right) -> None:
    sides = make_sides(left, right)
    assert observe(*sides).result is observe(*sides[::-1]).result is Result.AGREES


def test_of_parallel_items_the_one_that_differs_is_told(make_sides) -> None:
    sides = make_sides(
        "The navy rescued 12 Somalis and 11 Yemenis.",
        "The navy rescued 12 people from Yemen and 12 from Somalia.",
    )
    assert observe(*sides) == Finding("numbers", Result.DIFFERS, "11", "12")


@pytest.mark.parametrize(
    ("left", "right", "result"),
    [
        ("The crew included 12 Somalis.", "The crew included 11 from Yemen.", SILENT),
        ("The navy held 12 Somali sailors.", "The navy held 11 sailors from Yemen.", SILENT),
        ("The navy held 12 Yemenis.", "The navy held 11 from Yemen.", DIFFERS),
        ("The navy held 12 Yemenis.", "The navy held 11 sailors.", DIFFERS),
        (
            "The navy held 12 Somalis and 11 Yemenis on Monday.",
            "On Monday the navy held 11 from Yemen, and Somalis fled.",
            AGREES,
        ),
        (
            "The navy held 11 Yemenis and 12 Somalis.",
            "The navy held 14 from Somalia and 11 from Yemen.",
            DIFFERS,
        ),
    ],
)
def test_those_of_one_country_are_held_against_those_of_the_same(
    make_sides, left, right, result
) -> None:
    sides = make_sides(left, right)
    assert observe(*sides).result is observe(*sides[::-1]).result is result
