from . import rooms, people

PICTURES = {
    "opieka": people.care,
    "szkolenie": people.training,
    "wolontariat": people.volunteers,
    "praca-socjalna": people.desk_talk,
}


def draw(name):
    return PICTURES[name]().webp()
