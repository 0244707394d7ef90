"""How the figures of the analysis are worked out, in Lithuanian sentences for those who read them."""

from __future__ import annotations

from suvestine.lithuanian import NO_BREAK_SPACE, number
from suvestine.reports.analysis.groups import size_classes
from suvestine.reports.analysis.members import FEWEST_SIMILAR
from suvestine.reports.analysis.order import FARTHEST, FEWEST_FOR_OUTLIERS, LEAST_TIMES


def method() -> tuple[str, ...]:
    """One sentence or two for each rule that a reader must know to repeat the figures."""
    return (
        "Rodiklis skaičiuojamas iš tų narių duomenų, kurie pateikė visus jam reikalingus skaičius. Neužpildyta, nežinoma, netaikoma ar klaidinga reikšmė nelaikoma nuliu, o prie rodiklio nurodoma, kelių narių duomenimis jis pagrįstas.",
        "Bendra santykinio rodiklio reikšmė yra narių sumų santykis, todėl didesnės bibliotekos ją lemia labiau. Mediana yra vidurinė narių reikšmė: pusės narių reikšmės už ją mažesnės, pusės – didesnės.",
        "Einamųjų metų gyventojų skaičius imamas iš narių sąrašo, ankstesnių metų – iš tų metų ataskaitų.",
        f"Savivaldybės pagal gyventojų skaičių skirstomos į klases: {_classes()}. Panašiomis laikomos tos pačios klasės savivaldybės; bibliotekų kortelėse jų mediana rodoma, kai reikšmę turi bent {FEWEST_SIMILAR} nariai.",
        "Pokytis skaičiuojamas iš narių, pateikusių abejų lyginamų metų duomenis, todėl vėluojantys ar naujai įstoję nariai jo nekeičia.",
        "Pirma vieta tenka didžiausiai reikšmei. Lygias reikšmes turintys nariai užima tą pačią vietą, o po jos einančios vietos praleidžiamos: 1, 2, 2, 4.",
        f"Išskirtimi laikoma reikšmė, kuri nuo panašaus dydžio savivaldybių medianos skiriasi bent {number(LEAST_TIMES)} karto ir yra nuo jos gerokai toliau negu kitų tos grupės narių reikšmės: pataisytasis z įvertis, apskaičiuotas iš logaritmų ir medianinio absoliučiojo nuokrypio, viršija {number(FARTHEST)}. Išskirčių ieškoma, kai teigiamą reikšmę turi bent {FEWEST_FOR_OUTLIERS} narių; jei klasėje jų mažiau, prie jos pridedamos gretimos klasės. Išskirtis nebūtinai yra klaida – ją verta patikrinti.",
    )


def _classes() -> str:
    """``mažiau kaip 15 000; 15 000–29 999; … gyventojų``"""
    people = f"{NO_BREAK_SPACE}gyventojų"
    return "; ".join(name.removesuffix(people) for name in size_classes()) + people
