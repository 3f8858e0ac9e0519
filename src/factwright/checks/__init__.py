"""Checks: each judges a reading or a clean text, and reports findings. None searches raw text, except for clean text."""
