import asyncio
import threading
from typing import Any

from factcheck.editors.schedule import Pulse, Schedule


class Told:
    """What a schedule looked at, told and did besides."""

    def __init__(self, *, delay: float = 0.02, idle: float = 60.0) -> None:
        self.looked: list[str] = []
        self.told: list[str] = []
        self.bugs: list[Exception] = []
        self.rested = threading.Event()
        self.go_on = threading.Event()
        self.begun = threading.Event()
        self.delay = delay
        self.schedule: Schedule[str, str] = Schedule(
            self._look,
            lambda job, found: self.told.append(found),
            failed=self.bugs.append,
            rest=self.rested.set,
            idle=idle,
        )

    def ask(self, job: str, name: str = "a") -> None:
        self.schedule.ask(name, job, self.delay)

    def _look(self, job: str, pulse: Pulse) -> str:
        self.looked.append(job)
        self.begun.set()
        if job == "bug":
            raise ValueError("secret")
        if job == "long":
            self.go_on.wait(10)
            pulse()
        return job.upper()


def run(told: Told, steps: Any) -> Told:
    async def main() -> None:
        await steps()
        told.schedule.close()

    asyncio.run(main())
    return told


def test_of_what_is_asked_in_quick_succession_the_last_is_looked_at() -> None:
    told = Told()

    async def steps() -> None:
        for job in ("one", "two", "three"):
            told.ask(job)
        await asyncio.sleep(0.2)

    run(told, steps)
    assert (told.looked, told.told) == (["three"], ["THREE"])


def test_what_is_out_of_date_ends_at_its_next_pulse_and_is_not_told() -> None:
    told = Told(delay=0)

    async def steps() -> None:
        told.ask("long")
        await asyncio.to_thread(told.begun.wait, 10)
        told.ask("new")
        told.go_on.set()
        await asyncio.sleep(0.2)

    run(told, steps)
    assert (told.looked, told.told, told.bugs) == (["long", "new"], ["NEW"], [])


def test_two_files_do_not_put_each_other_out_of_date() -> None:
    told = Told()

    async def steps() -> None:
        told.ask("one", "a")
        told.ask("two", "b")
        await asyncio.sleep(0.2)

    assert sorted(run(told, steps).told) == ["ONE", "TWO"]


def test_what_is_dropped_is_not_told() -> None:
    told = Told()

    async def steps() -> None:
        told.ask("one")
        told.schedule.drop("a")
        await asyncio.sleep(0.1)

    assert run(told, steps).looked == []


def test_rest_comes_after_what_was_dropped_while_it_was_looked_at() -> None:
    told = Told(delay=0, idle=0.05)

    async def steps() -> None:
        told.ask("long")
        await asyncio.to_thread(told.begun.wait, 10)
        told.schedule.drop("a")
        told.go_on.set()
        await asyncio.to_thread(told.rested.wait, 2)

    assert run(told, steps).rested.is_set()


def test_rest_does_not_come_while_something_is_looked_at() -> None:
    told = Told(delay=0, idle=0.3)

    async def steps() -> None:
        told.ask("one")
        await asyncio.sleep(0.1)
        told.ask("long", "b")
        await asyncio.sleep(0.4)
        told.go_on.set()
        await asyncio.to_thread(told.rested.wait, 0.02)

    assert not run(told, steps).rested.is_set()


def test_what_is_looked_at_is_waited_for_until_it_is_told() -> None:
    told, waiting = Told(delay=0), []

    async def steps() -> None:
        told.ask("long")
        await asyncio.to_thread(told.begun.wait, 10)
        waiting.append(told.schedule.is_waiting("a"))
        told.go_on.set()
        await asyncio.sleep(0.1)
        waiting.append(told.schedule.is_waiting("a"))

    run(told, steps)
    assert waiting == [True, False]


def test_after_a_bug_the_next_is_looked_at() -> None:
    told = Told()

    async def steps() -> None:
        told.ask("bug", "a")
        told.ask("one", "b")
        await asyncio.sleep(0.2)

    run(told, steps)
    assert (told.told, [str(bug) for bug in told.bugs]) == (["ONE"], ["secret"])


def test_rest_comes_when_nothing_is_asked_for_a_while() -> None:
    told = Told(delay=0, idle=0.05)

    async def steps() -> None:
        told.ask("one")
        await asyncio.to_thread(told.rested.wait, 10)

    assert run(told, steps).rested.is_set()
