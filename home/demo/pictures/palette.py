"""The few colours all pictures share: warm whites, muted teal, terracotta, ochre and ink."""

PAPER, CREAM, SAND, DUNE = "#fbf6ec", "#f4eadb", "#e9dac2", "#d6c0a0"
OCHRE, HONEY = "#d9a441", "#ecc987"
TERRACOTTA, BRICK, BLUSH = "#c96f4f", "#a65541", "#ecc4ab"
TEAL, PINE, LAGOON, MIST = "#3d8583", "#235c60", "#94c1b8", "#d7e6df"
SAGE, MOSS, LEAF = "#a3b58c", "#5f7f5e", "#7e9d6f"
INK, SLATE, STEEL = "#2b3642", "#4c5d6c", "#9dacb4"
WOOD, WALNUT, OAK = "#bd8f62", "#8a6145", "#d5ad7f"
SKINS = ("#f0c7a3", "#dca67e", "#b57b57", "#8a5b3f")
SILVER, CHESTNUT, SOOT, STRAW = "#dcd7ce", "#7a4a35", "#37302f", "#d4a963"
