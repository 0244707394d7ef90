"""Why a tag of a Word template fails, in both languages: Jinja and Python themselves speak English only."""

from __future__ import annotations

import re

from suvestine.sentences import Phrase

_TOKENS = {
    "begin of print statement": "{{",
    "end of print statement": "}}",
    "begin of statement block": "{%",
    "end of statement block": "%}",
    "end of template": "šablono pabaiga",
    "template data / text": "paprastas tekstas",
    "name": "vardas",
    "string": "tekstas kabutėse",
    "integer": "skaičius",
    "float": "skaičius",
}
"""How Jinja calls the pieces of a tag -> what an author sees."""
_REASONS = (
    (r"unexpected end of template\..*closed is '(.+)'", "nėra žymos „end{0}“, kuri užbaigtų žymą „{0}“"),
    (r"unexpected end of template, expected '(.+)'", "šablonas baigiasi per anksti: trūksta „{0}“"),
    (r"encountered unknown tag '(.+?)'.*nesting mistake.*closed is '(.+)'", "žyma „{0}“ per anksti: pirmiau turi būti žyma „end{1}“"),
    (r"encountered unknown tag '(.+?)'.*", "žymos „{0}“ nėra arba ji čia netinka"),
    (r"tag name expected", "po „{{%“ nėra žymos vardo"),
    (r"expected token '(.+)', got '(.+)'", "turi būti „{0}“, o yra „{1}“"),
    (r"expected an expression, got '(.+)'", "prieš „{0}“ trūksta vardo ar reikšmės"),
    (r"unexpected '(.+)', expected '(.+)'", "turi būti „{1}“, o yra „{0}“"),
    (r"unexpected char ['\"](.+)['\"] at \d+", "ženklas „{0}“ čia netinka"),
    (r"unexpected '(.+)'", "„{0}“ čia netinka"),
    (r"'(.+)' is asked of something that has no data", "vardo „{0}“ ieškoma ten, kur duomenų nėra"),
    (r"access to attribute '(.+)' of .* is unsafe", "vardo „{0}“ saugumo sumetimais vartoti neleidžiama"),
    (r".+ is not safely callable", "tokio kreipinio saugumo sumetimais vartoti neleidžiama"),
    (r".*(?:division|modulo).* by zero", "dalijama iš nulio"),
    (r".*(?:unsupported operand|not supported between|can only concatenate).*", "su šiomis reikšmėmis taip skaičiuoti ar jų lyginti negalima: galbūt kurios nors iš jų nėra"),
    (r"grafikas takes a chart.*", "funkcijai „grafikas“ reikia grafiko, pavyzdžiui, „grafikai.tikslu_bukle“"),
    (r"the filter condition '(.*)' is not of the form .*", "filtro sąlyga „{0}“ parašyta netinkamai; ji turi būti tokia: „Stulpelis = reikšmė“"),
    (r".*(?:argument|parameter).*", "netinka tai, kas parašyta skliaustuose"),
    (r".* object is not callable", "prieš skliaustus parašytas vardas ar reikšmė, kuriems skliaustų nereikia"),
    (r".* object is not (?:iterable|subscriptable)", "reikšmė yra ne sąrašas, todėl iš jos nieko išrinkti negalima"),
    (r"can(?:no|')t assign .*", "taip reikšmės suteikti negalima: po „set“ turi būti naujas vardas"),
)  # fmt: skip


def explained(message: str) -> Phrase:
    """What Jinja or Python says of a tag, and the same in Lithuanian, in general words where it is unusual."""
    english = message.rstrip(".")
    for pattern, wording in _REASONS:
        found = re.fullmatch(pattern, english, re.DOTALL | re.IGNORECASE)
        if found is not None:
            return Phrase(english, wording.format(*(_TOKENS.get(each, each) for each in found.groups())))
    return Phrase(english, "žymos neįmanoma įvykdyti")
