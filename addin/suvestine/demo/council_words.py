"""What the example council did: register rows of both periods, as it would type them.

A pair such as ``(5, 14)`` is a day of the period's year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from suvestine.demo.typed_rows import Rows

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "posedziai": ("data", "rusis", "institucija", "dalyvavo", "pateikta_siulymu", "strategijos_veikla"),
    "siulymai": ("data", "pavadinimas", "rusis", "institucija", "suderinta_su_rengejais", "rezultatas", "strategijos_veikla"),
    "sutartys": ("partneris", "salis", "rusis", "pasirasyta", "galioja_iki", "teisininkas_patikrino", "strategijos_veikla"),
    "viesinimas": ("tipas", "pavadinimas", "kanalas", "data", "strategijos_veikla"),
    "renginiai": ("pavadinimas", "data", "tipas", "strategijos_veikla", "lygmuo", "vieta", "salis", "dalyviai_gyvai", "dalyviai_nuotoliu", "vadovai_ir_deleguoti_atstovai", "pranesimai"),
    "projektai": ("pavadinimas", "programa_ar_fondas", "busena", "vaidmuo", "parengta", "pateikta", "pradzia", "pabaiga", "biudzetas_eur", "skirta_suma_eur", "veiklu_skaicius", "dalyviai", "strategijos_veikla", "ataskaita_pateikta", "rezultatas"),
    "tarptautiniai_rysiai": ("salis", "partneris", "tipas", "data", "dalyviai", "pranesimai", "rezultatas", "strategijos_veikla"),
    "konkursai": ("savivaldybe", "data", "surengta", "stebeta", "stebetojas", "strategijos_veikla"),
    "tyrimai": ("tema", "paskelbta", "nuoroda", "strategijos_veikla"),
    "forumai": ("forumas", "sritis", "dalyviai", "isspresti_klausimai", "strategijos_veikla"),
    "priemones": ("priemone", "inicijuota", "igyvendinta", "isipareigojimas", "strategijos_veikla"),
    "remejai": ("remejas", "suma_eur", "kam_skirta", "data", "strategijos_veikla"),
    "teises_aktai": ("aktas", "pakeitimas", "poveikis", "veiksmai"),
    "asociacijos_finansai": ("metai", "straipsnis", "pajamos_ar_islaidos", "planas", "faktas", "rezervas"),
}  # fmt: skip
"""The columns of each register in the order of the rows' cells."""

TITLES = {
    "posedziai": "dalyvavo", "siulymai": "pavadinimas", "sutartys": "partneris", "viesinimas": "pavadinimas",
    "renginiai": "pavadinimas", "projektai": "pavadinimas", "tarptautiniai_rysiai": "partneris",
    "konkursai": "stebetojas", "tyrimai": "tema", "forumai": "forumas", "priemones": "priemone", "remejai": "remejas",
    "teises_aktai": "aktas", "asociacijos_finansai": "straipsnis",
}  # fmt: skip
"""The column of each register that says that the row is an example."""

_LBT, _MINISTRY = "Lietuvos bibliotekų taryba", "Kultūros ministerija"
_LKT, _KRF = "Lietuvos kultūros taryba", "Kultūros rėmimo fondas"
_PRESIDENT, _COUNCIL, _MEMBER = (
    "Asociacijos prezidentas",
    "Prezidentas ir du tarybos nariai",
    "Tarybos deleguotas narys",
)

ROWS_2025: Mapping[str, Rows] = {
    "posedziai": (
        ((2, 12), "Posėdis", _LBT, _PRESIDENT, 1, "1.1.2"),
        ((6, 11), "Posėdis", _LBT, _PRESIDENT, 0, "1.1.2"),
        ((11, 19), "Posėdis", _LBT, _PRESIDENT, 1, "1.1.2"),
        ((3, 20), "Darbo grupė", _MINISTRY, _MEMBER, 1, "1.1.1"),
        ((9, 25), "Darbo grupė", _MINISTRY, _MEMBER, 0, "1.1.1"),
        ((4, 23), "Susitikimas", "Prezidentūra", _COUNCIL, 0, "2.1.2"),
        ((5, 14), "Susitikimas", "Seimo Kultūros komitetas", _COUNCIL, 1, "2.1.2"),
        ((3, 5), "Susitikimas", _MINISTRY, _COUNCIL, 0, "2.1.2"),
        ((10, 8), "Susitikimas", _MINISTRY, _PRESIDENT, 0, "2.1.2"),
        ((1, 22), "Susitikimas", "Asociacijos nariai", "Taryba ir 52 narių atstovai", 0, "2.1.3"),
        ((9, 3), "Susitikimas", "Lietuvos bibliotekininkų draugija", _COUNCIL, 0, "2.1.3"),
    ),
    "siulymai": (
        ((2, 18), "Siūlymai Bibliotekų įstatymo pakeitimo projektui", "Siūlymas teisės aktui", _MINISTRY, "taip", "Sutarta aiškiau apibrėžti savivaldybės viešosios bibliotekos funkcijas.", "1.1.1"),
        ((4, 10), "Siūlymai dėl kultūros darbuotojų atlygio koeficientų", "Siūlymas teisės aktui", "Seimo Kultūros komitetas", "taip", "Siūlymas įtrauktas į svarstomą projektą.", "1.1.1"),
        ((9, 30), "Sprendimas dėl bendros statistikos apibrėžčių", "Sprendimas", _LBT, "taip", "Patvirtintos bendros apsilankymų skaičiavimo taisyklės.", "1.1.1"),
        ((5, 6), "Pasiūlymas dėl skaitmeninių įgūdžių programos finansavimo", "Sprendimas", "Nacionalinė skaitmeninė koalicija", "ne", "Pateikta, laukiama atsakymo.", "1.1.3"),
        ((11, 12), "Rekomendacija bendram skaitymo skatinimo projektui", "Rekomendacija", "Lietuvos bibliotekininkų draugija", "taip", "Parengtos bendros vertinimo gairės.", "1.6.1"),
    ),
    "sutartys": (
        ("Lenkijos viešųjų bibliotekų asociacija", "Lenkija", "Nauja", (5, 22), dt.date(2028, 5, 21), "taip", "1.2.4"),
        ("Socialinių iniciatyvų fondas", "Lietuva", "Nauja", (3, 11), dt.date(2027, 3, 10), "taip", "1.6.2"),
        ("Nacionalinė skautų organizacija", "Lietuva", "Nauja", (9, 18), dt.date(2026, 9, 17), "taip", "1.6.2"),
    ),
    "viesinimas": (
        ("Gerosios patirties pristatymas", "Knygų krepšeliai naujagimių šeimoms", "Interneto portalas", (3, 5), "2.1.2"),
        ("Gerosios patirties pristatymas", "Savanoriai – knygų kurjeriai", "Interneto portalas", (4, 23), "2.1.2"),
        ("Gerosios patirties pristatymas", "Mobilioji biblioteka pasienyje", "Spauda", (5, 14), "2.1.2"),
        ("Gerosios patirties pristatymas", "Šeimų klubai filialuose", "Interneto portalas", (10, 8), "2.1.2"),
        ("Gerosios patirties pristatymas", "Skaitmeninė kraštotyra", "Spauda", (11, 26), "2.1.2"),
        ("Informacinis pranešimas", "Metų bibliotekų nominacijos paskelbtos", "BNS", (4, 24), "2.1.3"),
        ("Informacinis pranešimas", "Kviečiame į Nacionalinę skaitymo dieną", "Nacionalinis radijas", (10, 9), "2.1.3"),
        ("Straipsnis", "Kiek kainuoja tyla: biblioteka kaime", "Interneto portalas", (2, 20), "2.2.1"),
        ("Straipsnis", "Kodėl skaitome kartu", "Spauda", (6, 5), "2.2.1"),
        ("Straipsnis", "Bibliotekininkas – skaitmeninis palydovas", "Interneto portalas", (8, 28), "2.2.1"),
        ("Straipsnis", "Ką apie mus sako skaičiai", "Spauda", (12, 4), "2.2.1"),
        ("Interviu", "Pokalbis su asociacijos prezidentu", "Nacionalinis radijas", (4, 30), "2.2.1"),
        ("Interviu", "Apie bibliotekų ateitį", "Interneto portalas", (10, 14), "2.2.1"),
    ),
    "renginiai": (
        ("Tarptautinė konferencija „Sumanios bibliotekos: eko kryptys, inovacijos ir kūryba“", (9, 24), "Konferencija", "3.1.2", "Tarptautinis", "Kaunas", "Lietuva", 68, 240, 41, 12),
        ("Ateities inovacijų dirbtuvės", (9, 25), "Dirbtuvės", "3.1.2", "Nacionalinis", "Kaunas", "Lietuva", 42, 0, 18, 0),
        ("Baltijos šalių bibliotekininkų susitikimas Lietuvoje", (6, 18), "Susitikimas", "1.2.4", "Tarptautinis", "Klaipėda", "Lietuva", 36, 0, 20, 4),
        ("Bendra akcija su bibliotekų asociacijomis „Skaitanti vasara“", (7, 1), "Kitas renginys", "1.6.1", "Nacionalinis", "visa Lietuva", "Lietuva", 320, 0, 0, 0),
        ("Diskusija „Biblioteka ir bendruomenės sveikata“", (3, 27), "Dialogas", "1.6.2", "Nacionalinis", "Vilnius", "Lietuva", 45, 60, 12, 3),
        ("Metų viešųjų bibliotekų nominacijų konkursas", (4, 24), "Konkursas", "2.1.5", "Nacionalinis", "Birštonas", "Lietuva", 130, 0, 58, 0),
        ("Medijų ir informacinio raštingumo patirties seminaras", (11, 6), "Seminaras", "3.2.1", "Nacionalinis", "nuotoliu", "Lietuva", 0, 34, 4, 5),
        ("Lyderystės vadybos seminaras vadovams", (5, 28), "Seminaras", "3.3.1", "Nacionalinis", "Druskininkai", "Lietuva", 48, 0, 38, 4),
        ("Lyderystės dirbtuvės", (5, 29), "Dirbtuvės", "3.3.1", "Nacionalinis", "Druskininkai", "Lietuva", 32, 0, 16, 0),
    ),
    "projektai": (
        ("Sumanios bibliotekos: eko kryptys, inovacijos ir kūryba", _LKT, "Įvykdyta", "Vykdytojas", (1, 15), (1, 28), (4, 1), (11, 30), 32000, 24500, 9, 310, "3.1.1", "taip", "Surengta tarptautinė konferencija ir dirbtuvės, sukurtas metodinis rinkinys."),
        ("Nacionalinė skaitymo diena", _LKT, "Įvykdyta", "Vykdytojas", (1, 20), (1, 30), (4, 1), (12, 15), 28000, 21000, 6, 18400, "3.1.1", "taip", "Skaitymo dieną surengė daugiau kaip tūkstantis bibliotekų ir padalinių."),
        ("Profesinė komunikacija pasaulio kalbomis", _KRF, "Vykdoma", "Vykdytojas", (2, 10), (2, 25), (6, 1), dt.date(2026, 12, 1), 18000, 12000, None, None, "3.1.1", "ne", None),
        ("Metai su knyga", _KRF, "Įvykdyta", "Partneris", None, None, (2, 1), (12, 1), 15000, 3000, 8, 15, "3.2.2", "taip", "Pristatyta metų knyga dvylikoje savivaldybių."),
    ),
    "tarptautiniai_rysiai": (
        ("Nyderlandai", "IFLA viešųjų bibliotekų sekcija", "IFLA veikla", (8, 20), 2, 0, "Pasidalyta skaitymo dienos patirtimi, pristatyta bazinė paslauga šeimai.", "1.2.1"),
        ("Lenkija", "Lenkijos viešųjų bibliotekų asociacija", "Susitikimas", (5, 22), 14, 2, "Pasirašyta bendradarbiavimo sutartis.", "3.1.5"),
        ("Danija", "Danijos bibliotekų asociacija", "Kvalifikacinė kelionė", (10, 20), 22, 0, "Susipažinta su savitarnos bibliotekomis.", "3.1.5"),
    ),
    "konkursai": (
        ("Biržų rajono savivaldybė", (2, 6), 1, 1, "Tarybos narys", "1.4.1"),
        ("Kelmės rajono savivaldybė", (3, 13), 1, 1, "Tarybos narė", "1.4.1"),
        ("Prienų rajono savivaldybė", (5, 15), 1, 1, "Tarybos narys", "1.4.1"),
        ("Šilutės rajono savivaldybė", (9, 11), 1, 0, None, "1.4.1"),
    ),
    "tyrimai": (("Paslaugos šeimai savivaldybių bibliotekose: dešimties rodiklių analizė", "taip", "https://example.org/pavyzdys/tyrimai/seima", "1.3.1"),),
    "forumai": (
        ("Vadovų forumas", "Vadyba", 47, "Susitarta dėl bendros ataskaitos formos ir terminų.", "1.5.1"),
        ("Vaikų literatūros specialistų forumas", "Skaitymo skatinimas", 63, "Parengtas vasaros skaitymo iššūkio aprašas.", "1.5.1"),
    ),
    "priemones": (("Lengvai suprantamų knygų lentyna kiekvienoje bibliotekoje", (3, 3), (11, 3), "Visi nariai skiria vietą ir įsigyja bent 20 knygų.", "3.2.3"),),
    "remejai": (
        ("Leidykla „Pavyzdinė knyga“", 1500, "Nominacijų laimėtojų prizai", (4, 10), "1.6.2"),
        ("Bankas „Pavyzdys“", 3000, "Nacionalinės skaitymo dienos leidinys", (9, 15), "1.6.2"),
    ),
    "teises_aktai": (("Bibliotekų įstatymas", "Rengiamas pakeitimas dėl bibliotekų funkcijų", "Keisis nuostatos ir ataskaitos", "Pateikti siūlymai, stebima eiga"),),
    "asociacijos_finansai": (
        (2025, "Nario mokesčiai", "Pajamos", 18000, 18000, None),
        (2025, "Projektų finansavimas", "Pajamos", 60000, 57500, None),
        (2025, "Parama", "Pajamos", 4000, 4500, None),
        (2025, "Projektų veiklos", "Išlaidos", 60000, 57100, None),
        (2025, "Administravimas ir viešinimas", "Išlaidos", 16000, 15400, 14200),
    ),
}  # fmt: skip

ROWS_2026: Mapping[str, Rows] = {
    "posedziai": (
        ((2, 11), "Posėdis", _LBT, _PRESIDENT, 1, "1.1.2"),
        ((10, 21), "Posėdis", _LBT, _PRESIDENT, 1, "1.1.2"),
        ((3, 18), "Darbo grupė", _MINISTRY, _MEMBER, 1, "1.1.1"),
        ((5, 12), "Susitikimas", "Seimo Kultūros komitetas", _COUNCIL, 1, "2.1.2"),
        ((4, 9), "Susitikimas", _MINISTRY, _COUNCIL, 0, "2.1.2"),
        ((1, 21), "Susitikimas", "Asociacijos nariai", "Taryba ir 55 narių atstovai", 0, "2.1.3"),
        ((9, 9), "Susitikimas", "Asociacijos nariai", "Taryba ir 49 narių atstovai", 0, "2.1.3"),
        ((6, 3), "Darbo grupė", "Nacionalinė skaitmeninė koalicija", _MEMBER, 0, "1.1.3"),
    ),
    "siulymai": (
        ((2, 24), "Siūlymai bibliotekų statistikos tvarkai", "Siūlymas teisės aktui", _MINISTRY, "taip", "Atsižvelgta į siūlymą atskirai rodyti atsisiųstus dokumentus.", "1.1.1"),
        ((4, 15), "Siūlymai dėl bazinės paslaugos šeimai finansavimo", "Siūlymas teisės aktui", "Seimo Kultūros komitetas", "taip", "Sutarta įrašyti paslaugą į valstybės programą.", "1.1.1"),
        ((6, 17), "Sprendimas dėl narių duomenų teikimo terminų", "Sprendimas", "Asociacijos nariai", "taip", "Ataskaitos teikiamos iki sausio 30 d.", "1.1.1"),
        ((10, 7), "Siūlymai dėl kultūros darbuotojų kvalifikacijos tobulinimo tvarkos", "Siūlymas teisės aktui", _MINISTRY, "ne", "Projektas dar derinamas.", "1.1.1"),
        ((6, 3), "Pasiūlymas dėl viešos prieigos kompiuterių atnaujinimo", "Sprendimas", "Nacionalinė skaitmeninė koalicija", "taip", "Įtraukta į kitų metų veiklos planą.", "1.1.3"),
        ((11, 18), "Rekomendacija bendram medijų raštingumo projektui", "Rekomendacija", "Apskričių viešųjų bibliotekų asociacija", "taip", "Sutarti projekto dalyvių vaidmenys.", "1.6.1"),
    ),
    "sutartys": (
        ("Latvijos bibliotekininkų draugija", "Latvija", "Nauja", (6, 10), dt.date(2029, 6, 9), "taip", "1.2.4"),
        ("Nacionalinė skautų organizacija", "Lietuva", "Atnaujinta", (9, 17), dt.date(2028, 9, 16), "taip", "1.6.2"),
        ("Gydytojų asociacija", "Lietuva", "Nauja", (3, 4), dt.date(2027, 3, 3), "ne", "1.6.2"),
    ),
    "viesinimas": (
        ("Gerosios patirties pristatymas", "Daiktų bibliotekos savivaldybėse", "Interneto portalas", (3, 12), "2.1.2"),
        ("Gerosios patirties pristatymas", "Skaitymo draugai mokykloje", "Spauda", (4, 9), "2.1.2"),
        ("Gerosios patirties pristatymas", "Melagienų medžioklė", "Interneto portalas", (5, 12), "2.1.2"),
        ("Gerosios patirties pristatymas", "Savitarnos valandos filiale", "Interneto portalas", (9, 22), "2.1.2"),
        ("Gerosios patirties pristatymas", "Garsinė krašto enciklopedija", "Spauda", (10, 30), "2.1.2"),
        ("Gerosios patirties pristatymas", "Bibliotekos vasaros stovyklos", "Interneto portalas", (11, 25), "2.1.2"),
        ("Informacinis pranešimas", "Metų bibliotekos nominacijų laureatai", "BNS", (4, 23), "2.1.3"),
        ("Informacinis pranešimas", "Spalio 15-ąją skaito visa Lietuva", "Nacionalinis radijas", (10, 8), "2.1.3"),
        ("Straipsnis", "Dirbtinis intelektas ateina į biblioteką", "Interneto portalas", (2, 26), "2.2.1"),
        ("Straipsnis", "Kaip biblioteka padeda šeimai", "Spauda", (5, 21), "2.2.1"),
        ("Straipsnis", "Filialas be durų: knygos į namus", "Interneto portalas", (9, 10), "2.2.1"),
        ("Interviu", "Pokalbis apie bibliotekų strategiją", "Nacionalinis radijas", (4, 22), "2.2.1"),
    ),
    "renginiai": (
        ("Tarptautinė konferencija „Ateities biblioteka. Dirbtinis intelektas viešųjų bibliotekų veikloje“", (9, 23), "Konferencija", "3.1.3", "Tarptautinis", "Vilnius", "Lietuva", 64, 275, 37, 11),
        ("Dirbtinio intelekto dirbtuvės", (9, 24), "Dirbtuvės", "3.1.3", "Nacionalinis", "Vilnius", "Lietuva", 40, 0, 12, 0),
        ("Bazinės paslaugos šeimai forumas", (5, 15), "Forumas", "3.2.5", "Nacionalinis", "Panevėžys", "Lietuva", 58, 150, 31, 7),
        ("Lietuvos ir Latvijos bibliotekininkų diena", (6, 10), "Susitikimas", "1.2.4", "Tarptautinis", "Biržai", "Lietuva", 44, 0, 17, 6),
        ("Metų viešųjų bibliotekų nominacijų konkursas", (4, 22), "Konkursas", "2.1.5", "Nacionalinis", "Plungė", "Lietuva", 118, 0, 55, 0),
        ("Bendra paroda su gydytojų asociacija „Skaitymas gydo“", (10, 1), "Paroda", "1.6.2", "Nacionalinis", "Kaunas", "Lietuva", 260, 0, 0, 0),
        ("Medijų ir informacinio raštingumo patirties seminaras", (11, 5), "Seminaras", "3.2.1", "Nacionalinis", "Šiauliai", "Lietuva", 26, 15, 9, 5),
        ("Lyderystės vadybos seminaras vadovams", (5, 27), "Seminaras", "3.3.1", "Nacionalinis", "Palanga", "Lietuva", 41, 0, 32, 4),
        ("Edukacija „Komanda, kuri skaito“", (5, 28), "Edukacija", "3.3.1", "Nacionalinis", "Palanga", "Lietuva", 27, 0, 14, 0),
    ),
    "projektai": (
        ("Profesinė komunikacija pasaulio kalbomis", _KRF, "Įvykdyta", "Vykdytojas", dt.date(2025, 2, 10), dt.date(2025, 2, 25), dt.date(2025, 6, 1), (12, 1), 18000, 12000, 5, 41, "3.1.1", "taip", "Du susitikimai su Lenkijos kolegomis ir dvi kvalifikacinės kelionės."),
        ("Ateities biblioteka. Dirbtinis intelektas viešųjų bibliotekų sektoriaus veikloje", _LKT, "Įvykdyta", "Vykdytojas", (1, 14), (1, 27), (4, 1), (11, 30), 34000, 26000, 7, 380, "3.1.1", "taip", "Surengta konferencija ir dirbtuvės; lyderių dialogas nukeltas."),
        ("Nacionalinė skaitymo diena", _LKT, "Įvykdyta", "Vykdytojas", (1, 19), (1, 29), (4, 1), (12, 15), 30000, 22000, 6, 17600, "3.1.1", "taip", "Skaitymo diena surengta visose apskrityse."),
        ("Jeigu Tavo gyvenimas būtų biblioteka. Bibliotekų lyderystė", _LKT, "Pateikta", "Vykdytojas", (11, 20), (12, 1), None, None, 36000, None, None, None, "3.1.1", "ne", None),
        ("Biržiškos skaitymai", _KRF, "Įvykdyta", "Partneris", None, None, (3, 1), (11, 1), 9000, 1500, 4, 12, "3.2.2", "taip", "Skaitymai surengti keturiose bibliotekose."),
    ),
    "tarptautiniai_rysiai": (
        ("Kita šalis", "IFLA pasaulinis kongresas", "IFLA veikla", (8, 19), 2, 1, "Pristatyta Lietuvos savivaldybių bibliotekų stebėsena, gautos rekomendacijos.", "1.2.1"),
        ("Lenkija", "Lenkijos viešųjų bibliotekų asociacija", "Susitikimas", (6, 3), 12, 3, "Aptarti bendri skaitymo projektai pasienyje.", "3.1.5"),
        ("Suomija", "Suomijos bibliotekų asociacija", "Kvalifikacinė kelionė", (10, 19), 19, 0, "Aplankytos penkios viešosios bibliotekos.", "3.1.5"),
    ),
    "konkursai": (
        ("Alytaus rajono savivaldybė", (3, 11), 1, 1, "Tarybos narė", "1.4.1"),
        ("Jonavos rajono savivaldybė", (4, 28), 1, 0, None, "1.4.1"),
        ("Varėnos rajono savivaldybė", (10, 14), 1, 1, "Tarybos narys", "1.4.1"),
    ),
    "tyrimai": (
        ("Medijų ir informacinis raštingumas: kam, kur ir kiek", "taip", "https://example.org/pavyzdys/tyrimai/medijos", "1.3.1"),
        ("Skaitymo skatinimo veiklų poveikis (rengiama)", "ne", None, "1.3.1"),
    ),
    "forumai": (
        ("Vadovų forumas", "Vadyba", 51, "Sutarta dėl bendro pirkimo ir duomenų teikimo grafiko.", "1.5.1"),
        ("Krašto paveldo specialistų forumas", "Krašto paveldas", 58, "Patvirtintos bendros skaitmeninimo nuostatos.", "1.5.1"),
    ),
    "priemones": (
        ("Tylos valanda bibliotekoje", (2, 16), (9, 1), "Kiekviena biblioteka skelbia bent vieną tylos valandą per savaitę.", "3.2.3"),
        ("Gestų kalbos vertimas renginiuose", (5, 4), None, "Vertimas užsakomas gavus prašymą prieš penkias dienas.", "3.2.3"),
    ),
    "remejai": (
        ("Leidykla „Pavyzdinė knyga“", 1800, "Nominacijų laimėtojų prizai", (4, 8), "1.6.2"),
        ("Bankas „Pavyzdys“", 2500, "Nacionalinės skaitymo dienos leidinys", (9, 14), "1.6.2"),
        ("Bendrovė „Pavyzdžio baldai“", 1200, "Baldai šeimų erdvei", (6, 1), "1.6.2"),
    ),
    "teises_aktai": (
        ("Bibliotekų statistikos tvarka", "Keičiamos rodiklių apibrėžtys", "Atskirai rodomi atsisiųsti dokumentai", "Atnaujinta asociacijos forma"),
        ("Kultūros darbuotojų kvalifikacijos tvarka", "Derinamas projektas", "Privalomos mokymų valandos", "Pateikti siūlymai"),
    ),
    "asociacijos_finansai": (
        (2026, "Nario mokesčiai", "Pajamos", 18000, 17700, None),
        (2026, "Projektų finansavimas", "Pajamos", 60000, 61500, None),
        (2026, "Parama", "Pajamos", 4500, 5500, None),
        (2026, "Projektų veiklos", "Išlaidos", 62000, 66900, None),
        (2026, "Administravimas ir viešinimas", "Išlaidos", 17000, 19300, 12700),
    ),
}  # fmt: skip

POSTS = (
    "Metų pradžios sveikinimas nariams", "Kviečiame registruotis į vadovų forumą", "Knygų mugės dienoraštis",
    "Tarybos posėdžio svarbiausi sprendimai", "Nominacijų konkurso sąlygos", "Pradedamas paraiškų priėmimas",
    "Susitikimas Kultūros ministerijoje", "Gerosios patirties savaitė", "Bibliotekų savaitės programa",
    "Nominacijų laureatai", "Vasaros skaitymo iššūkio startas", "Kelionės įspūdžiai", "Konferencijos programa paskelbta",
    "Registracija į konferenciją", "Konferencijos pranešimų įrašai", "Skaitymo dienos plakatai",
    "Skaitymo dienos žemėlapis", "Skaitymo dienos rezultatai", "Medijų raštingumo seminaras", "Naujos analizės pristatymas",
    "Rėmėjų padėka", "Metų apžvalga trumpai",
)  # fmt: skip
"""Messages on the site and in social networks."""
