"""Check, show and extend the catalogue."""
