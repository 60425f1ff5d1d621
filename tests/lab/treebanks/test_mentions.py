from factcheck.lab.treebanks.mentions import Name, names

PARIS = [("the", "DET", "DT"), ("University", "PROPN", "NNP")]
PARIS += [("of", "ADP", "IN"), ("Paris", "PROPN", "NNP")]


def test_a_mention_of_proper_nouns_is_a_name_of_its_minimal_span():
    misc = ["Entity=(58-organization-new-nnnnn-cf5-2,4-sgl-X", "_", "_", "Entity=58)|SpaceAfter=No"]
    assert names(misc, PARIS) == (Name(1, 4, "ORG"),)


def test_a_name_within_a_name_is_left_out():
    outer = "Entity=(58-organization-new-nnnnn-cf5-2,4-sgl-X"
    misc = [outer, "_", "_", "Entity=(59-place-new-nnnnn-cf6-1-sgl-Paris)58)"]
    assert names(misc, PARIS) == (Name(1, 4, "ORG"),)


def test_a_name_within_a_common_noun_phrase_is_kept():
    words = [("the", "DET", "DT"), ("mayor", "NOUN", "NN"), *PARIS[2:]]
    misc = ["Entity=(1-person-new-n-cf1-2-sgl", "_", "_", "Entity=(2-place-new-n-cf2-1-sgl-P)1)"]
    assert names(misc, words) == (Name(3, 4, "LOC"),)


def test_a_mention_without_proper_nouns_is_no_name():
    words = [("the", "DET", "DT"), ("mayor", "NOUN", "NN")]
    assert names(["Entity=(1-person-new-n-cf1-2-sgl", "Entity=1)"], words) == ()


def test_a_list_of_names_is_not_one_name():
    words = [("Ann", "PROPN", "NNP"), ("and", "CCONJ", "CC"), ("Bob", "PROPN", "NNP")]
    misc = ["Entity=(1-person-new-n-cf1-1,3-sgl(2-person-new-n-cf2-1-sgl)", "_"]
    misc += ["Entity=(3-person-new-n-cf3-1-sgl)1)"]
    assert names(misc, words) == (Name(0, 1, "PERSON"), Name(2, 3, "PERSON"))


def test_a_time_with_a_year_is_a_date_without_its_article():
    words = [("the", "DET", "DT"), ("summer", "NOUN", "NN"), ("of", "ADP", "IN")]
    words += [("1995", "NUM", "CD")]
    misc = ["Entity=(1-time-new-n-cf1-2-sgl", "_", "_", "Entity=(2-time-new-n-cf2-1-sgl)1)"]
    assert names(misc, words) == (Name(1, 4, "DATE"),)


def test_a_time_without_month_weekday_or_year_is_no_name():
    words = [("that", "DET", "DT"), ("evening", "NOUN", "NN")]
    assert names(["Entity=(1-time-new-n-cf1-2-sgl", "Entity=1)"], words) == ()


def test_a_title_is_no_part_of_a_name_and_no_name_by_itself():
    president = ("President", "PROPN", "NNP")
    named = ["Entity=(1-person-new-n-cf1-1,2-sgl-X", "Entity=1)"]
    assert names(named, [president, ("Macron", "PROPN", "NNP")]) == (Name(1, 2, "PERSON"),)
    assert names(["Entity=(1-person-new-n-cf1-1-sgl)"], [president]) == ()
