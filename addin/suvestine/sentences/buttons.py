"""What is said where a button is pressed, and of the add-in that brings the buttons."""

from __future__ import annotations

BUTTONS: dict[str, tuple[str, str]] = {
    "no_workbook": (
        "No workbook is open; open the control workbook and try again.",
        "Neatverta jokia darbaknygė; atverkite valdymo darbaknygę „valdymas.xlsx“ ir pakartokite.",
    ),
    "never_saved": (
        "The workbook {name} was never saved; save it and try again.",
        "Darbaknygė „{name}“ dar neįrašyta; įrašykite ją ir pakartokite.",
    ),
    "workbook_in_cloud": (
        "The workbook {address} is not in a folder of this computer; open it from the synchronised folder.",
        "Darbaknygė „{address}“ atverta iš debesies, o ne iš šio kompiuterio aplanko; atverkite ją iš sinchronizuojamo „OneDrive“ ar „SharePoint“ aplanko kompiuteryje.",
    ),
    "workbook_not_saved": (
        "The workbook {path} could not be saved ({reason}); save it yourself and try again.",
        "Darbaknygės „{path}“ įrašyti nepavyko ({reason}); įrašykite ją patys ir pakartokite.",
    ),
    "no_workspace": (
        "The workbook {path} stands in no workspace; open the control workbook and try again.",
        "Darbaknygė „{path}“ yra ne skyriaus darbo aplanke; atverkite valdymo darbaknygę „valdymas.xlsx“ ir pakartokite.",
    ),
    "no_round_tables": (
        "The control workbook has no table {tables}; take the sheets from a new one.",
        "Valdymo darbaknygėje nėra lentelių: {tables}; jų lapus nukopijuokite iš naujos valdymo darbaknygės, o kol kas rezultatus rasite suvestinėje.",
    ),
    # The add-in of Excel.
    "xlwings_missing": (
        "The library xlwings is not installed; install it: pip install xlwings=={needed}",
        "Neįdiegta biblioteka „xlwings“; įdiekite ją: „pip install xlwings=={needed}“.",
    ),
    "xlwings_other": (
        "The library xlwings is of version {found}, and the add-in needs {needed}: pip install xlwings=={needed}",
        "Bibliotekos „xlwings“ versija yra {found}, o priedui reikia {needed}: „pip install xlwings=={needed}“.",
    ),
    "xlwings_changed": (
        "The VBA text of the library xlwings is not the one of version {needed}; install that again: pip install --force-reinstall xlwings=={needed}",
        "Bibliotekos „xlwings“ VBA tekstas skiriasi nuo {needed} versijos; įdiekite ją iš naujo: „pip install --force-reinstall xlwings=={needed}“.",
    ),
    "no_excel_here": (
        "There is no Excel for this system; the buttons work in LibreOffice too.",
        "Šioje sistemoje „Excel“ nėra; mygtukai veikia ir programoje „LibreOffice“.",
    ),
    "no_excel": (
        "Excel was not found on this computer; the add-in is for desktop Excel.",
        "Šiame kompiuteryje „Excel“ nerasta; priedas skirtas kompiuteryje įdiegtai programai „Excel“.",
    ),
    "interpreter_path": (
        "Excel cannot start Python from {path}; install the program in a folder without quotes and % in its path.",
        "„Excel“ negali paleisti „Python“ iš „{path}“; įdiekite programą į aplanką, kurio kelyje nėra kabučių ir ženklo %.",
    ),
    "addin_locked": (
        "{path} cannot be changed ({problem}); close Excel and try again.",
        "Failo „{path}“ pakeisti nepavyko ({problem}); užverkite „Excel“ ir pakartokite.",
    ),
    "addin_absent": (
        "The add-in is not installed; run 'suvestine addin install'.",
        "Priedas neįdiegtas; įvykdykite komandą „suvestine addin install“.",
    ),
    "addin_old": (
        "The add-in is of version {found} and the program of {current}; run 'suvestine addin install'.",
        "Priedo versija yra {found}, o programos – {current}; įvykdykite komandą „suvestine addin install“.",
    ),
    "addin_unreadable": (
        "{path} is damaged or not an add-in of this program; run 'suvestine addin install'.",
        "Failas „{path}“ sugadintas arba yra ne šios programos priedas; įvykdykite komandą „suvestine addin install“.",
    ),
    "addin_interpreter": (
        "The add-in starts Python from {path}, and it is not there; run 'suvestine addin install'.",
        "Priedas paleidžia „Python“ iš „{path}“, bet ten jo nėra; įvykdykite komandą „suvestine addin install“.",
    ),
    "addin_script": (
        "The script {path}, through which Excel for Mac starts programs, is missing; run 'suvestine addin install'.",
        "Nėra scenarijaus „{path}“, per kurį „Mac“ kompiuterio „Excel“ paleidžia programas; įvykdykite komandą „suvestine addin install“.",
    ),
    "policy_signed": (
        "A policy allows signed add-ins only (RequireAddinSig): ask IT to sign {path} or to except this PC.",
        "Politika leidžia tik pasirašytus priedus (RequireAddinSig): paprašykite informatiko pasirašyti „{path}“ arba šiam kompiuteriui taikyti išimtį.",
    ),
    "policy_addins": (
        "A policy disables all add-ins of Excel (DisableAllAddins): ask IT to except this PC.",
        "Politika išjungia visus „Excel“ priedus (DisableAllAddins): paprašykite informatiko šiam kompiuteriui taikyti išimtį.",
    ),
    "policy_macros": (
        "A policy blocks macros (VBAWarnings={value}); they work only from a trusted location: ask IT to trust the folder {folder}.",
        "Politika blokuoja makrokomandas (VBAWarnings={value}), jos veikia tik iš patikimos vietos: paprašykite informatiko patikimų vietų sąraše palikti aplanką „{folder}“.",
    ),
    "policy_internet": (
        "{path} is marked as coming from the internet, and such macros are blocked; run 'suvestine addin install' on this PC instead of copying the file.",
        "Failas „{path}“ pažymėtas kaip gautas iš interneto, o tokios makrokomandos blokuojamos; užuot kopijavę failą, šiame kompiuteryje įvykdykite komandą „suvestine addin install“.",
    ),
    "no_libreoffice_here": (
        "LibreOffice was not found; install it and run the command again.",
        "Programa „LibreOffice“ nerasta; įdiekite ją ir įvykdykite komandą dar kartą.",
    ),
    "extension_refused": (
        "LibreOffice refused ({why}); close LibreOffice and run the command again as an ordinary user.",
        "Programa „LibreOffice“ plėtinio nepriėmė ({why}); užverkite ją ir įvykdykite komandą dar kartą kaip paprastas naudotojas.",
    ),
}
"""Code -> the English and the Lithuanian wording."""
