"""The licences under which a centre gives its data away."""

from django.db import models

EU_LICENCES = "http://publications.europa.eu/resource/authority/licence/"


class Licence(models.TextChoices):
    """Names are those of SPDX (https://spdx.org/licenses/)."""

    CC_BY = "CC-BY-4.0", "CC BY 4.0"
    CC0 = "CC0-1.0", "CC0 1.0"

    @property
    def url(self) -> str:
        """The deed that people read."""
        path = "licenses/by/4.0/" if self == Licence.CC_BY else "publicdomain/zero/1.0/"
        return f"https://creativecommons.org/{path}"

    @property
    def spdx_url(self) -> str:
        return f"https://spdx.org/licenses/{self.value}"

    @property
    def eu_url(self) -> str:
        """In the vocabulary of the Publications Office, which catalogues of the Union use."""
        return EU_LICENCES + ("CC_BY_4_0" if self == Licence.CC_BY else "CC0")

    @property
    def asks_for_credit(self) -> bool:
        return self == Licence.CC_BY
