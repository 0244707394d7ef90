"""What is said of forms."""

from __future__ import annotations

FORMS: dict[str, tuple[str, str]] = {
    "no_form_file": (
        "There is no template {path}, which the table 'formos' asks for.",
        "Nėra formos failo „{path}“, nors forma įrašyta lentelėje „formos“; grąžinkite failą arba pataisykite lentelę.",
    ),
    "form_locked": (
        "{path} cannot be opened ({problem}).",
        "Formos failo „{path}“ atverti nepavyko ({problem}); užverkite jį kitose programose ir pakartokite.",
    ),
    "form_unreadable": (
        "The form {form} cannot be opened as an .xlsx workbook ({problem}).",
        "Formos „{form}“ atverti kaip .xlsx darbaknygės nepavyko ({problem}); atkurkite ją iš kopijos.",
    ),
    "form_wrong": (
        "The form {form} cannot be used: {first} - 'suvestine template check' lists everything.",
        "Formos „{form}“ naudoti negalima: {first} Pataisykite ją aplanke „formos“ ir pakartokite.",
    ),
    "form_wrong_more": (
        "The form {form} cannot be used: {first} (and {others} more) - 'suvestine template check' lists everything.",
        "Formos „{form}“ naudoti negalima: {first} Pataisykite ją aplanke „formos“ ir pakartokite (kitų klaidų joje dar yra: {others}).",
    ),
    "same_forms": (
        "The forms {first} and {second} have the same title {title!r} and edition {edition!r}; returns could not be told apart. Change one of them.",
        "Formų „{first}“ ir „{second}“ pavadinimas („{title}“) ir redakcija („{edition}“) vienodi, todėl jų ataskaitų nebūtų galima atskirti. Vieną iš jų pakeiskite.",
    ),
    "no_room": (
        "The {what} needs rows down to {bottom}, but {cell} holds something.",
        "Formoje netelpa {what}: reikia eilučių iki {bottom}-osios, bet langelyje {cell} kažkas įrašyta. Atlaisvinkite vietą.",
    ),
    "list_at": ("list at {place}", "sąrašas {place}"),
    "register_named": ("register {register}", "registras „{register}“"),
    "list_totals": (
        "The list table {table} has a totals row and cannot change its length.",
        "Formos sąrašo lentelė „{table}“ turi sumų eilutę, todėl jos ilgio pakeisti negalima; sumų eilutę išjunkite.",
    ),
    "register_totals": (
        "The register {register} has a totals row and cannot take {rows} rows.",
        "Formos registras „{register}“ turi sumų eilutę, todėl visos eilutės (jų yra {rows}) į jį netelpa; sumų eilutę išjunkite.",
    ),
    "shared_formula": (
        "Cell {cell} holds a formula shared with {area}: type it there as an ordinary formula, or leave the cell alone.",
        "Langelio {cell} formulė bendra langeliams {area}: įrašykite ją ten kaip paprastą formulę arba langelio nekeiskite.",
    ),
}
"""Code -> the English and the Lithuanian wording."""
