"""Wording: forms that are refused, with the plain form to use instead, and words that no fact licenses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factwright.findings import Finding
from factwright.reading.lexicon import Language
from factwright.reading.mentions import Token

FORMS = {
    ("the", "former"): "name the product instead",
    ("the", "latter"): "name the product instead",
    ("respectively",): "give each product its own value, in its own clause",
}
"""Forms that point without naming, and the plain form."""


def wording(tokens: Sequence[Token], language: Language) -> Iterator[Finding]:
    """Refused forms and banned words among the tokens of a refused sentence, each with what to do."""
    words = [t.word for t in tokens]
    for at, token in enumerate(tokens):
        for form, instead in FORMS.items():
            if tuple(words[at : at + len(form)]) == form:
                span = (token.start, tokens[at + len(form) - 1].end)
                yield Finding(span, "refused-form", f'"{" ".join(form)}" is refused: {instead}')
        if not token.is_name and (reason := language.vocabulary.reason(token.word)):
            yield Finding(
                (token.start, token.end), "banned-word", f'"{token.word}" claims {reason}; no fact licenses it'
            )
