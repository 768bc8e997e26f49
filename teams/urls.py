"""What is printed about places."""

from django.urls import path

from . import card

urlpatterns = [
    path("dane/miejsca/<uuid:key>/karta-<str:language>.pdf", card.card_of, name="place_card"),
]
