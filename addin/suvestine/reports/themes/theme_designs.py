"""What each theme of the public data analysis is made of: codes of the annual return and the words for them."""

from __future__ import annotations

from dataclasses import dataclass

Forms = tuple[str, str, str]
"""The forms of words for 1, for 3 and for 11."""


@dataclass(frozen=True, slots=True)
class ThemeDesign:
    """``title`` or ``area`` chooses the theme in the setting ``Analizės tema``; ``area`` is its item of the lists ``Sritis``.

    ``activity`` and ``people`` are rows of the annual return: what was held, and how many took part; ``whole``
    is the row that the activity is a part of, blank where there is none.
    """

    id: str
    title: str
    question: str
    area: str
    codes: tuple[str, ...]
    activity: str
    activity_words: Forms
    activity_done: Forms
    activity_name: str
    within_one: str
    people: str
    people_name: str
    whole: str
    whole_words: str


THEMES = (
    ThemeDesign(
        id="seimos",
        title="Paslaugos šeimai",
        question="Kiek šeimoms skirtų veiklų surengia savivaldybių viešosios bibliotekos, kiek žmonių jose dalyvauja ir kaip skiriasi savivaldybės?",
        area="Paslaugos šeimai",
        codes=("P1", "P2", "R1", "R11", "R2", "R21", "V1", "V11", "L1", "L11", "I11", "I111"),
        activity="P1",
        activity_words=(
            "bazinės paslaugos šeimai veikla",
            "bazinės paslaugos šeimai veiklos",
            "bazinės paslaugos šeimai veiklų",
        ),
        activity_done=("surengta", "surengtos", "surengta"),
        activity_name="Bazinės paslaugos šeimai veiklos",
        within_one="vienoje veikloje",
        people="P2",
        people_name="Bazinės paslaugos šeimai dalyviai",
        whole="",
        whole_words="",
    ),
    ThemeDesign(
        id="medijos",
        title="Medijų ir informacinis raštingumas",
        question="Kiek vartotojų mokymų skirta medijų ir informaciniam raštingumui, kiek žmonių juose mokosi ir kaip skiriasi savivaldybės?",
        area="Medijų raštingumas",
        codes=("M1", "M11", "M12", "M2", "M22"),
        activity="M12",
        activity_words=(
            "medijų ir informacinio raštingumo užsiėmimas",
            "medijų ir informacinio raštingumo užsiėmimai",
            "medijų ir informacinio raštingumo užsiėmimų",
        ),
        activity_done=("surengtas", "surengti", "surengta"),
        activity_name="Medijų ir informacinio raštingumo užsiėmimai",
        within_one="viename užsiėmime",
        people="M22",
        people_name="Medijų ir informacinio raštingumo užsiėmimų dalyviai",
        whole="M1",
        whole_words="visų vartotojų mokymo užsiėmimų",
    ),
    ThemeDesign(
        id="skaitymas",
        title="Skaitymo skatinimas",
        question="Kiek renginių skatina skaityti, kiek žmonių juose dalyvauja, kiek skaitoma ir kaip skiriasi savivaldybės?",
        area="Skaitymo skatinimas",
        codes=("R1", "R13", "R2", "R23", "V1", "I11", "I111", "I12", "F2"),
        activity="R13",
        activity_words=(
            "skaitymo skatinimo renginys",
            "skaitymo skatinimo renginiai",
            "skaitymo skatinimo renginių",
        ),
        activity_done=("surengtas", "surengti", "surengta"),
        activity_name="Skaitymo skatinimo renginiai",
        within_one="viename renginyje",
        people="R23",
        people_name="Skaitymo skatinimo renginių dalyviai",
        whole="R1",
        whole_words="visų renginių",
    ),
)
"""The themes in the order of documents."""
