"""What a block is by those around it."""

from factcheck.blocks import find_blocks

ENTRIES = """Bridge at Orrin shut: live

15:02
The council shut the bridge on Monday.

14.30 BST
Cars queued for two miles, police said.

2h ago
An engineer found a crack."""


def test_the_times_of_a_live_blog_head_its_entries() -> None:
    kinds = [block.kind.value for block in find_blocks(ENTRIES)]
    assert kinds == ["headline", *["time", "paragraph"] * 3]


def test_the_hours_that_entries_begin_with_are_parted_from_them() -> None:
    text = "15:02 GMT The council shut it.\n\n14:30 GMT – Cars queued there."
    assert [(block.kind.value, block.text) for block in find_blocks(text)] == [
        *(("time", "15:02 GMT"), ("paragraph", "The council shut it.")),
        *(("time", "14:30 GMT –"), ("paragraph", "Cars queued there.")),
    ]


def test_a_day_and_hour_alone_are_a_byline() -> None:
    text = "Bridge shut\n\nUpdated 6 May 2026 9:41 GMT\n\nThe council shut the bridge."
    assert [block.kind.value for block in find_blocks(text)] == ["headline", "byline", "paragraph"]
