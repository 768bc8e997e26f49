from tests.demo import demo_centres, resident

__all__ = ["demo_centres", "resident"]
