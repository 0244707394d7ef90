"""What is said of a round: its files, its members, how far it is."""

from __future__ import annotations

ROUNDS: dict[str, tuple[str, str]] = {
    "no_file": ("There is no file {path}.", "Failo „{path}“ nėra."),
    "nothing_to_check": (
        "Name the returns to check by themselves, or a --workspace (and its --period) whose returns to check.",
        "Nenurodyta, ką tikrinti; atverkite ataskaitą arba valdymo darbaknygę ir pakartokite.",
    ),
    "no_inbox": (
        "There is no folder {folder}; put the returns of {period} there, or give another --period.",
        "Aplanko „{folder}“ nėra; sudėkite į tokį aplanką laikotarpio {period} ataskaitas arba lape „Nustatymai“ pakeiskite nustatymą „Laikotarpis“.",
    ),
    "form_changed": (
        "The form {form} changed under the same edition {edition}; returns are read by the newest. Give a changed form a new edition.",
        "Forma „{form}“ pakeista, o jos redakcija liko ta pati ({edition}), todėl ataskaitos skaitomos pagal naujausią formą. Pakeistai formai suteikite naują redakciją.",
    ),
    "other_editions": (
        "Returns of the form {form} in its edition {edition}: {count}. What the edition in use no longer has is kept in the archive and in open data only.",
        "Pagal formos „{form}“ redakciją „{edition}“ pateikta ataskaitų: {count}. Tai, ko galiojančioje redakcijoje nebėra, lieka tik archyve ir atviruosiuose duomenyse.",
    ),
    "members_unasked": (
        "No form of the table 'formos' is asked of these members, as their group is not in it: {members}.",
        "Iš šių narių neprašoma jokios formos, nes jų grupės nėra lentelėje „formos“: {members}.",
    ),
    "member_of_group": ("{code} ({group})", "{code} ({group})"),
    "no_group": ("no group", "grupė nenurodyta"),
    "unknown_form": (
        "The form {form!r} is not in the table 'formos' ({forms}).",
        "Formos „{form}“ lentelėje „formos“ nėra (joje yra: {forms}).",
    ),
    "unknown_member": (
        "There is no member {member!r} in the table 'nariai'.",
        "Nario „{member}“ lentelėje „nariai“ nėra.",
    ),
    "nobody_fills": (
        "Nobody fills this form: check the groups in the tables 'formos' and 'nariai'.",
        "Šios formos niekas nepildo: patikrinkite grupes lentelėse „formos“ ir „nariai“.",
    ),
    "not_consolidated": (
        "The period {period} has no complete consolidation; run 'suvestine consolidate' first.",
        "Laikotarpio {period} suvestinė dar nesudaryta; pirmiausia paspauskite „Sudaryti suvestinę“.",
    ),
    "no_documents": (
        "There is no Word template in {folder}; 'suvestine init' puts the shipped ones there.",
        "Aplanke „{folder}“ nėra nė vieno „Word“ šablono; grąžinkite šablonus iš kopijos.",
    ),
    "unknown_document": (
        "There is no document {document!r} in {folder}; there are: {documents}.",
        "Aplanke „{folder}“ nėra šablono „{document}“; jame yra: {documents}.",
    ),
    "not_written": (
        "{path} cannot be written ({problem}).",
        "Failo „{path}“ įrašyti nepavyko ({problem}); pašalinkite priežastį ir pakartokite.",
    ),
    "open_elsewhere": (
        "{path} is open in another program; the result is in {written} beside it.",
        "Failas „{path}“ atvertas kitoje programoje, todėl rezultatas įrašytas šalia, į failą „{written}“.",
    ),
    "read_only_here": (
        "{path} is open for reading only; the result is in {written} beside it.",
        "Darbaknygė „{path}“ atverta tik skaityti, todėl rezultatas įrašytas šalia, į failą „{written}“.",
    ),
    "archive_unusable": (
        "The archive {path} cannot be used: {problem}.",
        "Archyvu „{path}“ pasinaudoti nepavyko: {problem}.",
    ),
    "no_parquet": (
        "Parquet needs one more package; in the program's folder: pip install -c constraints.txt '.[parquet]'.",
        "„Parquet“ failams įrašyti trūksta vieno paketo; paprašykite informatiko jį įdiegti (suvestine[parquet]).",
    ),
    "demo_in_use": (
        "{folder} already holds a workspace; give the demo an empty folder.",
        "Aplanke „{folder}“ jau yra valdymo darbaknygė; pavyzdžiams nurodykite tuščią aplanką.",
    ),
    "folder_closed": (
        "Nothing can be written in {folder} ({problem}); get the right to write there and try again.",
        "Aplanke „{folder}“ nieko įrašyti negalima ({problem}); pasirūpinkite teise jame rašyti ir pakartokite.",
    ),
    "other_run": (
        "Another run is under way in {folder}; wait until it ends and try again.",
        "Aplanke „{folder}“ jau dirbama: mygtuką paspaudė kitas žmogus arba ankstesnis darbas dar nebaigtas. Palaukite ir pakartokite.",
    ),
    # How far a step is.
    "preparing_workbooks": ("Preparing workbooks", "Rengiamos formos"),
    "reading_returns": ("Reading returns", "Skaitomos ataskaitos"),
    "writing_consolidated": ("Writing the consolidated workbook", "Rašoma suvestinė"),
    "writing_monitoring": ("Writing the monitoring table", "Rašoma stebėsenos lentelė"),
    "depositing": ("Depositing in the archive", "Duomenys dedami į archyvą"),
    "writing_documents": ("Writing documents", "Rašomi dokumentai"),
    "filling_examples": ("Filling example returns", "Pildomos pavyzdinės ataskaitos"),
}
"""Code -> the English and the Lithuanian wording."""
