"""The sentences that example libraries write into the year's review and beside unusual figures."""

from __future__ import annotations

from collections.abc import Mapping

REVIEWS: Mapping[str, tuple[str, ...]] = {
    "apzvalga_rezultatai": (
        "Svarbiausias metų pasiekimas – atnaujinta vaikų erdvė, joje apsilankymų padaugėjo trečdaliu.",
        "Pirmą kartą visuose filialuose surengti užsiėmimai šeimoms.",
        "Sėkmingai baigtas kraštotyros skaitmeninimo projektas, visas turinys viešas.",
        "Bibliotekos mobilioji paslauga pasiekė dvylika gyvenviečių, kuriose filialų nebėra.",
        "Didžiuojamės savanorių komanda: ji surengė kas dešimtą renginį.",
    ),
    "apzvalga_paslaugos": (
        "Pradėti skolinti stalo žaidimai ir įranga, per metus jais pasinaudojo keli šimtai gyventojų.",
        "Įvestos savitarnos valandos: vakarais į biblioteką patenkama su skaitytojo pažymėjimu.",
        "Pradėti individualūs skaitmeniniai pusvalandžiai senjorams; paslauga bus tęsiama.",
        "Knygos į namus pristatomos žmonėms, kurie negali atvykti.",
        "Atsisakyta mažai lankytų šeštadienio vakarų, vietoj jų dirbama ilgiau antradieniais.",
    ),
    "apzvalga_skaitymas": (
        "Nacionalinę skaitymo dieną surengė dauguma padalinių, daugiausia kartu su mokyklomis.",
        "Vasaros skaitymo iššūkį baigė daugiau vaikų negu pernai.",
        "Geriausiai suveikė paauglių rengiami knygų pristatymai bendraamžiams.",
        "Mažyliams skirti rytmečiai vyko kas savaitę; kitąmet daugiau dėmesio skirsime tėčiams.",
        "Suaugusiųjų skaitytojų klubai veikė keturiuose padaliniuose.",
    ),
    "apzvalga_bendruomene": (
        "Daugiausia dirbta su mokyklomis, seniūnijomis ir socialinių paslaugų centru.",
        "Naujas partneris – trečiojo amžiaus universitetas, kartu rengiame paskaitų ciklą.",
        "Savanoriai padėjo renginiuose ir nešė knygas į namus.",
        "Verslo rėmėjų parama leido įsigyti žaidimų vaikų erdvei.",
    ),
    "apzvalga_darbuotojai": (
        "Komanda beveik nesikeitė, į pensiją išėjo du ilgamečiai darbuotojai.",
        "Daugiausia mokytasi skaitmeninių įgūdžių ir darbo su šeimomis.",
        "Trūksta žinių apie duomenų analizę ir dirbtinio intelekto įrankius.",
        "Sunku rasti specialistų mažuose filialuose, todėl dalis dirba puse etato.",
    ),
    "apzvalga_infrastruktura": (
        "Suremontuotos vieno filialo patalpos, įrengtas keltuvas.",
        "Atnaujinti vartotojų kompiuteriai centrinėje bibliotekoje.",
        "Labiausiai reikia pritaikyti sanitarines patalpas ir pakeisti filialų baldus.",
        "Įsigyta garso įranga klausos negalią turintiems lankytojams.",
    ),
    "apzvalga_sunkumai": (
        "Dalį renginių teko atšaukti dėl remonto, jie perkelti į kitus metus.",
        "Kainos augo greičiau negu lėšos dokumentams įsigyti, todėl gauta mažiau naujų knygų.",
        "Trūko darbuotojų vasarą, dirbta pagal sutrumpintą grafiką.",
        "Nepavyko gauti finansavimo vienam regioniniam projektui; paraišką tobulinsime.",
    ),
    "apzvalga_planai": (
        "Numatoma atnaujinti jaunimo erdvę ir pradėti naujas medijų raštingumo dirbtuves.",
        "Rengiama tarptautinio projekto paraiška su kaimynine biblioteka.",
        "Planuojama visuose filialuose pasiūlyti bazinę paslaugą šeimai.",
        "Būtų naudinga bendra asociacijos viešinimo medžiaga ir mainų vizitai.",
    ),
}
"""Sentences by the field of the review."""

REPAIRED = "Centrinė biblioteka nuo vasario iki rugsėjo buvo uždaryta dėl remonto, skaitytojai aptarnauti filialuose."
REREGISTERED = "Pradėti perregistruoti vartotojai po naujos sistemos įdiegimo, kol kas registruoti ne visi."
INVENTORY = "Per fondo patikrinimą nerasti dokumentai dar neįtraukti į nurašymo aktus."
MOBILE = "Mobiliosios bibliotekos sustojimų apsilankymai įskaičiuoti tik į bendrą skaičių, padaliniams nepriskirti."
WAREHOUSE = "Saugykloje stovi du kompiuteriai, kurių dar nepaskirstėme padaliniams."
SHORTENED = "Filialai vasarą dirbo sutrumpintu grafiku, o centrinėje bibliotekoje dokumentai dėl kraustymosi laikinai neišduoti."
