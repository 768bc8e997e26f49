from . import rooms, people

PICTURES = {"teleopieka": rooms.telecare, "opieka": people.care}


def draw(name):
    return PICTURES[name]().webp()
