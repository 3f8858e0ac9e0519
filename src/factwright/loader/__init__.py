"""Files of a catalogue in, a catalogue out; every mistake of every file at once, each with file and line.

The only room that reads TOML. It never writes, follows no links and knows no clock.
"""

from factwright.loader.catalogs import Reading, load_catalog, read_catalog
from factwright.loader.domains import load_domain

__all__ = ["Reading", "load_catalog", "load_domain", "read_catalog"]
