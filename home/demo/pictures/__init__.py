from . import rooms,people,houses
PICTURES={'piknik':people.picnic,'siedziba-ochota':houses.ochota,'siedziba-mokotow':houses.mokotow,'siedziba-wlochy':houses.wlochy}
def draw(name): return PICTURES[name]().webp()
