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
    "personal_data": (
        "Nothing was published: {places}. Take it out and consolidate again, or mark the place in the form: begin its input help with 'Asmens duomenys'.",
        "Nieko nepaskelbta: {places}. Pašalinkite tai ir suvestinę sudarykite iš naujo arba formoje pažymėkite, kad ten rašomi asmens duomenys: jais pradėkite langelio pagalbos tekstą.",
    ),
    "personal_data_more": (
        "Nothing was published: {places}, and {others} more such places. Take it out and consolidate again, or mark the places in the form: begin their input help with 'Asmens duomenys'.",
        "Nieko nepaskelbta: {places} (tokių vietų dar yra: {others}). Pašalinkite tai ir suvestinę sudarykite iš naujo arba formoje pažymėkite, kad ten rašomi asmens duomenys: jais pradėkite langelio pagalbos tekstą.",
    ),
    "looks_personal": ("{place} looks like {sign}", "{place} – tai, kas panašu į {sign}"),
    "place_in_table": (
        "{file}, {sheet}!{cell} (table {table}, column {column})",
        "failo „{file}“ lapo „{sheet}“ langelyje {cell} (lentelė „{table}“, stulpelis „{column}“)",
    ),
    "place_of_field": (
        "{file}, {sheet}!{cell} (field {column})",
        "failo „{file}“ lapo „{sheet}“ langelyje {cell} (laukas „{column}“)",
    ),
    "place_in_file_name": ("the name of the file {file}", "failo „{file}“ varde"),
    "place_of_member": (
        "the row {code!r} of table 'nariai' (column {column})",
        "valdymo darbaknygės lentelės „nariai“ eilutėje „{code}“ (stulpelis „{column}“)",
    ),
    "place_of_setting": (
        "the setting {setting!r} of table 'nustatymai'",
        "valdymo darbaknygės lape „Nustatymai“ prie nustatymo „{setting}“",
    ),
    "sign_email": ("an e-mail address", "el. pašto adresą"),
    "sign_phone": ("a phone number", "telefono numerį"),
    "sign_personal_code": ("a personal code", "asmens kodą"),
    "nothing_to_publish": (
        "The consolidation of {period} has none of the figures that the public pages show; they stand in the form 'nario_ataskaita'.",
        "Laikotarpio {period} suvestinėje nėra nė vieno skaičiaus, kurį rodo viešieji puslapiai; juos bibliotekos pateikia formoje „nario_ataskaita“.",
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
