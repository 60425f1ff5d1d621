"""Whose words the lines of a mail are, in the ways that mail programs write it."""

import pytest

from factcheck.articles.older_mail import is_cover, own_lines, subject_without_prefixes

OWN = "The bridge at Orrin is shut until June, the council said."
OLD = "The bridge at Orrin will be shut until May, the council said."
FROM = "From: Ida Moe <ida@post.example>"
SENT = "Sent: Tuesday, 5 May 2026 22:10"
TO = "To: Desk <desk@post.example>"
SUBJECT = "Subject: Bridge"


def own(text: str, subject: str | None = None) -> str:
    return "\n".join("".join(line for _, line in own_lines(text, subject)).split("\n")).strip()


@pytest.mark.parametrize(
    "mark",
    [
        f"{FROM}\n{SENT}\n{TO}\n{SUBJECT}\n",
        "*From:* Ida Moe\n*Sent:* Tuesday\n*To:* Desk\n*Subject:* Bridge\n",
        f"{'_' * 32}\n{FROM}\n{SENT}\n{TO}\n{SUBJECT}\n",
        f"{FROM}\nDate: Tue, 5 May 2026 at 22:10\n{SUBJECT}\n{TO}\n",
        "Von: Ida Moe\nGesendet: Dienstag, 5. Mai 2026 22:10\nAn: Desk\nBetreff: Brücke\n",
        "De : Ida Moe\nEnvoyé : mardi 5 mai 2026 22:10\nÀ : Desk\nObjet : Pont\n",
        f"-----Original Message-----\n{FROM}\n{SENT}\n{TO}\n{SUBJECT}\n",
        "----- Original Message -----\n",
        "-----Ursprüngliche Nachricht-----\n",
        "On Tue, May 5, 2026 at 10:10 PM Ida Moe <ida@post.example> wrote:\n",
        "On Tue, May 5, 2026 at 10:10 PM Ida Moe <ida@post.example>\nwrote:\n",
        "On Tue, May 5, 2026 at 10:10 PM\nIda Moe\n<ida@post.example> wrote:\n",
        "On 5 May 2026, at 22:10, Ida Moe wrote:\n",
        "Ida Moe <ida@post.example> wrote on Tue, 5 May 2026 at 22:10:\n",
        "Am 05.05.26 um 22:10 schrieb Ida Moe:\n",
        "Le mar. 5 mai 2026 à 22:10, Ida Moe <ida@post.example> a écrit :\n",
        "2026-05-05 22:10 GMT+02:00 Ida Moe <ida@post.example>:\n",
        f"Begin forwarded message:\n\n{FROM}\n{SUBJECT}\nDate: 5 May 2026 at 22:10\n{TO}\n",
        f"---------- Forwarded message ---------\n{FROM}\nDate: Tue, 5 May 2026\n{SUBJECT}\n{TO}\n",
        f"-------- Forwarded Message --------\n{SUBJECT}\nDate: 5 May\n{FROM}\n{TO}\n",
        "----- Forwarded by Ida Moe on 05/05/2026 10:10 PM -----\n",
    ],
)
def test_an_older_mail_below_is_not_the_senders(mark: str) -> None:
    assert own(f"{OWN}\n\nAnna\n\n{mark}\n{OLD}\nIt is old.\n") == f"{OWN}\n\nAnna"


@pytest.mark.parametrize(
    "mark",
    [
        "On Tuesday Ida Moe wrote:\n",
        "Quoting Ida Moe <ida@post.example>:\n\n",
        "Begin forwarded message:\n\n",
        "",
    ],
)
def test_an_answer_below_what_is_quoted_is_the_senders(mark: str) -> None:
    text = own(f"Hello all,\n\n{mark}> {OLD}\n>> It is old.\n\n{OWN}\n-- \nAnna\n")
    assert text.split("\n")[0 :: len(text.split("\n")) - 1] == ["Hello all,", OWN]


@pytest.mark.parametrize(
    "line",
    [
        "On Monday, 6 May 2024, the mayor wrote:",
        "In a letter of 6 May the mayor wrote:",
        "From: the mayor. To: the council.",
        "The message was forwarded to the council.",
        "_______________",
    ],
)
def test_an_article_may_tell_of_letters(line: str) -> None:
    text = f"{OWN}\n\n{line}\n\nIt is a long text."
    assert own(text) == text


@pytest.mark.parametrize(
    "ending",
    [
        "-- \nAnna Ruud, Desk",
        "--\nAnna",
        "Sent from my iPhone",
        "Get Outlook for iOS",
        "This e-mail and its attachments are confidential and for the addressee only.\nNo copies.",
        "CONFIDENTIALITY NOTICE: do not copy.",
    ],
)
def test_what_stands_at_the_foot_of_every_mail_is_left_out(ending: str) -> None:
    assert own(f"[EXTERNAL]\n{OWN}\n\n{ending}") == OWN


HEAD = f"{FROM}\nDate: 5 May 2026\n{SUBJECT}\n{TO}\n"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (f"FYI, see the story below.\n\nBegin forwarded message:\n\n{HEAD}\n{OLD}", None),
        (f"---------- Forwarded message ---------\n{HEAD}\n{OLD}", None),
        (f"Please run this.\n\nAnna\n\n{FROM}\n{SENT}\n{TO}\n{SUBJECT}\n\n{OLD}", "FW: Bridge"),
        (f"{FROM}\n{SENT}\n{TO}\n{SUBJECT}\n\n{OLD}", "Bridge"),
        (
            f"For your desk:\n\nBegin forwarded message:\n\n> {FROM}\n> {SUBJECT}\n> {TO}\n>\n>"
            f" {OLD}",
            None,
        ),
        (f"Thanks!\n-- \nAnna\n\n---------- Forwarded message ---------\n{HEAD}\n{OLD}", None),
    ],
)
def test_of_a_mere_forward_the_text_that_is_forwarded_counts(
    text: str, subject: str | None
) -> None:
    assert own(text, subject) == OLD


def test_every_line_keeps_its_offset() -> None:
    text = f"{OWN}\r\n\r\n> {OLD}\r\nIt is.\r\n"
    found = [(at, line) for at, line in own_lines(text) if line.strip()]
    assert [text.startswith(line, at) for at, line in found] == [True, True]


def test_a_cover_note_says_nothing_itself() -> None:
    notes = ("FYI, see below.", "Hi Ida,\n\nPlease run the text below.\n\nBest regards, Anna", "")
    assert [is_cover(note) for note in (*notes, OWN, f"Please run this: {OWN}")] == [
        *(True, True, True, False, False)
    ]


def test_a_subject_loses_what_mail_programs_put_before_it() -> None:
    subjects = ("Re: Fwd: Bridge shut", "AW: Bridge shut", "Bridge: shut")
    assert [subject_without_prefixes(one) for one in subjects] == [
        *("Bridge shut", "Bridge shut", "Bridge: shut")
    ]
