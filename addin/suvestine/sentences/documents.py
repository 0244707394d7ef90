"""What is said of Word templates and documents."""

from __future__ import annotations

DOCUMENTS: dict[str, tuple[str, str]] = {
    "word_unreadable": (
        "{template} cannot be opened as a Word document; save it as .docx in Word.",
        "Šablono „{template}“ atverti kaip „Word“ dokumento nepavyko; įrašykite jį programa „Word“ kaip .docx.",
    ),
    "no_libreoffice": (
        "LibreOffice was not found; install it, or save the document as PDF from Word.",
        "Programa „LibreOffice“ nerasta; įdiekite ją arba dokumentą kaip PDF įrašykite programa „Word“.",
    ),
    "pdf_failed": (
        "LibreOffice could not convert {document} to PDF; open it in Word and save it as PDF.",
        "Programai „LibreOffice“ nepavyko parengti dokumento „{document}“ PDF failo; atverkite dokumentą programa „Word“ ir įrašykite kaip PDF.",
    ),
    "pdf_locked": (
        "{path} cannot be written; close it and try again.",
        "Failo „{path}“ įrašyti nepavyko; užverkite jį ir pakartokite.",
    ),
    "contents_no_libreoffice": (
        "LibreOffice was not found, so tables of contents have no page numbers ({documents}); in Word, click in each and press F9.",
        "Programa „LibreOffice“ nerasta, todėl turinyje nėra puslapių numerių ({documents}); programoje „Word“ spustelėkite turinį ir paspauskite F9.",
    ),
    "contents_unnumbered": (
        "LibreOffice could not tell the page numbers, so tables of contents have none ({documents}); in Word, click in each and press F9.",
        "Programai „LibreOffice“ nepavyko nustatyti puslapių numerių, todėl turinyje jų nėra ({documents}); programoje „Word“ spustelėkite turinį ir paspauskite F9.",
    ),
    "contents_kept": (
        "The table of contents of {document} could not be written anew and is that of the template; in Word, click in it and press F9.",
        "Dokumento „{document}“ turinio atnaujinti nepavyko, jis liko toks, koks šablone; programoje „Word“ spustelėkite turinį ir paspauskite F9.",
    ),
    "contents_of_members": (
        "The tables of contents of the documents {document} have no page numbers; in Word, click in each and press F9.",
        "Dokumentų „{document}“ turiniuose nėra puslapių numerių; programoje „Word“ spustelėkite kiekvieną turinį ir paspauskite F9.",
    ),
    "template_wrong": ("{problems}", "{problems}"),
    "template_wrong_more": (
        "{problems} (and {others} more)",
        "{problems}\nKitų klaidų šablone dar yra: {others}.",
    ),
    "documents_unwritten": (
        "Documents made: {made} of {total}; not made: {documents}.\n{problems}",
        "Parengta dokumentų: {made} iš {total}; neparengti: {documents}.\n{problems}",
    ),
    "tag_wrong": ("{template}, {place}: {problem}.", "{template}, {place}: {problem}."),
    "tag_meant": ("{template}, {place}: {problem}", "{template}, {place}: {problem}."),
    "some_tag": ("a tag", "viena iš žymų"),
    "in_paragraph": ('paragraph "{text}"', "pastraipa „{text}“"),
    "in_table": (
        'table {table}, row {row}, column {column} ("{text}")',
        "{table} lentelė, {row} eilutė, {column} stulpelis („{text}“)",
    ),
    "in_header": ("header, {place}", "puslapio antraštė, {place}"),
    "in_footer": ("footer, {place}", "puslapio poraštė, {place}"),
    "unknown_name": ("there is no name {name!r}", "vardo „{name}“ nėra"),
    "close_name": (
        "there is no name {name!r}; did you mean {close!r}?",
        "vardo „{name}“ nėra; panašiausias yra „{close}“",
    ),
    "unknown_filter": ("No filter named {name!r}", "filtro „{name}“ nėra"),
    "close_filter": (
        "No filter named {name!r}; did you mean {close!r}?",
        "filtro „{name}“ nėra; panašiausias yra „{close}“",
    ),
    "unknown_test": ("No test named {name!r}", "patikros „{name}“ nėra"),
    "close_test": (
        "No test named {name!r}; did you mean {close!r}?",
        "patikros „{name}“ nėra; panašiausia yra „{close}“",
    ),
}
"""Code -> the English and the Lithuanian wording."""
