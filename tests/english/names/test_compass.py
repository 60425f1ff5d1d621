from factcheck.english.names.compass import Point, are_apart, find_points


def test_points_of_the_compass_are_found_in_any_form_but_in_names() -> None:
    assert find_points("North Korea moved troops north and south-eastwards.") == (
        Point("north", 25, 30, 0),
        Point("south-eastwards", 35, 50, 135),
    )


def test_points_are_apart_by_a_right_angle_or_more() -> None:
    north, east, north_east = (Point("", 0, 0, angle) for angle in (0, 90, 45))
    assert are_apart(north, east)
    assert not are_apart(north, north_east)
    assert not are_apart(Point("", 0, 0, 315), north)
