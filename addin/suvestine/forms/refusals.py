"""Why a formula is refused, in the author's language."""

from __future__ import annotations

import re

_SENTENCES = (
    (r"the function (.+) is not allowed", r"funkcija \1 neleidžiama"),
    (
        r"(.+) leads to another workbook(?: or over several sheets)?",
        r"\1 rodo į kitą darbaknygę ar kelis lapus",
    ),
    (r"(.+) is a whole table; .*", r"\1 yra visa lentelė; rašykite \1[Stulpelis]"),
    (
        r"(.+) is not a cell, a defined name or a table column",
        r"\1 – ne langelis, ne vardas ir ne lentelės stulpelis",
    ),
    (
        r"(.+) is whole columns or rows; name the cells",
        r"\1 yra ištisi stulpeliai ar eilutės; nurodykite langelius",
    ),
    (r"(.+) moved with its cell leaves the sheet", r"\1 kartu su langeliu perkelta už lapo ribų"),
    (r"(.+): only Table\[Column\] is allowed", r"\1: leidžiama tik Lentelė[Stulpelis]"),
    (r"there is no table (.+)", r"nėra lentelės \1"),
    (r"the table (.+) has no column (.+)", r"lentelėje \1 nėra stulpelio \2"),
    (r"the formula is empty", "formulė tuščia"),
    (r"the formula is longer than (\d+) characters", r"formulė ilgesnė negu \1 ženklai"),
    (r"the quotes, brackets or parentheses of the formula do not match", "neporinės kabutės ar skliaustai"),
    (r"the formula is nested too deeply", "per daug įdėtųjų skliaustų"),
    (r"the formula cannot be read at (.+)", r"formulės neįmanoma perskaityti ties \1"),
    (r"the formula ends too early", "formulė nebaigta"),
    (r"joining text with & is not allowed", "tekstų jungti ženklu & negalima"),
    (r"a union is not allowed", "sričių jungti negalima"),
    (r"an array in braces is not allowed", "masyvas riestiniuose skliaustuose neleidžiamas"),
    (r"(.+) is an error, perhaps of a deleted cell", r"\1 yra klaida, galbūt dėl panaikinto langelio"),
    (r"(.+) has more than (\d+) cells", r"srityje \1 daugiau negu \2 langelių"),
    (r"(.+) has the wrong number of arguments: (\d+)", r"funkcijai \1 netinka argumentų skaičius (\2)"),
    (r"the ranges of (.+) differ in size", r"funkcijos \1 sritys nevienodo dydžio"),
    (r"an argument of (.+) is empty or missing", r"funkcijai \1 trūksta argumento"),
    (
        r"the arguments of (.+) cannot be read at (.+)",
        r"funkcijos \1 argumentų neįmanoma perskaityti ties \2",
    ),
    (
        r"(.+) needs cells or a column, not a calculation",
        r"funkcijai \1 reikia langelių ar stulpelio, ne reiškinio",
    ),
    (
        r"several cells stand where one value is expected; .*",
        "vietoj vienos reikšmės nurodyti keli langeliai",
    ),
    (
        r'the criterion "(.*)" depends on the language of Excel; .*',
        r"sąlyga „\1“ priklauso nuo „Excel“ kalbos; lyginkite funkcijoje SUMPRODUCT",
    ),
)


def refusal_text(refused: Exception) -> str:
    """The reason of a refused formula; one without a translation stays as it is."""
    reason = str(refused)
    for pattern, sentence in _SENTENCES:
        match = re.fullmatch(pattern, reason, re.DOTALL)
        if match is not None:
            return match.expand(sentence)
    return reason
