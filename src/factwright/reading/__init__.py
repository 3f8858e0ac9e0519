"""Reading: prose in, claims and what the catalogue says of them out. No file, network or clock comes in here."""
