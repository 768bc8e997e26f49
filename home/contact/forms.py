"""The form with which residents write to a centre."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField

MOST_LINKS = 2
MOST_CHARACTERS = 5000
LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
# Line breaks and tabs are typed. Marks that turn the direction of text make a mail say something else than it shows.
TYPED = "\n\t"
TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def as_written(text: str) -> str:
    """``text`` without what nobody types and what breaks mails and tables: control and non-characters, surrogates."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(one for one in text if one in TYPED or not is_stray(one))


def is_stray(character: str) -> bool:
    code = ord(character)
    is_no_character = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return is_no_character or character in TURNS or unicodedata.category(character) in ("Cc", "Cs")


class ContactForm(forms.Form):
    """Who writes, how she is to be answered, and what she writes; ``topics`` are keys and names to choose from."""

    topic = forms.ChoiceField(label=_("Topic"), required=False)
    text = forms.CharField(
        label=_("Message"),
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Do not write about your health or send a PESEL number: this goes by ordinary e-mail."),
        error_messages={"required": _("Write your message.")},
    )
    name = forms.CharField(
        label=_("First and last name (optional)"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("We need an e-mail or a phone to answer you."),
        error_messages={"invalid": _("Write the whole address, for example name@example.org.")},
    )
    phone = PhoneNumberField(
        label=_("Phone"),
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
        error_messages={"invalid": _("Write a phone number of nine digits, or a foreign one with + and its country.")},
    )
    no_answer = forms.BooleanField(label=_("I do not need an answer"), required=False)
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
        help_text=_("It is a trap for programs that send advertisements."),
    )

    use_required_attribute = False  # our own words say what is missing, in the language of the page
    field_order = ["topic", "text", "name", "email", "phone", "no_answer", "website"]

    def __init__(self, data: QueryDict | None = None, *, topics: Sequence[tuple[str, str]]) -> None:
        written = None if data is None else {name: as_written(str(value)) for name, value in data.items()}
        super().__init__(written)
        self.topics = dict(topics)
        if topics:
            topic = self.fields["topic"]
            assert isinstance(topic, forms.ChoiceField)
            topic.choices = [("", gettext("Another matter")), *topics]
        else:
            del self.fields["topic"]

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if not any(one.isalnum() for one in text):
            raise forms.ValidationError(gettext("Write your message in words."))
        if len(LINK.findall(text)) > MOST_LINKS:
            raise forms.ValidationError(
                gettext("Leave at most %(number)d links to other sites: with more, it looks like an advertisement.")
                % {"number": MOST_LINKS}
            )
        return text

    def clean_name(self) -> str:
        name = " ".join(self.cleaned_data["name"].split())
        if LINK.search(name):
            raise forms.ValidationError(gettext("Write a name without links."))
        return name

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(gettext("Empty this field and send the message again."))
        return ""

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not (data.get("no_answer") or self.errors.keys() & {"email", "phone"} or data["email"] or data["phone"]):
            self.add_error(
                "email", gettext("Give an e-mail or a phone so that we can answer, or say that you need no answer.")
            )
        return data

    @property
    def topic_name(self) -> str:
        """The topic chosen in a valid form, in words."""
        return self.topics.get(self.cleaned_data.get("topic", ""), "")
