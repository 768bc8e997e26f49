from . import rooms
PICTURES={'jadlodzielnia':rooms.food_point,'teleopieka':rooms.telecare}
def draw(name): return PICTURES[name]().webp()
