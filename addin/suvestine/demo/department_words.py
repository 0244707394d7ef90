"""How the registers of an example strategy department are typed: columns, and the texts of its year.

The rows of each year stand beside: ``department_2025``, ``department_2026``.
"""

from __future__ import annotations

from collections.abc import Mapping

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "tyrimai": ("tema", "rusis", "apreptis", "metodas", "pradzia", "pabaiga", "busena", "respondentai", "isvados", "pasiulymai", "strategijos_veikla"),
    "projektai": ("pavadinimas", "rusis", "programa_ar_fondas", "lygmuo", "vaidmuo", "busena", "atsakingas", "partneriai", "pateikta", "pradzia", "pabaiga", "biudzetas_eur", "skirta_suma_eur", "panaudota_eur", "rizika", "rizikos_valdymas", "ataskaita_pateikta", "strategijos_veikla", "rezultatas"),
    "projekto_etapai": ("projektas", "etapas", "terminas", "bukle", "ivykdyta", "atsakingas", "pastaba"),
    "finansavimo_saltiniai": ("fondas_ar_programa", "kilme", "kvietimas", "sritis", "busena", "paraiskos_iki", "didziausia_suma_eur", "nuosavas_indelis_proc", "tinkami_pareiskejai", "kam_tinka"),
    "mokymo_programos": ("programa", "sritis", "forma", "valandos", "tiksline_grupe", "busena", "parengta", "turinys"),
    "mokymo_renginiai": ("renginys", "programa", "tipas", "data", "forma", "sritis", "valandos", "dalyviai", "bibliotekos_darbuotojai", "teritorijos_darbuotojai", "ivertinimas", "strategijos_veikla"),
    "ivadiniai_kursai": ("kursas", "pradzia", "pabaiga", "valandos", "dalyviai", "bibliotekos_darbuotojai", "teritorijos_darbuotojai", "be_krypties_issilavinimo", "be_darbo_patirties", "baige"),
    "geroji_patirtis": ("pavadinimas", "organizacija", "salis", "sritis", "aprasymas", "rezultatas", "kaip_skleista", "data"),
    "konsultacijos": ("data", "kam", "biblioteka_ar_padalinys", "kita_organizacija", "tema", "sritis", "forma", "valandos", "darbuotojai", "rezultatas"),
    "bibliotekos_dokumentai": ("dokumentas", "rusis", "biblioteka", "data", "laikotarpis", "registracijos_nr", "kur_saugoma"),
    "kitos_uzduotys": ("uzduotis", "pavede", "gauta", "terminas", "bukle", "ivykdyta", "rezultatas"),
}  # fmt: skip
"""The columns of each register in the order of the rows' cells."""

TITLES = {
    "tyrimai": "tema", "projektai": "pavadinimas", "projekto_etapai": "projektas",
    "finansavimo_saltiniai": "fondas_ar_programa", "mokymo_programos": "programa", "mokymo_renginiai": "renginys",
    "ivadiniai_kursai": "kursas", "geroji_patirtis": "pavadinimas", "konsultacijos": "tema",
    "bibliotekos_dokumentai": "dokumentas", "kitos_uzduotys": "uzduotis",
}  # fmt: skip
"""The column of each register that says that the row is an example."""

STAFF = ("Pavyzdė Projektienė", "Pavyzdys Planavičius", "Pavyzdė Mokytienė")
"""Who works in the department."""
WORKERS = {
    "tyrimai": "atsakingas", "mokymo_programos": "rengejai", "mokymo_renginiai": "lektoriai",
    "ivadiniai_kursai": "destytojai", "konsultacijos": "konsultavo", "kitos_uzduotys": "atsakingas",
}  # fmt: skip
"""The column of a register that names who did the work."""
LINKED = {"tyrimai": "tyrimai", "finansavimo_saltiniai": "kvietimai", "geroji_patirtis": "patirtis"}
"""Registers whose rows have a public page, and what its address says."""

LIBRARY = " savivaldybės viešoji biblioteka"
"""``Utenos rajono`` and this make the name of a library in the list of members."""

CONCLUSIONS: Mapping[int, Mapping[str, str]] = {
    2025: {
        "isvados_metai": "Sukurti registrai ir pirmą kartą surinkti visų padalinių planai. Labiausiai pavyko mokymai: į juos atvyko visų teritorijos bibliotekų darbuotojai.",
        "isvados_teritorija": "Apsilankymų daugėja, tačiau kaimo padalinių išduotis mažėja. Daugiausia pagalbos prašo mažos bibliotekos.",
        "isvados_mokymai": "Anketose svarbiausia laikomas dirbtinis intelektas ir darbas su šeimomis.",
        "pasiulymai_mokymai": "Kitais metais surengti dirbtinio intelekto mokymus ir įvadinius kursus du kartus.",
        "isvados_planas": "Plano veiklos vykdomos laiku, tik įvadinius kursus baigė vienu darbuotoju mažiau negu planuota; atidėta jaunimo erdvės koncepcija.",
        "isvados_projektai": "Du projektai vykdomi, dėl dviejų laukiama atsakymo. Kitais metais svarbiausias – tarptautinis kvietimas.",
    },
    2026: {
        "isvados_metai": "Paleistas bendras skaitymo projektas su penkiomis bibliotekomis, du kartus surengti įvadiniai kursai. Neparengta darbo su savanoriais metodika: trūko žmonių.",
        "isvados_teritorija": "Apsilankymų ir renginių dalyvių daugėja visoje teritorijoje, popierinių knygų išduotis mažėja. Labiausiai pagalbos reikia bibliotekoms, kurios keičia padalinių tinklą.",
        "isvados_mokymai": "Dirbtinis intelektas svarbiausias ir bibliotekoms, ir padaliniams. Beveik visos bibliotekos nori praktinių užduočių savo darbui, ne apžvalgų.",
        "pasiulymai_mokymai": "Dirbtinio intelekto dirbtuves rengti kas ketvirtį, pradedantiesiems ir pažengusiesiems atskirai. Naujokams – įvadiniai kursai pavasarį ir rudenį.",
        "isvados_planas": "Dauguma plano rodiklių pasiekti arba vykdomi pagal planą. Atsilieka krašto spaudos skaitmeninimas ir namuose aptarnautų skaitytojų skaičius; plano siūloma nekeisti, o trūkstamus puslapius suskaitmeninti iki birželio.",
        "isvados_projektai": "Didelė rizika tik tarptautiniame projekte: partneris vėluoja pirkti įrangą. Kitais metais svarbiausi kvietimai – Kultūros rėmimo fondo ir „Nordplus“.",
    },
}  # fmt: skip
"""By year and field of the sheet of conclusions."""

REPORT_COMING = "Projekto „Krašto rašytojų žemėlapis“ ataskaita bus pateikta iki kovo 1 d."
"""Why a finished project has no report yet."""
