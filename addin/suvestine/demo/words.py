"""What example libraries write into their registers: events, projects, training, publicity, practice."""

from __future__ import annotations

from typing import NamedTuple

BRANCH_NAMES = (
    "Ąžuolyno", "Beržyno", "Pušyno", "Liepyno", "Klevyno", "Eglyno", "Alksnyno", "Šermukšnių", "Kadagių", "Uosių",
    "Drebulių", "Gluosnių", "Lazdynų", "Žilvičių", "Pakalnės", "Paežerės", "Panemunėlės", "Užupio", "Pakriaunės",
    "Pievų", "Lankos", "Vėjų", "Saulėtekio", "Aušros", "Vakarės", "Žvaigždžių", "Rasų", "Linų", "Rugių", "Dobilų",
    "Ramunių", "Čiobrelių", "Viržių", "Bijūnų", "Vyturių", "Kregždžių", "Gervių", "Gandrų", "Pempių", "Lakštingalų",
    "Bitininkų", "Malūno", "Kalvės", "Dvaro", "Piliakalnio", "Šaltinio", "Upelio", "Tvenkinių", "Senamiesčio", "Sodų",
)  # fmt: skip
"""Invented places: no branch of these names is meant."""


class Event(NamedTuple):
    """``mean`` is how many people usually come."""

    title: str
    kind: str
    activity: str
    mean: int
    online: bool = False


EVENTS = (
    Event("Nacionalinė skaitymo diena: skaitome visi kartu", "Šventė", "3.1.6", 140),
    Event("Nacionalinės skaitymo dienos maratonas mokyklose", "Kitas renginys", "3.1.6", 210),
    Event("Šeimų skaitymo popietė „Pasaka prieš miegą“", "Edukacija", "3.2.5", 34),
    Event("Kūrybinės dirbtuvės šeimoms „Kuriame knygą“", "Dirbtuvės", "3.2.5", 28),
    Event("Mažylių rytmečiai „Knygutė delne“", "Edukacija", "3.2.5", 22),
    Event("Melagienų atpažinimo dirbtuvės gimnazistams", "Dirbtuvės", "3.2.1", 26),
    Event("Saugaus interneto diena bibliotekoje", "Mokymai", "3.2.1", 45, online=True),
    Event("Diskusija „Kaip skaityti naujienas“", "Dialogas", "3.2.1", 38, online=True),
    Event("Susitikimas su rašytoju ir jo nauja knyga", "Susitikimas", "", 62),
    Event("Vasaros skaitymo iššūkio uždarymo šventė", "Šventė", "", 120),
    Event("Poezijos pavasario skaitymai", "Susitikimas", "", 54),
    Event("Krašto fotografų darbų paroda", "Paroda", "", 180),
    Event("Knygos ir kino vakaras po atviru dangumi", "Kitas renginys", "", 95),
    Event("Garsinių skaitymų vakaras senjorams", "Susitikimas", "3.2.3", 24),
    Event("Lengvai suprantamos kalbos knygų pristatymas", "Susitikimas", "3.2.3", 19),
    Event("Edukacija su gyvūnais „Skaitau šuniui“", "Edukacija", "3.2.3", 16),
    Event("Vietos istorijos konferencija", "Konferencija", "", 70, online=True),
    Event("Raštingiausio skaitytojo konkursas", "Konkursas", "", 48),
    Event("Dirbtinio intelekto pradžiamokslis", "Mokymai", "", 20, online=True),
    Event("Programavimo dirbtuvės vaikams", "Dirbtuvės", "", 18),
    Event("Bibliotekų savaitės atvirų durų diena", "Šventė", "", 160),
    Event("Kalbų kavinė: kalbamės lietuviškai", "Dialogas", "", 21),
    Event("Senjorų skaitmeninės kavinės užsiėmimas", "Mokymai", "", 14),
    Event("Tarmių popietė su krašto pasakotojais", "Susitikimas", "", 41),
)

PARTNERS = (
    "Meno mokykla", "Gimnazija", "Kultūros centras", "Krašto muziejus", "Vaikų lopšelis-darželis",
    "Socialinių paslaugų centras", "Trečiojo amžiaus universitetas", "Visuomenės sveikatos biuras",
    "Jaunimo centras", "Vietos veiklos grupė", "Seniūnija", "Šeimos ir vaiko gerovės centras",
)  # fmt: skip


class Project(NamedTuple):
    """``budget`` in euros."""

    title: str
    fund: str
    activity: str
    budget: int
    level: str = "Vietos"


PROJECTS = (
    Project("Vasaros skaitymai kaimo filialuose", "Lietuvos kultūros taryba", "", 4200),
    Project("Skaitmeninis kraštotyros archyvas", "Lietuvos kultūros taryba", "", 9800, "Regioninis"),
    Project("Šeimų klubas „Kartu su knyga“", "Savivaldybės kultūros projektų programa", "3.2.5", 2600),
    Project("Rašytojų kelionės po miestelius", "Lietuvos kultūros taryba", "", 6400),
    Project("Medijų laboratorija jaunimui", "Kultūros rėmimo fondas", "3.2.1", 11200, "Regioninis"),
    Project("Prieinama biblioteka: garsas, šviesa, ženklas", "Kultūros rėmimo fondas", "3.2.3", 14800),
    Project("Kaimynų kalbos ir knygos", "Interreg Latvija–Lietuva", "", 68000, "Tarptautinis"),
    Project("Jaunųjų skaitytojų akademija", "Lietuvos kultūros taryba", "", 5300),
    Project("Senjorų skaitmeninis kelias", "Savivaldybės bendruomenių programa", "", 1900),
    Project("Biblioteka be sienų", "„Erasmus+“", "", 42000, "Tarptautinis"),
    Project("Žaidimų ir knygų kiemas", "Savivaldybės kultūros projektų programa", "", 3100),
    Project("Tautosakos balsai", "Lietuvos kultūros taryba", "", 7200, "Regioninis"),
)

RESULTS = (
    "Visos veiklos įvykdytos, tikslinė grupė pasiekta.",
    "Veiklas tęsiame savo lėšomis, sukurta metodika kitiems filialams.",
    "Pritraukta naujų skaitytojų, daugiausia jaunų šeimų.",
    "Sukurtas laisvai prieinamas turinys, juo jau naudojasi mokyklos.",
)


class Training(NamedTuple):
    """A qualification event that staff took part in."""

    title: str
    organiser: str
    kind: str
    hours: float
    area: str


TRAINING = (
    Training(
        "Duomenų skaitymas ir vizualizavimas bibliotekoje",
        "Apskrities viešoji biblioteka",
        "Mokymai",
        8,
        "Fondas ir informacija",
    ),
    Training(
        "Dirbtinio intelekto įrankiai kasdieniam darbui",
        "Nacionalinė biblioteka",
        "Kursai",
        16,
        "Dirbtinis intelektas",
    ),
    Training(
        "Medijų ir informacinio raštingumo ugdytojo pagrindai",
        "Nacionalinė biblioteka",
        "Mokymai",
        12,
        "Medijų raštingumas",
    ),
    Training(
        "Darbas su šeimomis, auginančiomis mažus vaikus",
        "Apskrities viešoji biblioteka",
        "Seminaras",
        6,
        "Paslaugos šeimai",
    ),
    Training("Lengvai suprantama kalba", "Prieinamumo centras", "Mokymai", 8, "Prieinamumas"),
    Training(
        "Projektų rengimas ir rezultatų matavimas",
        "Apskrities viešoji biblioteka",
        "Seminaras",
        8,
        "Projektai",
    ),
    Training(
        "Skaitymo skatinimo metodai paaugliams",
        "Bibliotekininkų draugija",
        "Seminaras",
        6,
        "Skaitymo skatinimas",
    ),
    Training(
        "Kraštotyros darbas šiandien", "Apskrities viešoji biblioteka", "Konferencija", 7, "Krašto paveldas"
    ),
    Training("Bendravimas su įvairiais lankytojais", "Mokymų centras", "Mokymai", 8, "Bendruomenė"),
    Training("Socialinių tinklų turinys bibliotekoms", "Mokymų centras", "Kursai", 10, "Komunikacija"),
    Training("Vadovavimas pokyčiams", "Mokymų centras", "Mokymai", 16, "Vadyba"),
    Training("Duomenų apsauga bibliotekoje", "Savivaldybės administracija", "Seminaras", 4, "Vadyba"),
)


class Need(NamedTuple):
    """A training need; ``weight`` is its usual importance."""

    theme: str
    weight: int
    form: str
    note: str = ""


NEEDS = (
    Need(
        "Dirbtinio intelekto taikymas bibliotekos darbe",
        5,
        "Mišri",
        "Reikia ir praktinių užduočių, ne tik apžvalgos.",
    ),
    Need("Medijų ir informacinio raštingumo užsiėmimų vedimas", 5, "Gyvai"),
    Need("Darbas su neurologiškai įvairiais lankytojais", 4, "Gyvai", "Ypač filialų darbuotojams."),
    Need("Projektų paraiškų rengimas", 4, "Mišri"),
    Need("Duomenų analizė skaičiuokle", 3, "Nuotoliu"),
    Need("Viešasis kalbėjimas ir renginių vedimas", 3, "Gyvai"),
    Need("Kibernetinis saugumas", 4, "Nuotoliu"),
    Need("Užsienio kalba darbui su svečiais", 2, "Mišri"),
    Need(
        "Emocinė sveikata ir darbo krūvio valdymas",
        4,
        "Gyvai",
        "Po reorganizacijos dirbama mažesnėse komandose.",
    ),
    Need("Kraštotyros dokumentų skaitmeninimas", 3, "Gyvai"),
)


class Tie(NamedTuple):
    """An international contact."""

    country: str
    partner: str
    kind: str
    result: str


TIES = (
    Tie(
        "Latvija",
        "Kaimyninio Latvijos krašto viešoji biblioteka",
        "Susitikimas",
        "Sutarta dėl bendrų skaitymo savaičių pasienyje.",
    ),
    Tie(
        "Lenkija",
        "Suvalkų krašto viešoji biblioteka",
        "Kitas renginys",
        "Surengta dvikalbių vaikų skaitymų diena.",
    ),
    Tie(
        "Estija",
        "Pietų Estijos viešoji biblioteka",
        "Kvalifikacinė kelionė",
        "Perimta savitarnos bibliotekos patirtis.",
    ),
    Tie(
        "Suomija",
        "Šiaurės Suomijos miesto biblioteka",
        "Kvalifikacinė kelionė",
        "Pristatyta daiktų skolinimo paslauga, rengiamasi ją išbandyti.",
    ),
    Tie(
        "Ukraina",
        "Partnerių miesto vaikų biblioteka",
        "Sutartis",
        "Pasirašytas ketinimų protokolas, perduota lietuviškų knygų vertimų.",
    ),
    Tie("Vokietija", "Lietuvių bendruomenės biblioteka", "Susitikimas", "Papildytas lituanistinis fondas."),
)


class Publicity(NamedTuple):
    """Something published or broadcast."""

    kind: str
    title: str
    channel: str
    activity: str = ""


PUBLICITY = (
    Publicity("Straipsnis", "Biblioteka, į kurią užsukama ne tik knygos", "Spauda"),
    Publicity("Straipsnis", "Kaimo filialas tapo kaimynų svetaine", "Interneto portalas"),
    Publicity("Interviu", "Pokalbis su direktore apie skaitymą ir žmones", "Spauda"),
    Publicity("Reportažas", "Skaitymo diena: diena, kai skaito visas rajonas", "Televizija", "3.1.6"),
    Publicity("Laida", "Apie bibliotekos skaitmenines paslaugas", "Nacionalinis radijas"),
    Publicity("Informacinis pranešimas", "Kviečiame į šeimų skaitymo popietes", "Svetainė", "3.2.5"),
    Publicity("Informacinis pranešimas", "Vasaros skaitymo iššūkis prasideda", "Socialiniai tinklai"),
    Publicity("Filmas", "Trumpas filmas apie mobiliąją biblioteką", "Socialiniai tinklai"),
    Publicity("Leidinys", "Bibliotekos metų lankstinukas gyventojams", "Spauda"),
    Publicity("Gerosios patirties pristatymas", "Kaip auginame jaunuosius savanorius", "Interneto portalas"),
    Publicity("Informacinis pranešimas", "Atnaujinta vaikų literatūros erdvė", "Interneto portalas"),
    Publicity("Straipsnis", "Melagienas atpažinti mokosi ir senjorai", "Interneto portalas", "3.2.1"),
)


class Practice(NamedTuple):
    """A piece of good practice."""

    title: str
    area: str
    text: str
    result: str


PRACTICES = (
    Practice("Knygų krepšeliai naujagimių šeimoms", "Paslaugos šeimai", "Kartu su civilinės metrikacijos skyriumi kiekvienai naujagimio šeimai įteikiamas krepšelis su knygele, skaitytojo pažymėjimu ir kvietimu į mažylių rytmečius.", "Per metus įteikta daugiau kaip šimtas krepšelių, kas trečia šeima tapo bibliotekos lankytoja."),
    Practice("Savanoriai – knygų kurjeriai", "Prieinamumas", "Gimnazistai savanoriai kas dvi savaites nuneša knygas į namus žmonėms, kurie negali ateiti į biblioteką.", "Namuose aptarnaujami 48 skaitytojai, savanoriauja 15 gimnazistų."),
    Practice("Melagienų medžioklė", "Medijų raštingumas", "Žaidimas komandoms: per dvi valandas reikia patikrinti dešimt žinučių ir pagrįsti išvadas šaltiniais.", "Sužaista 22 kartus, metodika perduota dviem kitoms bibliotekoms."),
    Practice("Daiktų biblioteka", "Bendruomenė", "Skolinami stalo žaidimai, termometrai, projektoriai ir sodo įrankiai, kuriuos dovanojo gyventojai.", "Daiktai pasiskolinti daugiau kaip 600 kartų."),
    Practice("Skaitymo draugai", "Skaitymo skatinimas", "Vyresnių klasių mokiniai kartą per savaitę skaito su pradinukais, kuriems skaityti sunkiau.", "Mokytojų vertinimu, skaitymo greitis pagerėjo aštuoniems iš dešimties dalyvių."),
    Practice("Garsinė krašto enciklopedija", "Krašto paveldas", "Gyventojų pasakojimai įrašomi, aprašomi ir siejami su vietomis žemėlapyje.", "Įrašyti 73 pasakojimai, jais naudojasi mokyklos ir muziejus."),
    Practice("Dirbtinio intelekto valandėlė", "Dirbtinis intelektas", "Kas mėnesį bibliotekininkai kartu su lankytojais išbando po vieną įrankį ir aptaria jo ribas.", "Užsiėmimuose dalyvavo 190 žmonių, pusė jų – vyresni kaip 55 metų."),
)  # fmt: skip


class Proposal(NamedTuple):
    """What a member proposes."""

    text: str
    addressee: str
    area: str
    activity: str
    reason: str


PROPOSALS = (
    Proposal(
        "Parengti bendrą Nacionalinės skaitymo dienos medžiagą filialams",
        "Asociacijai",
        "Skaitymo skatinimas",
        "3.1.6",
        "Mažiems filialams trūksta paruoštos medžiagos, todėl dalis jų dienos nerengia.",
    ),
    Proposal(
        "Organizuoti mainų vizitus tarp panašaus dydžio bibliotekų",
        "Asociacijai",
        "Vadyba",
        "1.6.1",
        "Geroji patirtis perimama greičiau, kai sąlygos panašios.",
    ),
    Proposal(
        "Rengti nuotolinius filialų darbuotojų mokymus bent kartą per ketvirtį",
        "Regiono bibliotekai",
        "Skaitmeniniai įgūdžiai",
        "3.3.3",
        "Filialų darbuotojai negali uždaryti padalinio visai dienai.",
    ),
    Proposal(
        "Peržiūrėti duomenų bazių prenumeratos sąlygas mažoms bibliotekoms",
        "Nacionalinei bibliotekai",
        "Fondas ir informacija",
        "1.1.3",
        "Kaina vienam vartotojui didesnė negu miestuose.",
    ),
    Proposal(
        "Numatyti tikslinių lėšų patalpoms pritaikyti",
        "Kultūros ministerijai",
        "Prieinamumas",
        "3.2.3",
        "Savivaldybės biudžeto lėšų pritaikymo darbams nepakanka.",
    ),
)
