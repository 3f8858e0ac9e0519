"""Claims: the small typed algebra that prose is read into. Each judges itself over the catalogue, in three values."""
