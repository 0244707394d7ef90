"""What the units of an example library planned and did: rows of both periods, as they would type them.

A pair such as ``(5, 14)`` is a day of the period's year; units are named by their codes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from suvestine.demo.typed_rows import Rows

COLUMNS = (
    "plano_rusis", "tema_ar_proga", "veikla", "strategijos_veikla", "laukiamas_rezultatas", "vienetas", "planuota",
    "ketvirtis", "terminas", "atsakingas", "bukle", "ivykdyta", "pasiekta", "rezultatas", "nuokrypio_priezastis",
)  # fmt: skip
TITLE = "veikla"
HEADS: Mapping[str, str] = {
    "P1": "Pavyzdė Lentynienė",
    "P2": "Pavyzdė Pasakaitė",
    "P3": "Pavyzdys Katalogaitis",
    "P4": "Pavyzdė Kraštienė",
    "P5": "Pavyzdys Duomenaitis",
}
_P1, _P2, _P3, _P4, _P5 = HEADS.values()
_READER, _GUIDE = "Pavyzdys Skaitovaitis", "Pavyzdė Žaismytė"
_CHRONICLER, _NET = "Pavyzdys Metraštys", "Pavyzdė Tinklaitė"
_YEAR, _THEME, _OCCASION = "Metinis", "Teminis", "Proginis"
_ALL = "Visus metus"
_DONE, _PARTLY, _GOING, _LATER, _DROPPED = (
    "Įvykdyta", "Įvykdyta iš dalies", "Vykdoma", "Atidėta", "Atsisakyta",
)  # fmt: skip

PLANS_2025: Mapping[str, Rows] = {
    "P1": (
        (_YEAR, None, "Skaitytojų klubų susitikimai ir rašytojų vakarai", "1.1.2", "Skaitytojai renkasi bent du kartus per mėnesį", "renginiai", 24, _ALL, (12, 19), _READER, _DONE, (12, 12), 26, "Surengti 26 susitikimai, vidutiniškai juose dalyvavo 21 skaitytojas", None),
        (_YEAR, None, "Knygos į namus negalintiems atvykti", "1.2.1", "Skaitytojai namuose aptarnaujami kas dvi savaites", "skaitytojai", 30, _ALL, (12, 19), _P1, _DONE, (12, 19), 31, "Namuose aptarnautas 31 skaitytojas, padėjo šeši savanoriai", None),
        (_YEAR, None, "Atnaujinti abonemento informacinius ženklus", "1.2.1", "Lentynos randamos be darbuotojo pagalbos", None, None, "II", (6, 30), _READER, _DONE, (6, 18), None, "Ženklai pakeisti didesniais, pridėtas Brailio raštas", None),
        (_YEAR, None, "Lankytojų pasitenkinimo apklausa", None, "Žinoma, ką keisti aptarnaujant", "respondentai", 300, "III", (9, 30), _P1, _DONE, (10, 9), 342, "Atsakė 342 lankytojai, dažniausiai prašoma dirbti ilgiau", "Vasarą lankytojų mažiau, todėl apklausa pratęsta"),
        (_OCCASION, "Bibliotekų savaitė", "Atvirų durų diena ir naktinė skaitykla", "1.1.2", "Bibliotekoje apsilanko nauji žmonės", "dalyviai", 250, "II", (4, 26), _READER, _DONE, (4, 25), 310, "Dalyvavo 310 žmonių, 48 iš jų tapo skaitytojais", None),
    ),
    "P2": (
        (_YEAR, None, "Pasakų rytmečiai ir šeimų popietės", "1.1.1", "Šeimos su mažais vaikais lankosi nuolat", "renginiai", 40, _ALL, (12, 19), _P2, _DONE, (12, 13), 42, "Surengti 42 rytmečiai ir popietės", None),
        (_YEAR, None, "Vasaros skaitymo iššūkis", "1.1.1", "Vaikai skaito ir per atostogas", "dalyviai", 400, "III", (8, 31), _GUIDE, _DONE, (8, 29), 438, "Iššūkį baigė 438 vaikai, perskaityta 3120 knygų", None),
        (_YEAR, None, "Jaunimo erdvės koncepcija", None, "Sutarta, kokios erdvės reikia paaugliams", None, None, "IV", (11, 28), _GUIDE, _LATER, None, None, None, "Laukta projekto finansavimo; koncepcija bus baigta kitais metais"),
        (_YEAR, None, "Kilnojamosios knygų dėžės lopšeliams-darželiams", "1.1.1", "Dėžes gauna bent dešimt grupių", "dėžės", 10, "IV", (10, 31), _P2, _DONE, (10, 24), 12, "Dėžės keliauja po 12 grupių", None),
        (_THEME, "Medijų raštingumas", "Melagienų atpažinimo dirbtuvės mokykloms", None, "Mokiniai moka patikrinti žinią", "dirbtuvės", 12, "II", (6, 6), _GUIDE, _PARTLY, None, 9, "Surengtos devynios dirbtuvės 214 mokinių", "Trys mokyklos pavasarį atsisakė dėl egzaminų"),
    ),
    "P3": (
        (_YEAR, None, "Fondo patikrinimas: grožinė literatūra", None, "Patikrinta visa abonemento dalis", "fiz. vnt.", 18000, "II", (6, 30), _P3, _DONE, (6, 26), 18240, "Patikrinta 18\u00a0240 dokumentų, nerasta 112", None),
        (_YEAR, None, "Naujų dokumentų komplektavimas", None, "Nauji dokumentai skaitytoją pasiekia per dvi savaites", "fiz. vnt.", 4500, _ALL, (12, 19), _P3, _PARTLY, None, 4120, "Įsigyta 4120 dokumentų", "Knygos pabrango, todėl už tas pačias lėšas gauta mažiau"),
        (_YEAR, None, "Autoritetinių įrašų taisymas kataloge", None, "Katalogas be dvigubų autorių įrašų", "įrašai", 900, "III", (9, 30), "Pavyzdė Kortelytė", _DONE, (9, 22), 1010, "Sutvarkyta 1010 įrašų", None),
        (_YEAR, None, "Konsultacijos teritorijos bibliotekų komplektuotojams", "2.2.1", "Bibliotekos vienodai nurašo dokumentus", "konsultacijos", 8, _ALL, (12, 19), _P3, _DONE, (12, 3), 9, "Konsultuotos devynios bibliotekos, parengta atmintinė", None),
    ),
    "P4": (
        (_YEAR, None, "Krašto spaudos skaitmeninimas", "3.1.1", "Tarpukario krašto laikraščiai skaitomi internete", "puslapiai", 4500, _ALL, (12, 19), _CHRONICLER, _DONE, (12, 17), 4720, "Suskaitmeninta ir paskelbta 4720 puslapių", None),
        (_YEAR, None, "Kraštotyros vakarai ir ekskursijos", "3.1.2", "Krašto istorija įdomi ir jauniems žmonėms", "renginiai", 4, _ALL, (11, 28), _P4, _DONE, (11, 20), 5, "Surengti penki vakarai ir ekskursijos, dalyvavo 187 žmonės", None),
        (_YEAR, None, "Krašto asmenų žinynas internete", "3.1.2", "Žinynas papildytas nauja dalimi", "straipsniai", 60, "IV", (12, 12), _P4, _DONE, (12, 10), 64, "Paskelbti 64 straipsniai", None),
        (_OCCASION, "Krašto rašytojo šimtmetis", "Paroda ir skaitymai rašytojo gimtinėje", "3.1.2", "Prisimenama rašytojo kūryba", "renginiai", 2, "III", (9, 12), _CHRONICLER, _DONE, (9, 11), 2, "Atidaryta paroda, skaitymuose dalyvavo 95 žmonės", None),
    ),
    "P5": (
        (_YEAR, None, "Savitarnos įrenginys centriniame pastate", "1.2.2", "Knygas galima pasiimti ir grąžinti pačiam", "įrenginiai", 1, "IV", (11, 14), _P5, _DONE, (11, 12), 1, "Įrenginys veikia, juo pasinaudojama kas trečią kartą", None),
        (_YEAR, None, "Skaitmeninių įgūdžių užsiėmimai gyventojams", "1.2.2", "Gyventojai drąsiau naudojasi elektroninėmis paslaugomis", "užsiėmimai", 20, _ALL, (12, 12), _NET, _DONE, (12, 5), 23, "Surengti 23 užsiėmimai 196 gyventojams", None),
        (_YEAR, None, "Vartotojų kompiuterių atnaujinimas", None, "Pakeisti seniausi kompiuteriai", "kompiuteriai", 16, "II", (6, 27), _P5, _DONE, (6, 20), 16, "Pakeista 16 kompiuterių", None),
        (_YEAR, None, "Atsarginių kopijų tvarka", None, "Duomenys atkuriami per vieną dieną", None, None, "I", (3, 31), _P5, _DONE, (4, 10), None, "Tvarka patvirtinta, atkūrimas išbandytas", "Pirmasis atkūrimo bandymas nepavyko, jis pakartotas"),
    ),
}  # fmt: skip

PLANS_2026: Mapping[str, Rows] = {
    "P1": (
        (_YEAR, None, "Skaitytojų klubų susitikimai ir rašytojų vakarai", "1.1.2", "Skaitytojai renkasi bent du kartus per mėnesį", "renginiai", 24, _ALL, (12, 18), _READER, _DONE, (12, 11), 28, "Surengti 28 susitikimai, pradėjo veikti trečias skaitytojų klubas", None),
        (_YEAR, None, "Knygos į namus negalintiems atvykti", "1.2.1", "Skaitytojai namuose aptarnaujami kas dvi savaites", "skaitytojai", 40, _ALL, (12, 18), _P1, _DONE, (12, 18), 37, "Namuose aptarnauti 37 skaitytojai", "Trys skaitytojai persikėlė į globos namus, kur knygas jiems atveža bibliobusas"),
        (_YEAR, None, "Tylos valanda jautriems lankytojams", "1.2.1", "Kas savaitę viena valanda be garsų ir ryškios šviesos", "valandos", 40, _ALL, (12, 18), _READER, _DONE, (12, 16), 44, "Surengtos 44 tylos valandos, dažniausiai ateina šeimos, auginančios autistiškus vaikus", None),
        (_YEAR, None, "Ilgesnis darbo laikas antradieniais ir ketvirtadieniais", "1.2.2", "Biblioteka du vakarus dirba iki 20 val.", None, None, "I", (3, 2), _P1, _DONE, (2, 24), None, "Vakarais ateina 40–60 lankytojų, daugiausia studentai", None),
        (_YEAR, None, "Naudojimosi biblioteka taisyklių atnaujinimas", None, "Taisyklės parašytos lengvai suprantama kalba", None, None, "III", (9, 30), _P1, _GOING, None, None, "Parengtas projektas, jį tikrina lengvos kalbos ekspertai", "Ekspertų atsakymo laukiama ilgiau negu planuota"),
        (_YEAR, None, "Mainų vizitas su kita apskrities biblioteka", None, "Perimta bent viena paslauga", "vizitai", 1, "IV", (11, 20), _READER, _DROPPED, None, 0, None, "Partneriai dėl remonto vizito atsisakė"),
        (_OCCASION, "Bibliotekų savaitė", "Gyvosios knygos: pokalbiai su kaimynais", "1.1.2", "Įdomūs krašto žmonės pasakoja savo istorijas", "dalyviai", 150, "II", (4, 24), _READER, _DONE, (4, 23), 172, "Pasakojo 14 „knygų“, klausėsi 172 žmonės", None),
    ),
    "P2": (
        (_YEAR, None, "Pasakų rytmečiai ir šeimų popietės", "1.1.1", "Šeimos su mažais vaikais lankosi nuolat", "renginiai", 45, _ALL, (12, 18), _P2, _DONE, (12, 12), 51, "Rytmečių ir popiečių surengta 51; šeštadieniais pritrūksta vietų", None),
        (_YEAR, None, "Vasaros skaitymo iššūkis", "1.1.1", "Vaikai skaito ir per atostogas", "dalyviai", 450, "III", (8, 31), _GUIDE, _DONE, (8, 28), 612, "Iššūkį baigė 612 vaikų, prisijungė keturios teritorijos bibliotekos", None),
        (_YEAR, None, "Jaunimo erdvės koncepcija", None, "Sutarta, kokios erdvės reikia paaugliams", None, None, "II", (5, 29), _GUIDE, _DONE, (6, 19), None, "Koncepciją kūrė 18 paauglių, ją patvirtino direktorius", "Paaugliai grupėse dirbo iki mokslo metų pabaigos"),
        (_YEAR, None, "Kilnojamosios knygų dėžės lopšeliams-darželiams", "1.1.1", "Dėžes gauna bent 16 grupių", "dėžės", 16, "IV", (10, 30), _P2, _PARTLY, None, 13, "Dėžės keliauja po 13 grupių", None),
        (_YEAR, None, "Skaitymo draugai: gimnazistai skaito pradinukams", "1.1.1", "Kas savaitę skaito dešimt porų", "poros", 10, _ALL, (12, 4), _GUIDE, _DONE, (12, 2), 14, "Skaitė 14 porų, mokytojai pastebi didesnę vaikų drąsą", None),
        (_THEME, "Medijų raštingumas", "Melagienų atpažinimo dirbtuvės mokykloms", None, "Mokiniai moka patikrinti žinią", "dirbtuvės", 12, "IV", (11, 27), _GUIDE, _DONE, (11, 19), 15, "Surengta 15 dirbtuvių 366 mokiniams", None),
        (_THEME, "Medijų raštingumas", "Žaidimas „Dirbtinis ar tikras?“", None, "Žaidimu naudojasi ir kitos bibliotekos", "bibliotekos", 6, "IV", (12, 11), _P2, _GOING, None, 4, "Žaidimas sukurtas, jį turi keturios bibliotekos", "Vėlavo spaustuvė"),
    ),
    "P3": (
        (_YEAR, None, "Naujų dokumentų komplektavimas", None, "Nauji dokumentai skaitytoją pasiekia per dvi savaites", "fiz. vnt.", 4300, _ALL, (12, 18), _P3, _DONE, (12, 18), 4390, "Įsigyta 4390 dokumentų", None),
        (_YEAR, None, "Fondo patikrinimas: šakinė literatūra", None, "Patikrinta visa skaityklos dalis", "fiz. vnt.", 21000, "III", (9, 30), _P3, _DONE, (9, 24), 21460, "Patikrinta 21\u00a0460 dokumentų, nerasta 74", None),
        (_YEAR, None, "Konsultacijos teritorijos bibliotekų komplektuotojams", "2.2.1", "Bibliotekos vienodai nurašo dokumentus", "konsultacijos", 8, _ALL, (12, 18), _P3, _DONE, (12, 9), 11, "Konsultuota 11 bibliotekų", None),
    ),
    "P4": (
        (_YEAR, None, "Krašto spaudos skaitmeninimas", "3.1.1", "Tarpukario krašto laikraščiai skaitomi internete", "puslapiai", 5000, _ALL, (12, 18), _CHRONICLER, _PARTLY, None, 3480, "Suskaitmeninta 3480 puslapių", "Skeneris gedo du mėnesius, naujas pirktas tik rugsėjį"),
        (_YEAR, None, "Kraštotyros vakarai ir ekskursijos", "3.1.2", "Krašto istorija įdomi ir jauniems žmonėms", "renginiai", 5, _ALL, (11, 27), _P4, _DONE, (11, 19), 6, "Surengti šeši vakarai ir ekskursijos, dalyvavo 240 žmonių", None),
        (_YEAR, None, "Gyventojų atsiminimų įrašai", "3.1.2", "Įrašyti vyriausių krašto gyventojų pasakojimai", "įrašai", 20, "IV", (11, 27), _CHRONICLER, _DONE, (11, 25), 23, "Įrašyti 23 pasakojimai, 15 jau paskelbta", None),
        (_YEAR, None, "Krašto asmenų žinynas internete", "3.1.2", "Žinynas papildytas nauja dalimi", "straipsniai", 60, "IV", (12, 11), _P4, _DONE, (12, 9), 61, "Paskelbtas 61 straipsnis", None),
        (_YEAR, None, "Retų leidinių saugyklos drėgmės matavimas", None, "Drėgmė stebima visą parą", "davikliai", 6, "III", (9, 30), _CHRONICLER, _GOING, None, 4, "Įrengti keturi davikliai", "Du davikliai pristatyti su broku ir grąžinti tiekėjui"),
        (_THEME, "Krašto literatūros kelias", "Literatūrinis maršrutas ir žemėlapis", "3.1.2", "Maršrutu galima keliauti su telefonu", "objektai", 25, "II", (6, 19), _P4, _DONE, (6, 12), 27, "Maršrute 27 vietos, žemėlapis atverstas 1900 kartų", None),
    ),
    "P5": (
        (_YEAR, None, "Savitarnos įrenginys vaikų bibliotekoje", "1.2.2", "Knygas galima pasiimti ir grąžinti pačiam", "įrenginiai", 1, "IV", (10, 30), _P5, _DONE, (10, 27), 1, "Įrenginys veikia, vaikai jį pamėgo iš karto", None),
        (_YEAR, None, "Skaitmeninių įgūdžių užsiėmimai gyventojams", "1.2.2", "Gyventojai drąsiau naudojasi elektroninėmis paslaugomis", "užsiėmimai", 24, _ALL, (12, 11), _NET, _DONE, (12, 3), 29, "Surengti 29 užsiėmimai 251 gyventojui", None),
        (_YEAR, None, "Bibliotekos svetainės prieinamumas", "1.2.1", "Svetainė atitinka prieinamumo reikalavimus", "puslapiai", 120, "III", (9, 25), _NET, _DONE, (10, 14), 120, "Pataisyta 120 puslapių, likusius perkels nauja svetainė", "Vėlavo auditas"),
        (_YEAR, None, "Dirbtinio intelekto naudojimo taisyklės", None, "Darbuotojai žino, ką galima kelti į įrankius", None, None, "I", (3, 31), _P5, _DONE, (3, 26), None, "Taisyklės patvirtintos, su jomis susipažino visi darbuotojai", None),
        (_YEAR, None, "Belaidžio ryšio plėtra skaityklose", "1.2.2", "Ryšys veikia visose skaityklose", "skaityklos", 5, "IV", (12, 4), _P5, _LATER, None, 2, "Įrengta dviejose skaityklose", "Pirkimas nutrauktas dėl per didelės kainos, kartojamas sausį"),
        (_OCCASION, "Saugesnio interneto diena", "Pabėgimo kambarys „Slaptažodis“", None, "Jaunimas sužino, kaip saugoti paskyras", "dalyviai", 60, "I", (2, 10), _NET, _DONE, (2, 10), 84, "Žaidė 84 moksleiviai", None),
    ),
}  # fmt: skip

REVIEWS: Mapping[int, Mapping[str, tuple[str, str, str, str]]] = {
    2025: {
        "P1": ("Daugiau skaitytojų klubų ir pagalba žmonėms, kurie negali atvykti.", "Bibliotekų savaitė atvedė 48 naujus skaitytojus; knygos į namus pasiekia 31 žmogų.", "Apklausa užtruko, nes vasarą mažiau lankytojų.", "Bandysime dirbti du vakarus per savaitę."),
        "P2": ("Skaitymas nuo mažens ir vasaros iššūkis.", "Vasaros iššūkį baigė 438 vaikai.", "Jaunimo erdvei dar trūksta lėšų, dirbtuves mokykloms teko kelti į rudenį.", "Į iššūkį kviesime ir teritorijos bibliotekų vaikus."),
        "P3": ("Tvarkingas katalogas ir greitas kelias iki skaitytojo.", "Patikrinta visa grožinė literatūra, sutvarkyti autorių įrašai.", "Knygos brango greičiau negu augo lėšos.", "Tikrinsime šakinę literatūrą."),
        "P4": ("Tarpukario spauda internete.", "Paskelbta 4720 puslapių, surengti penki vakarai ir ekskursijos.", "Trūksta vieno skaitmenintojo.", "Kursime literatūrinį maršrutą."),
        "P5": ("Savitarna ir gyventojų įgūdžiai.", "Savitarnos įrenginys jau perima trečdalį išduočių.", "Atsarginių kopijų tvarka patvirtinta dešimčia dienų vėliau.", "Antras savitarnos įrenginys ir ryšys skaityklose."),
    },
    2026: {
        "P1": ("Ilgesnis darbo laikas, jautrūs lankytojai ir skaitytojų klubai.", "Vakarais ateina nauji lankytojai; pradėjo veikti trečias skaitytojų klubas.", "Taisyklių lengva kalba laukiame iš ekspertų, mainų vizitas neįvyko.", "Siūlysime vakaro darbo laiką visą savaitę."),
        "P2": ("Šeimos šeštadieniais, skaitymas per vasarą, medijų raštingumas.", "Vasaros iššūkis išaugo trečdaliu ir išėjo už miesto ribų: prisijungė keturios teritorijos bibliotekos.", "Šeimų popietėse trūksta vietų, žaidimą vėlavo atspausdinti.", "Atidarysime jaunimo erdvę, jei bus lėšų."),
        "P3": ("Šakinės literatūros patikrinimas.", "Patikrinta 21\u00a0460 dokumentų.", "Trūksta vietos saugykloje.", "Perkelsime rečiau skaitomus dokumentus."),
        "P4": ("Gyventojų atsiminimai ir literatūrinis maršrutas.", "Žemėlapis atverstas 1900 kartų; įrašyti 23 pasakojimai.", "Dėl sugedusio skenerio suskaitmeninta 1520 puslapių mažiau.", "Trūkstamus puslapius suskaitmeninsime iki birželio."),
        "P5": ("Savitarna vaikams, prieinama svetainė, dirbtinio intelekto taisyklės.", "Taisyklės patvirtintos pirmąjį ketvirtį, užsiėmimuose dalyvavo 251 gyventojas.", "Belaidžio ryšio pirkimas nutrauktas dėl kainos.", "Nauja bibliotekos svetainė."),
    },
}  # fmt: skip
"""By year and unit: priorities, results, difficulties, next year."""

NEXT_DAY = {2025: dt.date(2026, 1, 14), 2026: dt.date(2027, 1, 13)}
"""When the units finish their forms."""
