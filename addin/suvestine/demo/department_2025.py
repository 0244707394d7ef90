"""The registers of an example strategy department in the first example year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from suvestine.demo.department_words import LIBRARY
from suvestine.demo.typed_rows import Rows

_PROJECTS = "Pavyzdė Projektienė"
_ARCHIVE, _READS, _NEIGHBOURS, _SENIORS = (
    "Krašto spaudos skaitmeninis archyvas",
    "Skaitantis regionas",
    "Kaimynų knygos",
    "Senjorų skaitmeninė mokykla",
)
_FIVE = "Anykščių, Biržų, Rokiškio, Utenos ir Zarasų rajonų savivaldybių viešosios bibliotekos"
_TO_LIBRARY, _TO_UNIT, _TO_OTHER = "Teritorijos bibliotekai", "Bibliotekos padaliniui", "Kitai organizacijai"
_DONE, _GOING = "Įvykdyta", "Vykdoma"

ROWS: Mapping[str, Rows] = {
    "tyrimai": (
        ("Kvalifikacijos poreikiai teritorijos bibliotekose", "Kvalifikacijos poreikių tyrimas", "Biblioteka ir teritorija", "Anketa", (9, 1), (11, 14), "Baigtas", 17, "Svarbiausios temos – dirbtinis intelektas ir darbas su šeimomis.", "Mokymus rengti arčiau mažų bibliotekų.", "2.2.3"),
        ("Kas lankosi vakarais", "Vartotojų tyrimas", "Biblioteka", "Stebėjimas ir pokalbiai", (3, 3), (4, 30), "Paskelbtas", 118, "Vakarais norėtų ateiti dirbantys žmonės ir studentai.", "Išbandyti du vakarus per savaitę.", "2.2.3"),
        ("Teritorijos bibliotekų statistika", "Statistikos analizė", "Teritorijos bibliotekos", "Metų ataskaitų analizė", (2, 3), None, "Atliekamas", None, None, None, "2.2.3"),
    ),
    "projektai": (
        (_ARCHIVE, "Bibliotekos projektas", "Lietuvos kultūros taryba", "Nacionalinis", "Vykdytojas", _GOING, "Pavyzdė Kraštienė", "Krašto muziejus", (1, 20), (4, 1), dt.date(2027, 3, 31), 48000, 42000, 11800, "Maža", None, "ne", "3.1.1", "Paskelbta 4720 puslapių."),
        (_READS, "Bendras plėtros projektas", "Kultūros rėmimo fondas", "Regioninis", "Vykdytojas", _GOING, _PROJECTS, _FIVE, (3, 14), (9, 1), dt.date(2027, 5, 31), 36000, 30000, 3200, "Maža", None, "ne", "2.2.2", "Sutarti bendri skaitymo mėnesiai."),
        (_NEIGHBOURS, "Partnerio projektas", "Interreg Latvija–Lietuva", "Tarptautinis", "Partneris", "Pateikta", _PROJECTS, "Latvijos pasienio krašto biblioteka", (10, 30), None, None, 120000, None, None, "Vidutinė", None, None, None, None),
        (_SENIORS, "Bibliotekos projektas", "Savivaldybės bendruomenių programa", "Vietos", "Vykdytojas", _DONE, "Pavyzdė Tinklaitė", None, (2, 10), (5, 5), (11, 28), 3400, 2900, 2900, "Maža", None, "taip", "1.2.2", "Elektroninėmis paslaugomis naudotis išmoko 96 senjorai."),
        ("Jaunimo kūrybinė laboratorija", "Bibliotekos projektas", "Lietuvos kultūros taryba", "Vietos", "Vykdytojas", "Nefinansuota", "Pavyzdė Žaismytė", "Jaunimo centras", (9, 22), None, None, 14500, 0, None, None, None, None, None, None),
    ),
    "projekto_etapai": (
        (_ARCHIVE, "Atrinkti ir aprašyti leidinius", (6, 30), _DONE, (6, 25), "Pavyzdys Metraštys", None),
        (_ARCHIVE, "Suskaitmeninti pirmuosius 4500 puslapių", (12, 19), _DONE, (12, 17), "Pavyzdys Metraštys", None),
        (_READS, "Pasirašyti sutartis su penkiomis bibliotekomis", (9, 30), _DONE, (9, 24), _PROJECTS, None),
        (_READS, "Parengti skaitymo mėnesių programą", (12, 12), _DONE, (12, 18), _PROJECTS, "Viena biblioteka programą derino ilgiau."),
        (_SENIORS, "Surengti 12 užsiėmimų ciklą", (11, 14), _DONE, (11, 13), "Pavyzdė Tinklaitė", None),
    ),
    "finansavimo_saltiniai": (
        ("Lietuvos kultūros taryba", "Lietuvos Respublika", "Bibliotekų skaitmeninės paslaugos", "Krašto paveldas", "Uždarytas", (10, 6), 20000, 20, "Bibliotekos, muziejai, archyvai", "Visoms"),
        ("Kultūros rėmimo fondas", "Lietuvos Respublika", "Skaitymo skatinimas regionuose", "Skaitymo skatinimas", "Uždarytas", (3, 17), 30000, 10, "Savivaldybių ir apskričių bibliotekos", "Visoms"),
        ("Interreg Latvija–Lietuva", "Tarptautinė organizacija", "Pasienio bendruomenės", "Bendruomenė", "Uždarytas", (10, 31), 150000, 15, "Viešosios įstaigos pasienyje", "Bibliotekai"),
        ("„Nordplus“ suaugusiesiems", "Tarptautinė organizacija", "Mainų vizitai", "Vadyba", "Numatomas", dt.date(2026, 2, 2), 12000, 25, "Bibliotekos ir mokymo įstaigos", "Visoms"),
    ),
    "mokymo_programos": (
        ("Bibliotekininko ABC", "Fondas ir informacija", "Mišri", 40, "Naujokai be bibliotekininko išsilavinimo", "Įgyvendinama", (2, 14), "Fondas, katalogas, aptarnavimas, renginiai, kraštotyra."),
        ("Skaitymas su mažyliais", "Paslaugos šeimai", "Gyvai", 12, "Vaikų bibliotekininkai", "Įgyvendinama", (3, 21), "Knygų parinkimas, balsas, žaidimas, tėvų įtraukimas."),
        ("Dirbtinis intelektas bibliotekoje", "Dirbtinis intelektas", "Mišri", 16, "Visi darbuotojai", "Rengiama", None, "Įrankiai, ribos, autorių teisės, užduotys savo darbui."),
    ),
    "mokymo_renginiai": (
        ("Skaitymas su mažyliais: pirmoji grupė", "Skaitymas su mažyliais", "Mokymai", (4, 9), "Gyvai", "Paslaugos šeimai", 12, 28, 4, 24, 4.7, "2.1.1"),
        ("Statistika be baimės", None, "Seminaras", (1, 22), "Nuotoliu", "Vadyba", 4, 46, 6, 40, 4.4, "2.1.1"),
        ("Projektų idėjų dirbtuvės", None, "Mokymai", (5, 14), "Gyvai", "Projektai", 8, 24, 5, 19, 4.6, "2.1.1"),
        ("Prieinama biblioteka", None, "Seminaras", (6, 11), "Gyvai", "Prieinamumas", 6, 38, 9, 27, 4.8, "2.1.1"),
        ("Melagienos ir kaip apie jas kalbėti", None, "Mokymai", (9, 17), "Mišri", "Medijų raštingumas", 8, 35, 7, 28, 4.5, "2.1.1"),
        ("Teritorijos bibliotekų rudens konferencija", None, "Konferencija", (10, 22), "Gyvai", "Bendruomenė", 6, 92, 18, 70, 4.6, "2.1.1"),
    ),
    "ivadiniai_kursai": (
        ("Bibliotekininko ABC, pavasaris", (3, 4), (5, 20), 40, 16, 3, 13, 14, 11, 14),
    ),
    "geroji_patirtis": (
        ("Knygų dėžės darželiams", "Anykščių rajono" + LIBRARY, "Lietuva", "Paslaugos šeimai", "Dėžėje – dvidešimt knygų ir užduotys tėvams; kas mėnesį dėžė keliauja kitai grupei.", "Dėžėmis naudojasi 18 grupių, kas penkta šeima ateina į biblioteką.", "Pristatyta rudens konferencijoje", (10, 22)),
        ("Daiktų biblioteka", "Rokiškio rajono" + LIBRARY, "Lietuva", "Bendruomenė", "Skolinami žaidimai, projektoriai ir sodo įrankiai, kuriuos dovanoja gyventojai.", "Per metus daiktų paskolinta 410 kartų.", "Aprašyta skyriaus naujienlaiškyje", (6, 18)),
        ("Savitarnos vakarai be darbuotojų", "Danijos miestelio biblioteka", "Danija", "Prieinamumas", "Skaitytojai su pažymėjimu į biblioteką patenka nuo septynių ryto iki dešimtos vakaro.", "Apsilankymų padaugėjo ketvirtadaliu.", "Pristatyta vadovų pasitarime", (11, 5)),
    ),
    "konsultacijos": (
        ((1, 15), _TO_LIBRARY, "Kupiškio rajono" + LIBRARY, None, "Metų ataskaitos pildymas", "Vadyba", "Telefonu", 0.5, 1, "Ataskaita pateikta laiku"),
        ((1, 27), _TO_LIBRARY, "Zarasų rajono" + LIBRARY, None, "Padalinių tinklo pertvarka", "Vadyba", "Atvykus", 4, 5, "Sutarti žingsniai ir terminai"),
        ((2, 12), _TO_LIBRARY, "Molėtų rajono" + LIBRARY, None, "Projekto paraiškos biudžetas", "Projektai", "Vaizdo skambučiu", 1.5, 2, "Paraiška pateikta"),
        ((3, 19), _TO_LIBRARY, "Visagino" + LIBRARY, None, "Paslaugos kitakalbiams", "Bendruomenė", "Skyriuje", 2, 3, None),
        ((4, 23), _TO_UNIT, "netaikoma", None, "Metinio plano rodikliai", "Vadyba", "Skyriuje", 1, 2, "Rodikliai perrašyti taip, kad juos būtų galima suskaičiuoti"),
        ((5, 21), _TO_LIBRARY, "Biržų rajono" + LIBRARY, None, "Dokumentų nurašymas", "Fondas ir informacija", "El. paštu", 0.5, 1, None),
        ((6, 4), _TO_LIBRARY, "Ignalinos rajono" + LIBRARY, None, "Vasaros skaitymo renginiai", "Skaitymo skatinimas", "Telefonu", 0.5, 1, None),
        ((8, 26), _TO_OTHER, "netaikoma", "Mokyklos biblioteka", "Katalogo tvarkymas", "Fondas ir informacija", "Skyriuje", 2, 1, "Sutarta dėl stažuotės"),
        ((9, 10), _TO_LIBRARY, "Pasvalio rajono" + LIBRARY, None, "Strateginio plano rodikliai", "Vadyba", "Atvykus", 3, 6, "Parengtas rodiklių projektas"),
        ((10, 8), _TO_LIBRARY, "Utenos rajono" + LIBRARY, None, "Savanorių priėmimo tvarka", "Bendruomenė", "Vaizdo skambučiu", 1, 2, None),
    ),
    "bibliotekos_dokumentai": (
        ("Veiklos ataskaita", "Veiklos ataskaita", "Panevėžio rajono" + LIBRARY, (2, 4), "2024 m.", "V-14", "Byla 3-2"),
        ("Veiklos ataskaita", "Veiklos ataskaita", "Utenos rajono" + LIBRARY, (2, 6), "2024 m.", "V-15", "Byla 3-2"),
        ("Strateginis veiklos planas", "Strateginis planas", "Kupiškio rajono" + LIBRARY, (3, 12), "2025–2027 m.", "V-31", "Byla 3-1"),
        ("Naudojimosi biblioteka taisyklės", "Nuostatai ir tvarkos", "Biržų rajono" + LIBRARY, (5, 28), None, "V-52", "Byla 3-4"),
    ),
    "kitos_uzduotys": (
        ("Parengti duomenis ministerijos apklausai", "Direktorius", (2, 3), (2, 14), _DONE, (2, 12), "Duomenys išsiųsti"),
        ("Parengti kalbą krašto kultūros forumui", "Direktorius", (9, 8), (9, 19), _DONE, (9, 18), "Kalba ir skaidrės perduotos direktoriui"),
        ("Atnaujinti skyriaus nuostatus", "Direktoriaus pavaduotojas", (10, 6), (12, 5), _DONE, (12, 10), "Nuostatai patvirtinti"),
    ),
}  # fmt: skip
