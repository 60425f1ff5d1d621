"""The pages in a real Chromium: Debian's, driven by Playwright, which downloads nothing."""

from __future__ import annotations

import json
import shutil
import socket
import statistics
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("no chromium here; apt-get install chromium", allow_module_level=True)
sync_api = pytest.importorskip("playwright.sync_api", reason="pip install 'factcheck[browser]'")
uvicorn = pytest.importorskip("uvicorn", reason="pip install 'factcheck[review]'")

from factcheck.records import Provenance, Report  # noqa: E402 - after the skips
from factcheck.reports import FORMATS, Layout  # noqa: E402
from factcheck.review import Material  # noqa: E402
from factcheck.review.app import make_app  # noqa: E402
from factcheck.review.desk import Desk  # noqa: E402
from factcheck.tuning.marks_file import MarksFile  # noqa: E402
from factcheck.tuning.rule_file import RuleFile  # noqa: E402
from tests.review.conftest import LEFT, RIGHT, material_of, statements, write  # noqa: E402

HOSTILE = [
    "<script>document.title = 'taken'</script><img src=x onerror=\"document.title='taken'\">",
    "שלום \u202eevil\u202c 👩‍👩‍👧 😀 </script> {{nonce}}",
    "long " * 20_000,
]
WIDTHS = [1280, 380]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module", params=["plain", "hostile"])
def texts(request: pytest.FixtureRequest) -> tuple[list[str], list[str]]:
    return (
        (LEFT, RIGHT) if request.param == "plain" else ([LEFT[0], *HOSTILE], [RIGHT[0], *HOSTILE])
    )


class Site:
    """A desk that is served on a port of its own."""

    def __init__(self, folder: Path, material: Material) -> None:
        marks, rules = MarksFile(folder / "m.jsonl"), RuleFile(folder / "factcheck.yaml", write)
        self.folder = folder
        self._listening = socket.socket()
        self._listening.bind(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listening.getsockname()[1]}/secret/"
        app = make_app(Desk(material, marks, rules), "secret")
        self._server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._listening]}
        )

    def __enter__(self) -> Site:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._listening.close()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with Site(tmp_path, material_of(LEFT, RIGHT)) as site:
        yield site


@pytest.fixture
def page(browser: Any, site: Site) -> Iterator[Any]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(site.address)
    sync_api.expect(page.locator(".finding")).to_have_count(3)
    yield page
    page.close()


def marked(site: Site) -> list[tuple[str, str, str | None]]:
    lines = (site.folder / "m.jsonl").read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    return [(row["left"], row["label"], row.get("kind")) for row in rows]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_fits_asks_nobody_else_and_complains_of_nothing(
    browser: Any, tmp_path: Path, texts: tuple[list[str], list[str]], width: int
) -> None:
    asked: list[str] = []
    wrong: list[str] = []
    with Site(tmp_path, material_of(*texts)) as site:
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(site.address)
        sync_api.expect(page.locator(".finding")).to_have_count(3)
        page.keyboard.press("1")
        sync_api.expect(page.locator(".finding.marked")).to_have_count(1)
        wide = page.evaluate("document.documentElement.scrollWidth")
        title = page.title()
        page.close()
    assert {url.split("/")[2].split(":")[0] for url in asked} == {"127.0.0.1"}
    assert (wide, title, wrong) == (width, "factcheck review", [])


@pytest.mark.parametrize("width", WIDTHS)
def test_a_report_fits_and_asks_nobody(
    browser: Any, tmp_path: Path, texts: tuple[list[str], list[str]], width: int
) -> None:
    from factcheck.verdicts import Deciding

    material = material_of(*texts)
    deciding = Deciding(material.rules)
    deciding.take(material.evidences)
    verdicts = deciding.verdicts(material.statements)
    report = Report(material.articles, material.statements, verdicts, (), Provenance("0"))
    path = tmp_path / "report.html"
    path.write_text(FORMATS["html"](report, Layout()), encoding="utf-8")
    asked: list[str] = []
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.get_by_label("Agreements").uncheck()
    sync_api.expect(page.locator(".finding.agree").first).to_be_hidden()
    sync_api.expect(page.locator(".finding.conflict")).to_be_visible()
    wide = page.evaluate("document.documentElement.scrollWidth")
    title = page.title()
    page.close()
    assert (wide, asked) == (width, [path.as_uri()])
    assert title == "factcheck: Left Post · Right Post"


def test_a_report_is_read_without_script(browser: Any, tmp_path: Path) -> None:
    material = material_of(LEFT, RIGHT)
    report = Report(material.articles, material.statements, (), (), Provenance("0"))
    path = tmp_path / "report.html"
    path.write_text(FORMATS["html"](report, Layout()), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    sync_api.expect(page.get_by_role("heading", name="a Left Post")).to_be_visible()
    context.close()


def test_keys_alone_mark_move_on_and_undo(page: Any, site: Site) -> None:
    expect = sync_api.expect
    page.keyboard.press("1")
    expect(page.locator(".finding.marked")).to_have_count(1)
    expect(page.locator(".finding.current .message")).to_contain_text("Both say the same")
    page.keyboard.press("4")
    expect(page.locator(".finding.marked")).to_have_count(2)
    page.keyboard.press("k")
    page.keyboard.press("j")
    page.keyboard.press("u")
    expect(page.locator(".finding.marked")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("The last mark is taken back.")
    assert marked(site) == [("The quake killed 12 people.", "conflict", "value")]


def test_only_what_agrees_or_conflicts_is_marked_in_the_articles(page: Any) -> None:
    colour = "each => getComputedStyle(each).backgroundColor"
    marks = page.locator("#articles article").first.locator("mark")
    clear = [marks.nth(n).evaluate(colour) == "rgba(0, 0, 0, 0)" for n in range(marks.count())]
    assert clear == [False, False, False]
    page.get_by_role("slider", name="similarity").fill("0.75")
    sync_api.expect(page.locator(".finding.unique")).to_have_count(1)
    assert marks.nth(2).evaluate(colour) == "rgba(0, 0, 0, 0)"


def test_a_pair_without_finding_tells_its_measures_and_no_message(page: Any) -> None:
    page.get_by_role("slider", name="similarity").fill("0.75")
    item = page.locator(".finding.unique")
    sync_api.expect(item.locator("h3")).to_have_text("· No finding [unmatched]")
    sync_api.expect(item.locator(".measures")).to_have_text("similarity 0.7")


def test_thresholds_are_folded_away_on_a_phone(browser: Any, site: Site) -> None:
    page = browser.new_page(viewport={"width": 380, "height": 800})
    page.goto(site.address)
    slider = page.get_by_role("slider", name="similarity")
    sync_api.expect(slider).to_be_hidden()
    page.get_by_text("Thresholds").first.click()
    page.get_by_text("same-meaning").first.click()
    sync_api.expect(slider).to_be_visible()
    page.close()


def test_the_keys_are_told_and_go_away_with_escape(page: Any) -> None:
    page.keyboard.press("?")
    sync_api.expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    sync_api.expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_a_threshold_is_moved_shown_and_saved_by_keyboard(page: Any, site: Site) -> None:
    expect = sync_api.expect
    slider = page.get_by_role("slider", name="similarity")
    slider.focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("status")).to_have_text("Changed: 1 from agreement to no finding.")
    expect(page.locator(".finding.changed .was")).to_have_text("was: Agreement")
    assert slider.evaluate("each => each === document.activeElement")
    page.get_by_role("button", name="Show what saving changes").click()
    expect(page.get_by_role("dialog")).to_contain_text('+      similarity: ">= 0.76"')
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Saved 1 threshold into ")
    assert 'similarity: ">= 0.76"' in (site.folder / "factcheck.yaml").read_text()


def test_what_is_saved_is_no_change_any_more_in_any_tab(
    browser: Any, page: Any, site: Site
) -> None:
    expect, other = sync_api.expect, browser.new_page()
    other.goto(site.address)
    page.get_by_label("Only").select_option("changed")
    page.get_by_role("slider", name="similarity").fill("0.75")
    expect(page.locator("#none")).to_be_hidden()
    other.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(other.locator(".was:visible")).to_have_text("was: Agreement")
    page.get_by_role("button", name="Show what saving changes").click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#none")).to_be_visible()
    other.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(other.locator(".was:visible, .dial.moved")).to_have_count(0)
    other.close()


def test_what_tells_the_same_is_one_finding_with_a_note(browser: Any, tmp_path: Path) -> None:
    material = material_of(LEFT[:1], RIGHT[:1])
    (again,) = statements(RIGHT[:1], "Third Post", "c")
    first = material.evidences[0]
    more = replace(first, match=replace(first.match, right=again))
    material = replace(
        material,
        articles=(*material.articles, again.article),
        statements=(*material.statements, again),
        evidences=(first, more),
    )
    with Site(tmp_path, material) as site:
        page = browser.new_page()
        page.goto(site.address)
        sync_api.expect(page.locator(".finding")).to_have_count(1)
        sync_api.expect(page.locator(".same")).to_have_text("and 1 more: a with c")
        sync_api.expect(page.locator("#progress")).to_have_text("0 marked of 1")
        page.close()


def test_two_tabs_lose_no_mark(browser: Any, page: Any, site: Site) -> None:
    other = browser.new_page()
    other.goto(site.address)
    sync_api.expect(other.locator(".finding")).to_have_count(3)
    other.keyboard.press("j")
    other.keyboard.press("1")
    sync_api.expect(other.locator(".finding.marked")).to_have_count(1)
    page.keyboard.press("1")
    sync_api.expect(page.locator(".finding.marked")).to_have_count(2)
    other.close()
    assert len(marked(site)) == 2


def test_a_screen_reader_hears_the_label_before_the_message(page: Any) -> None:
    tree = page.locator(".finding").first.aria_snapshot()
    assert (
        '- heading "≠ Conflict (value) Left Post says 12, Right Post says 15 [numbers-differ]"'
        in (tree)
    )
    assert '- button "Right 1"' in tree
    assert '- combobox "of kind"' in tree


# moves the slider and waits until the page has said what changed, and is drawn
MOVE = """async (threshold) => {
  const slider = document.querySelector("[data-dial='same-meaning similarity'] input");
  const said = document.getElementById("said");
  said.textContent = "";
  await new Promise(requestAnimationFrame);
  const drawn = new Promise((done) =>
    new MutationObserver(() => requestAnimationFrame(done)).observe(said, { childList: true }));
  slider.value = threshold;
  slider.dispatchEvent(new Event("input"));
  await drawn;
}"""


def test_500_statements_are_redrawn_with_150_ms_of_work(browser: Any, tmp_path: Path) -> None:
    left = [f"{LEFT[0]} {number}" for number in range(250)]
    right = [f"{RIGHT[0]} {number}" for number in range(250)]
    with Site(tmp_path, material_of(left, right)) as site:
        page = browser.new_page()
        page.goto(site.address)
        sync_api.expect(page.locator(".finding")).to_have_count(84)
        session = page.context.new_cdp_session(page)
        # time on a processor, of the page's thread and of ours: the machine may have other work
        session.send("Performance.enable", {"timeDomain": "threadTicks"})

        def work() -> float:
            metrics = session.send("Performance.getMetrics")["metrics"]
            told = {one["name"]: one["value"] for one in metrics}
            return float(told["TaskDuration"]) + time.process_time()

        times = []
        for threshold in (0.35, 0.75) * 5:
            start = work()
            page.evaluate(MOVE, threshold)
            times.append(work() - start)
        page.close()
    assert statistics.median(times) < 0.150, times
