"""The ids of an accessibility statement, by which machines read it (“Warunki techniczne”, version 2.0 of 31 July 2024).

The template writes them; nothing that editors type can add or lose one.
"""

MANDATORY_IDS = (
    "a11y-wstep",
    "a11y-podmiot",
    "a11y-zakres",
    "a11y-url",
    "a11y-data-publikacja",
    "a11y-data-aktualizacja",
    "a11y-status",
    "a11y-data-sporzadzenie",
    "a11y-kontakt",
    "a11y-email",
    "a11y-telefon",
    "a11y-procedura",
    "a11y-architektura",
    "a11y-komunikacja",
)
# Only where there is something to say. a11y-ocena, of a disproportionate burden, is not open to centres.
CONDITIONAL_IDS = ("a11y-data-przeglad", "a11y-aplikacje", "a11y-architektura-url")
# Of earlier versions, which some readers of statements still look for.
EXTRA_IDS = ("a11y-deklaracja", "a11y-osoba")
