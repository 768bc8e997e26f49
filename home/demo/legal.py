"""Texts every centre needs: privacy and cookies, as the system really behaves."""

from .blocks import Block, h, p, ul


def privacy(centre_name: str) -> list[Block]:
    """How personal data are handled; ``centre_name`` is the official name."""
    return [
        h("Kto odpowiada za Twoje dane"),
        p(
            f"Administratorem danych jest {centre_name}. Pytania o dane możesz przysłać pocztą albo e-mailem."
            " Adresy są na stronie „Kontakt”. Odpowiada na nie inspektor ochrony danych."
        ),
        h("Co zbiera ta strona"),
        p(
            "Możesz czytać tę stronę bez podawania swoich danych. Nie ma tu reklam ani narzędzi, które śledzą, co robisz."
            " Czcionki i obrazy leżą na naszym serwerze, dlatego inne firmy nie dowiadują się o Twojej wizycie.",
            "Serwer zapisuje, jaka podstrona została otwarta i kiedy. Może też zapisać adres IP. Ten zapis pomaga znaleźć"
            " awarie i odeprzeć ataki.",
        ),
        h("Gdy do nas piszesz lub dzwonisz"),
        p(
            "Dane, które podasz w rozmowie lub w liście, są nam potrzebne, żeby załatwić Twoją sprawę. Pozwalają na to"
            " przepisy o pomocy społecznej oraz art. 6 ust. 1 lit. c i e RODO.",
            "Trzymamy je tak długo, jak każą przepisy o archiwach. Przekazujemy je tylko urzędom i sądom, które mają do"
            " tego prawo.",
        ),
        h("Twoje prawa"),
        p("W każdej chwili możesz nas prosić, żebyśmy:"),
        ul(
            "pokazali Ci dane, które o Tobie mamy, i dali ich kopię",
            "poprawili dane, w których jest błąd",
            "ograniczyli ich używanie albo je usunęli, jeśli pozwala na to prawo",
            "rozpatrzyli Twój sprzeciw",
        ),
        p(
            "Jeśli uważasz, że źle obchodzimy się z Twoimi danymi, możesz złożyć skargę do Prezesa Urzędu Ochrony Danych"
            ' Osobowych. Adres urzędu jest na stronie <a href="https://uodo.gov.pl/">uodo.gov.pl</a>.'
        ),
        h("Zdjęcia osób"),
        p(
            "Zanim pokażemy zdjęcie, na którym można kogoś rozpoznać, prosimy tę osobę o zgodę. Zgodę można cofnąć:"
            " wtedy usuwamy zdjęcie. Bez zgody pokazujemy tylko to, na co pozwala prawo, na przykład imprezę publiczną."
        ),
    ]


def cookies() -> list[Block]:
    """What the site keeps in a browser: for readers their own choice of contrast and one page without a network."""
    return [
        p(
            "Ciasteczko (po angielsku: cookie) to mały zapis, który strona zostawia w przeglądarce. Kto tylko czyta tę"
            " stronę, nie dostaje od nas żadnego ciasteczka. Dlatego nie pytamy o zgodę."
        ),
        h("Wygląd strony"),
        p(
            "Gdy wybierzesz inny kontrast, przeglądarka zapamięta to w swojej pamięci (localStorage). Ten wybór nie jest"
            " do nas wysyłany. Usuniesz go razem z danymi tej strony w ustawieniach przeglądarki."
        ),
        h("Kontakt bez dostępu do sieci"),
        p(
            "Przeglądarka przechowuje u Ciebie jedną naszą stronę: z telefonami, adresami i godzinami pracy. Dzięki temu"
            " przeczytasz ją także bez sieci. Nie zapisujemy przy tym nic o Tobie. Usuniesz ją tak samo jak wybór kontrastu."
        ),
        h("Ciasteczka redaktorów"),
        p("Dwa ciasteczka dostają tylko osoby, które logują się, żeby pisać na tej stronie:"),
        ul(
            "ciasteczko sesji: dzięki niemu system wie, kto jest zalogowany; działa najwyżej 12 godzin",
            "ciasteczko csrf: chroni formularze przed wysłaniem ich przez obcą stronę; przeglądarka trzyma je do roku",
        ),
        p("Oba są konieczne do pracy. Nie służą do liczenia wizyt ani do reklam."),
    ]
