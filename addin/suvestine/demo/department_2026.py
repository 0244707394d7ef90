"""The registers of an example strategy department in the second example year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from suvestine.demo.department_words import LIBRARY
from suvestine.demo.typed_rows import Rows

_PROJECTS, _PLANNER = "Pavyzdė Projektienė", "Pavyzdys Planavičius"
_ARCHIVE, _READS, _NEIGHBOURS, _MAP, _OPEN, _VOLUNTEERS = (
    "Krašto spaudos skaitmeninis archyvas",
    "Skaitantis regionas",
    "Kaimynų knygos",
    "Krašto rašytojų žemėlapis",
    "Biblioteka be slenksčių",
    "Jaunieji bibliotekų savanoriai",
)
_FIVE = "Anykščių, Biržų, Rokiškio, Utenos ir Zarasų rajonų savivaldybių viešosios bibliotekos"
_TO_LIBRARY, _TO_UNIT, _TO_OTHER = "Teritorijos bibliotekai", "Bibliotekos padaliniui", "Kitai organizacijai"
_DONE, _PARTLY, _GOING, _NOT_STARTED = "Įvykdyta", "Įvykdyta iš dalies", "Vykdoma", "Nepradėta"

ROWS: Mapping[str, Rows] = {
    "tyrimai": (
        ("Kvalifikacijos poreikiai teritorijos bibliotekose", "Kvalifikacijos poreikių tyrimas", "Biblioteka ir teritorija", "Anketa", (9, 1), (11, 20), "Baigtas", 16, "Dirbtinis intelektas svarbiausias ir bibliotekoms, ir padaliniams; norima praktinių užduočių.", "Dirbtuves rengti kas ketvirtį, pradedantiesiems ir pažengusiesiems atskirai.", "2.2.3"),
        ("Teritorijos bibliotekų statistika", "Statistikos analizė", "Teritorijos bibliotekos", "Metų ataskaitų analizė", dt.date(2025, 2, 3), (5, 29), "Paskelbtas", None, "Apsilankymų ir renginių dalyvių daugėja, knygų išduotis mažėja.", "Padaliniams, kuriuose skaitoma mažiau, pasiūlyti skaitymo draugų veiklą.", "2.2.3"),
        ("Šeimų poreikiai savaitgaliais", "Apklausa", "Biblioteka ir teritorija", "Internetinė apklausa", (3, 2), (6, 12), "Paskelbtas", 486, "Šeimos renkasi šeštadienio rytą; trūksta vietos vežimėliams ir persirengti.", "Šeštadieniais dirbti nuo devynių, įrengti šeimos kampelį.", "2.2.3"),
        ("Ką veikia bibliotekų savanoriai", "Kitas tyrimas", "Teritorijos bibliotekos", "Pokalbiai", (10, 5), None, "Atliekamas", 12, None, None, "2.2.3"),
    ),
    "projektai": (
        (_ARCHIVE, "Bibliotekos projektas", "Lietuvos kultūros taryba", "Nacionalinis", "Vykdytojas", _GOING, "Pavyzdė Kraštienė", "Krašto muziejus", dt.date(2025, 1, 20), dt.date(2025, 4, 1), dt.date(2027, 3, 31), 48000, 42000, 29450, "Vidutinė", "Skaitmenintojas dirba papildomai, kad trūkstami puslapiai būtų suskaitmeninti iki birželio.", "ne", "3.1.1", "Paskelbta 8200 puslapių."),
        (_READS, "Bendras plėtros projektas", "Kultūros rėmimo fondas", "Regioninis", "Vykdytojas", _GOING, _PROJECTS, _FIVE, dt.date(2025, 3, 14), dt.date(2025, 9, 1), dt.date(2027, 5, 31), 36000, 30000, 17900, "Maža", None, "ne", "2.2.2", "Skaitymo mėnesiai įvyko penkiose savivaldybėse, dalyvavo 1240 žmonių."),
        (_NEIGHBOURS, "Partnerio projektas", "Interreg Latvija–Lietuva", "Tarptautinis", "Partneris", _GOING, _PROJECTS, "Latvijos pasienio krašto biblioteka", dt.date(2025, 10, 30), (4, 1), dt.date(2028, 3, 31), 120000, 96000, 14200, "Didelė", "Partneris vėluoja pirkti įrangą: sutartas naujas grafikas, sąmata tikrinama kas mėnesį.", "ne", "2.2.2", None),
        (_MAP, "Bibliotekos projektas", "Savivaldybės kultūros projektų programa", "Vietos", "Vykdytojas", _DONE, "Pavyzdė Kraštienė", "Turizmo informacijos centras", (1, 26), (3, 2), (11, 30), 5200, 4500, 4480, "Maža", None, "ne", "3.1.2", "Sukurtas 27 vietų maršrutas, žemėlapis atverstas 1900 kartų."),
        (_OPEN, "Bendras plėtros projektas", "Kultūros rėmimo fondas", "Regioninis", "Vykdytojas", "Finansuojama", _PROJECTS, "Ignalinos, Kupiškio ir Molėtų rajonų savivaldybių viešosios bibliotekos", (3, 16), dt.date(2027, 2, 1), dt.date(2028, 1, 31), 28000, 24000, 0, "Maža", None, "ne", "1.2.1", None),
        (_VOLUNTEERS, "Bibliotekos projektas", "„Erasmus+“", "Tarptautinis", "Vykdytojas", "Pateikta", _PLANNER, "Jaunimo centras; Suomijos miesto biblioteka", (10, 6), None, None, 38000, None, None, "Vidutinė", None, None, None, None),
        ("Skaitmeninė kino salė", "Bibliotekos projektas", "Lietuvos kultūros taryba", "Vietos", "Vykdytojas", "Nefinansuota", _PROJECTS, None, (9, 21), None, None, 16000, 0, None, None, None, None, None, None),
    ),
    "projekto_etapai": (
        (_ARCHIVE, "Suskaitmeninti dar 5000 puslapių", (12, 18), _PARTLY, None, "Pavyzdys Metraštys", "Skeneris gedo du mėnesius."),
        (_ARCHIVE, "Paskelbti paieškos priemonę", dt.date(2027, 2, 26), _GOING, None, "Pavyzdys Metraštys", None),
        (_READS, "Surengti penkis skaitymo mėnesius", (10, 30), _DONE, (10, 29), _PROJECTS, None),
        (_READS, "Tarpinė ataskaita fondui", (9, 15), _DONE, (9, 14), _PROJECTS, None),
        (_READS, "Išleisti skaitymo veiklų rinkinį", dt.date(2027, 4, 30), _NOT_STARTED, None, _PROJECTS, None),
        (_NEIGHBOURS, "Nupirkti įrangą abiem bibliotekoms", (10, 30), _GOING, None, _PROJECTS, "Partnerio pirkimas kartojamas, nes negauta tinkamų pasiūlymų."),
        (_NEIGHBOURS, "Pirmasis bendras renginys pasienyje", (9, 18), _DONE, (9, 18), _PROJECTS, None),
        (_MAP, "Aprašyti 25 vietas", (5, 15), _DONE, (5, 12), "Pavyzdė Kraštienė", None),
        (_MAP, "Paleisti žemėlapį", (6, 19), _DONE, (6, 12), "Pavyzdė Kraštienė", None),
    ),
    "finansavimo_saltiniai": (
        ("„Nordplus“ suaugusiesiems", "Tarptautinė organizacija", "Mainų vizitai ir mokymosi tinklai", "Vadyba", "Atviras", dt.date(2027, 2, 15), 12000, 25, "Bibliotekos ir mokymo įstaigos", "Visoms"),
        ("Kultūros rėmimo fondas", "Lietuvos Respublika", "Skaitymo skatinimas regionuose", "Skaitymo skatinimas", "Atviras", dt.date(2027, 3, 15), 30000, 10, "Savivaldybių ir apskričių bibliotekos", "Visoms"),
        ("Lietuvos kultūros taryba", "Lietuvos Respublika", "Bibliotekų skaitmeninės paslaugos", "Skaitmeniniai įgūdžiai", "Uždarytas", (10, 5), 20000, 20, "Bibliotekos, muziejai, archyvai", "Visoms"),
        ("Kaimyninės šalies ambasados dotacijos", "Užsienio šalis", "Kultūra be sienų", "Bendruomenė", "Numatomas", dt.date(2027, 4, 20), 8000, 0, "Viešosios ir nevyriausybinės įstaigos", "Teritorijos bibliotekoms"),
        ("„Erasmus+“", "Tarptautinė organizacija", "Jaunimo dalyvavimas", "Projektai", "Uždarytas", (10, 7), 60000, 20, "Visos viešosios įstaigos", "Bibliotekai"),
    ),
    "mokymo_programos": (
        ("Bibliotekininko ABC", "Fondas ir informacija", "Mišri", 40, "Naujokai be bibliotekininko išsilavinimo", "Įgyvendinama", dt.date(2025, 2, 14), "Fondas, katalogas, aptarnavimas, renginiai, kraštotyra."),
        ("Skaitymas su mažyliais", "Paslaugos šeimai", "Gyvai", 12, "Vaikų bibliotekininkai", "Įgyvendinama", dt.date(2025, 3, 21), "Knygų parinkimas, balsas, žaidimas, tėvų įtraukimas."),
        ("Dirbtinis intelektas bibliotekoje", "Dirbtinis intelektas", "Mišri", 16, "Visi darbuotojai", "Įgyvendinama", (2, 20), "Įrankiai, ribos, autorių teisės, užduotys savo darbui."),
        ("Jautrus aptarnavimas", "Prieinamumas", "Gyvai", 8, "Aptarnaujantys darbuotojai", "Parengta", (11, 13), "Kaip bendrauti su neurologiškai įvairiais lankytojais."),
        ("Darbas su savanoriais", "Bendruomenė", "Nuotoliu", 6, "Padalinių vadovai", "Rengiama", None, "Pritraukimas, sutartys, padėka."),
    ),
    "mokymo_renginiai": (
        ("Statistika be baimės", None, "Seminaras", (1, 21), "Nuotoliu", "Vadyba", 4, 52, 7, 45, 4.5, "2.1.1"),
        ("Dirbtinis intelektas: pradedantiesiems", "Dirbtinis intelektas bibliotekoje", "Mokymai", (3, 11), "Mišri", "Dirbtinis intelektas", 16, 44, 12, 32, 4.8, "2.1.1"),
        ("Skaitymas su mažyliais: antroji grupė", "Skaitymas su mažyliais", "Mokymai", (4, 15), "Gyvai", "Paslaugos šeimai", 12, 26, 3, 23, 4.9, "2.1.1"),
        ("Medijų raštingumas be moralų", None, "Mokymai", (5, 13), "Gyvai", "Medijų raštingumas", 8, 34, 6, 26, 4.6, "2.1.1"),
        ("Lengvai suprantama kalba", None, "Seminaras", (6, 10), "Nuotoliu", "Prieinamumas", 6, 61, 14, 45, 4.3, "2.1.1"),
        ("Dirbtinis intelektas: pažengusiesiems", "Dirbtinis intelektas bibliotekoje", "Mokymai", (9, 16), "Mišri", "Dirbtinis intelektas", 16, 30, 9, 21, 4.7, "2.1.1"),
        ("Projektas nuo idėjos iki ataskaitos", None, "Kursai", (9, 29), "Mišri", "Projektai", 20, 22, 4, 18, 4.4, "2.1.1"),
        ("Teritorijos bibliotekų rudens konferencija", None, "Konferencija", (10, 21), "Gyvai", "Bendruomenė", 6, 104, 20, 78, 4.7, "2.1.1"),
        ("Kelionė į Latvijos bibliotekas", None, "Kvalifikacinė kelionė", (6, 3), "Gyvai", "Vadyba", 16, 24, 6, 18, 4.9, "2.1.1"),
    ),
    "ivadiniai_kursai": (
        ("Bibliotekininko ABC, pavasaris", (3, 3), (5, 19), 40, 14, 2, 12, 12, 9, 13),
        ("Bibliotekininko ABC, ruduo", (9, 8), (11, 24), 40, 12, 3, 9, 10, 8, 11),
    ),
    "geroji_patirtis": (
        ("Skaitymo mėnuo visame rajone", "Zarasų rajono" + LIBRARY, "Lietuva", "Skaitymo skatinimas", "Kas savaitę skaitoma vis kitoje vietoje: mokykloje, ligoninėje, pašte, turguje.", "Per mėnesį skaityta 31 vietoje, dalyvavo 420 žmonių.", "Pristatyta rudens konferencijoje", (10, 21)),
        ("Bibliotekininkas mokyklos valandėlėje", "Ignalinos rajono" + LIBRARY, "Lietuva", "Medijų raštingumas", "Bibliotekininkas veda klasės valandėles apie melagienas, mokytojas gauna užduočių rinkinį.", "Apsilankyta 22 klasėse.", "Aprašyta skyriaus naujienlaiškyje", (5, 20)),
        ("Tylos valanda", "Vartotojų aptarnavimo skyrius", "Lietuva", "Prieinamumas", "Vieną valandą per savaitę pritemdoma šviesa, išjungiami garsai, darbuotojai kalba tyliai.", "Nuolat ateina 18 šeimų.", "Pristatyta seminare „Lengvai suprantama kalba“", (6, 10)),
        ("Biblioteka pirtyje", "Suomijos miesto biblioteka", "Suomija", "Bendruomenė", "Kartą per mėnesį viešoje pirtyje skaitomos trumpos istorijos ir kalbamasi apie knygas.", "Vakaruose vidutiniškai dalyvauja 35 žmonės, pusė jų bibliotekoje anksčiau nesilankė.", "Pristatyta vadovų pasitarime", (11, 11)),
        ("Skaitymo šuo ligoninėje", "Latvijos miesto biblioteka", "Latvija", "Prieinamumas", "Savanoriai su terapiniais šunimis kas savaitę lanko vaikų skyrių.", "Per metus apsilankyta 40 kartų.", "Pamatyta per kvalifikacinę kelionę", (6, 3)),
    ),
    "konsultacijos": (
        ((1, 13), _TO_LIBRARY, "Molėtų rajono" + LIBRARY, None, "Metų ataskaitos pildymas", "Vadyba", "Telefonu", 0.5, 1, "Ataskaita pateikta laiku"),
        ((1, 28), _TO_LIBRARY, "Kupiškio rajono" + LIBRARY, None, "Metų ataskaitos pildymas", "Vadyba", "Vaizdo skambučiu", 1, 2, "Pataisytos dvi klaidos"),
        ((2, 11), _TO_LIBRARY, "Zarasų rajono" + LIBRARY, None, "Skaitymo mėnesio programa", "Skaitymo skatinimas", "Vaizdo skambučiu", 1.5, 3, "Programa paskelbta"),
        ((2, 25), _TO_LIBRARY, "Ignalinos rajono" + LIBRARY, None, "Paraiška fondui", "Projektai", "Skyriuje", 3, 2, "Paraiška gavo finansavimą"),
        ((3, 18), _TO_LIBRARY, "Biržų rajono" + LIBRARY, None, "Padalinių tinklo pertvarka", "Vadyba", "Atvykus", 5, 8, "Sutarta palikti paslaugų punktą"),
        ((4, 8), _TO_UNIT, "netaikoma", None, "Plano rodikliai ir rezultatų aprašymas", "Vadyba", "Skyriuje", 1.5, 4, "Visi padaliniai rodiklius aprašo vienodai"),
        ((5, 6), _TO_LIBRARY, "Visagino" + LIBRARY, None, "Lengvai suprantama kalba taisyklėse", "Prieinamumas", "El. paštu", 1, 1, None),
        ((5, 27), _TO_LIBRARY, "Pasvalio rajono" + LIBRARY, None, "Dirbtinio intelekto taisyklės", "Dirbtinis intelektas", "Vaizdo skambučiu", 1, 3, "Biblioteka pasitvirtino savo taisykles"),
        ((6, 17), _TO_LIBRARY, "Anykščių rajono" + LIBRARY, None, "Projekto ataskaita", "Projektai", "Telefonu", 0.5, 1, "Ataskaita priimta be pastabų"),
        ((8, 25), _TO_OTHER, "netaikoma", "Seniūnija", "Kaip įrengti knygų mainų spintą", "Bendruomenė", "Atvykus", 1, 2, "Spinta įrengta"),
        ((9, 9), _TO_LIBRARY, "Utenos rajono" + LIBRARY, None, "Strateginio plano rodikliai", "Vadyba", "Atvykus", 4, 7, "Parengtas rodiklių projektas"),
        ((10, 14), _TO_LIBRARY, "Panevėžio rajono" + LIBRARY, None, "Dirbtinis intelektas kraštotyroje", "Dirbtinis intelektas", "Skyriuje", 2, 4, None),
        ((11, 4), _TO_LIBRARY, "Rokiškio rajono" + LIBRARY, None, "Savanorių priėmimo tvarka", "Bendruomenė", "Vaizdo skambučiu", 1, 2, "Perimtas sutarties pavyzdys"),
        ((12, 2), _TO_UNIT, "netaikoma", None, "Kitų metų planas", "Vadyba", "Skyriuje", 2, 5, None),
    ),
    "bibliotekos_dokumentai": (
        ("Veiklos ataskaita", "Veiklos ataskaita", "Panevėžio rajono" + LIBRARY, (2, 3), "2025 m.", "V-11", "Byla 3-2"),
        ("Veiklos ataskaita", "Veiklos ataskaita", "Anykščių rajono" + LIBRARY, (2, 5), "2025 m.", "V-12", "Byla 3-2"),
        ("Metinis veiklos planas", "Metinis veiklos planas", "Rokiškio rajono" + LIBRARY, (2, 9), "2026 m.", "V-16", "Byla 3-1"),
        ("Strateginis veiklos planas", "Strateginis planas", "Zarasų rajono" + LIBRARY, (3, 4), "2026–2028 m.", "V-27", "Byla 3-1"),
        ("Dirbtinio intelekto naudojimo taisyklės", "Nuostatai ir tvarkos", "Pasvalio rajono" + LIBRARY, (6, 15), None, "V-48", "Byla 3-4"),
    ),
    "kitos_uzduotys": (
        ("Parengti siūlymus bibliotekų įstatymo pataisoms", "Direktorius", (2, 9), (3, 6), _DONE, (3, 5), "Siūlymai išsiųsti ministerijai"),
        ("Suorganizuoti apskrities bibliotekų vadovų pasitarimą", "Direktorius", (9, 14), (11, 13), _DONE, (11, 11), "Dalyvavo 12 vadovų, sutarta dėl bendrų pirkimų"),
        ("Parengti darbo su savanoriais metodiką", "Direktoriaus pavaduotojas", (5, 4), (11, 30), _GOING, None, "Parengta pusė metodikos, trūko žmonių"),
        ("Atnaujinti bibliotekos skyrių nuostatus", "Direktoriaus pavaduotojas", (10, 19), dt.date(2027, 3, 1), _GOING, None, None),
    ),
}  # fmt: skip
