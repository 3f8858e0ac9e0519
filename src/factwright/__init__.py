"""factwright writes comparison pages that cannot say more than the data does."""

__version__ = "0.1.0"
