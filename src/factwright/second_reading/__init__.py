"""The second reader: a published page bound to the catalogue, surface by surface, without the slots it came from.

``reread`` fails closed: what it cannot bind is a misreading with a code and a line, never left out. ``unlike`` compares
what was read with what went in.
"""

from __future__ import annotations

from factwright.second_reading.bindings import unlike
from factwright.second_reading.eye import CODES
from factwright.second_reading.prose import known, remembering
from factwright.second_reading.reread import Reading, Reread, reread

__all__ = ["CODES", "Reading", "Reread", "known", "remembering", "reread", "unlike"]
