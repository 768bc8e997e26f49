from . import rooms,people
PICTURES={'szkolenie':people.training,'wolontariat':people.volunteers,'praca-socjalna':people.desk_talk,'piknik':people.picnic}
def draw(name): return PICTURES[name]().webp()
