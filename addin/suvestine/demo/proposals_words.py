"""What the units of an example library propose to its next strategic plan, with the department's verdicts."""

from __future__ import annotations

from collections.abc import Mapping

from suvestine.demo.region_plan import HERITAGE, LIBRARIES, READING
from suvestine.demo.typed_rows import Rows

COLUMNS = (
    "tikslas", "kryptis", "veikla", "rodiklis", "siekiama_reiksme", "vienetas", "nuo", "iki", "poreikis", "lesos_eur",
    "vykdytojas", "svarba", "skyriaus_vertinimas", "skyriaus_isvada",
)  # fmt: skip
TITLE = "veikla"
_TAKE, _REVISE, _LATER, _NO = "Įtraukti", "Įtraukti patikslinus", "Atidėti", "Neįtraukti"
_CHILDREN, _SERVICE = "Vaikų ir jaunimo skyrius", "Vartotojų aptarnavimo skyrius"
_IT, _LOCAL, _STOCK = (
    "IT skyrius",
    "Krašto dokumentų ir kraštotyros skyrius",
    "Fondų formavimo ir tvarkymo skyrius",
)
_NEAR, _EASY, _LEARN, _OPEN = (
    "Skaitymas visą gyvenimą",
    "Prieinama biblioteka",
    "Kvalifikacijos tobulinimas",
    "Krašto paveldas visiems",
)

PROPOSALS_2025: Mapping[str, Rows] = {
    "P1": (
        (READING, _EASY, "Vakaro biblioteka", "Vakaro lankytojai", 6000, "asm.", 2028, 2030, "Dirbantys žmonės ateiti iki 18 val. nespėja.", 27000, _SERVICE, 4, _LATER, "Pirmiausia išbandyti du vakarus per savaitę."),
    ),
    "P2": (
        (READING, _NEAR, "Jaunimo erdvė", "Jaunimo erdvės lankytojai", 9000, "asm.", 2028, 2029, "Paaugliams bibliotekoje nėra vietos bendrauti.", 60000, _CHILDREN, 5, _TAKE, "Poreikį patvirtina apklausa."),
    ),
    "P5": (
        (READING, _EASY, "Antras bibliobusas", "Aptarnaujamos gyvenvietės", 12, "vnt.", 2028, 2030, "Kaimuose mažėja padalinių, todėl tolsta ir paslaugos.", 180000, "Direktoriaus pavaduotojas", 2, _NO, "Paslaugą teikia savivaldybių bibliotekos."),
    ),
}  # fmt: skip

PROPOSALS_2026: Mapping[str, Rows] = {
    "P1": (
        (READING, _EASY, "Vakaro biblioteka", "Vakaro lankytojai", 9000, "asm.", 2028, 2030, "Bandymas parodė, kad vakarais ateina nauji lankytojai.", 27000, _SERVICE, 5, _TAKE, "Bandymo duomenys įtikinami."),
        (READING, _EASY, "Bibliotekos dokumentai lengvai suprantama kalba", "Parengti dokumentai", 12, "vnt.", 2028, 2029, "Taisyklių nesupranta dalis skaitytojų.", 4800, _SERVICE, 3, _REVISE, "Sujungti su svetainės atnaujinimu."),
        (READING, _NEAR, "Jaunimo erdvė", "Jaunimo erdvės lankytojai", 9000, "asm.", 2028, 2029, "Paaugliai naudojasi suaugusiųjų skaitykla ir trukdo skaitantiems.", None, _CHILDREN, 4, _TAKE, "Siūlo du padaliniai."),
    ),
    "P2": (
        (READING, _NEAR, "Jaunimo erdvė", "Jaunimo renginiai", 60, "vnt.", 2028, 2029, "Koncepcija parengta kartu su paaugliais, reikia įrengti patalpas.", 60000, _CHILDREN, 5, _TAKE, "Siūlo du padaliniai."),
        (READING, _NEAR, "Knyga kiekvienam naujagimiui", "Dovanotos knygos", 900, "vnt.", 2028, 2030, "Šeimos, gavusios pirmąją knygą, biblioteką pradeda lankyti anksčiau.", 9000, _CHILDREN, 4, _TAKE, None),
        (READING, _NEAR, "Vaikų knygų mugė", "Mugės lankytojai", 3000, "asm.", 2029, 2030, "Krašte nėra vaikų knygų mugės.", 15000, _CHILDREN, 2, _LATER, "Pirmiausia rasti partnerį."),
    ),
    "P4": (
        (HERITAGE, _OPEN, "Krašto atminties archyvas", "Paskelbti pasakojimai", 150, "vnt.", 2028, 2030, "Vyriausi krašto gyventojai išeina, jų pasakojimai neužrašyti.", 22000, _LOCAL, 5, _TAKE, "Tęsia sėkmingai pradėtą veiklą."),
        (HERITAGE, _OPEN, "Retų leidinių restauravimas", "Restauruoti leidiniai", 45, "vnt.", 2028, 2030, "Retų leidinių būklė blogėja.", 36000, _LOCAL, 4, _REVISE, "Pirmiausia – dvidešimt labiausiai pažeistų."),
    ),
    "P5": (
        (READING, _EASY, "Belaidis ryšys visose skaityklose", "Skaityklos su ryšiu", 5, "vnt.", 2028, 2028, "Trijose skaityklose ryšio nėra.", 12500, _IT, 4, _TAKE, None),
        (LIBRARIES, _LEARN, "Dirbtinio intelekto dirbtuvės bibliotekininkams", "Apmokyti darbuotojai", 240, "asm.", 2028, 2030, "Anketose tai svarbiausia tema.", 8400, _IT, 5, _TAKE, "Siejasi su kvalifikacijos poreikiais."),
        (READING, _EASY, "Bibliotekos programėlė telefonui", "Atsisiuntimai", 5000, "vnt.", 2029, 2030, "Skaitytojai prašo priminimų telefone.", 40000, _IT, 2, _NO, "Tą patį daro bendroji šalies bibliotekų sistema."),
    ),
    "P3": (
        (HERITAGE, "Fondo sauga", "Rečiau skaitomų dokumentų saugykla", "Perkelti dokumentai", 30000, "fiz. vnt.", 2028, 2030, "Saugykloje neliko vietos.", 18000, _STOCK, 4, _TAKE, None),
    ),
}  # fmt: skip
