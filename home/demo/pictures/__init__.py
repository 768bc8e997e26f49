from . import rooms
PICTURES={'wnetrze-mal':rooms.meeting_room}
def draw(name): return PICTURES[name]().webp()
