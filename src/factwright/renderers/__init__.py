"""The shelf of formats: each file turns a whole ``Page`` into the bytes of one file. Nothing is computed here."""
