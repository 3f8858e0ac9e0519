"""Checks: each is one file with a case file beside its tests. None searches raw text, except for clean text."""
