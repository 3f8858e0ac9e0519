"""Small catalogues for tests: what is not named is unknown, so the one field under test stands out.

``make_product(vision="no", context=128000, input="0.10", output="0.30")`` takes attributes, capabilities and prices by
the keys of ``DOMAIN``; prices given so make one offer of the provider ``cloud``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from factwright.catalog import (
    Alias,
    Catalog,
    Evidence,
    Known,
    Offer,
    Price,
    Product,
    Score,
    Source,
    SourceClass,
    Unknown,
)
from factwright.domain import Domain
from factwright.errors import Place
from factwright.facts import Fact, FactSheet, Rule
from factwright.quantities import CalendarDate, Quantity, State, Value
from factwright.rules import fact_sheet
from factwright.scope import Scope

RETRIEVED = date(2026, 6, 30)
PLACE = Place("catalog/products/made.toml", 1)

DOMAIN = Domain.model_validate(
    {
        "name": "test models",
        "item": {"one": "model", "many": "models"},
        "kinds": ["chat"],
        "unit": {
            "tokens": {"one": "token", "many": "tokens"},
            "parameters": {"one": "parameter", "many": "parameters", "short_counts": True},
            "seconds": {"one": "second", "many": "seconds", "short": "s"},
            "usd": {"symbol": "$", "currency": "USD", "one": "dollar", "many": "dollars", "minor": ("cent", "cents")},
            "usd_per_mtok": {"symbol": "$", "currency": "USD", "per": 1000000, "of": "tokens"},
            "percent": {"one": "point", "many": "points", "percent": True},
        },
        "attribute": {
            "maker": {"label": "Maker", "kind": "name"},
            "released": {"label": "Release date", "kind": "date", "better": "later", "means": ("announced", "api")},
            "cutoff": {"label": "Knowledge cutoff", "kind": "date", "better": "later", "months_apart": 6},
            "context": {
                "label": "Context window",
                "kind": "quantity",
                "unit": "tokens",
                "better": "higher",
                "materiality": "0.05",
                "at_offer": True,
            },
            "parameters": {"label": "Parameters", "kind": "quantity", "unit": "parameters"},
            "delay": {"label": "Time to first token", "kind": "quantity", "unit": "seconds", "better": "lower"},
            "openness": {
                "label": "Openness",
                "kind": "choice",
                "choices": {
                    "Closed weights": {},
                    "Open weights": {},
                    "Open source": {"implies": ("Open weights",)},
                },
            },
        },
        "capability": {
            "code": {"label": "Code execution", "noun": "code execution", "rank": 0},
            "functions": {
                "label": "Function calling",
                "noun": "function calling",
                "twin": "tools",
                "folded": "tool calling",
                "rank": 1,
            },
            "tools": {"label": "Tool use", "noun": "tool use", "twin": "functions", "rank": 2},
            "vision": {"label": "Vision", "noun": "image input", "rank": 3},
            "audio": {"label": "Audio", "noun": "audio input", "rank": 4},
        },
        "meter": {
            "input": {"label": "Input price", "noun": "input", "unit": "usd_per_mtok"},
            "output": {"label": "Output price", "noun": "output", "unit": "usd_per_mtok"},
            "cached": {"label": "Cached input price", "noun": "cached input", "unit": "usd_per_mtok", "core": False},
        },
        "tier": {"standard": {"label": "Standard"}, "batch": {"label": "Batch"}},
        "billing": {
            "per-token": {"label": "Per token", "priced": True},
            "free": {"label": "Free"},
            "trial": {"label": "Trial"},
            "unpriced": {"label": "No price stated"},
        },
        "workload": {
            "monthly": {
                "label": "800M input and 250M output tokens",
                "period": "month",
                "volumes": {"input": 800000000, "output": 250000000},
            }
        },
        "tag": {
            "sight": {"label": "Image input", "phrase": "work with images", "when": {"capability": "vision"}},
            "long": {
                "label": "Long context",
                "phrase": "prompts of 200,000 tokens and more",
                "when": {"attribute": "context", "at_least": 200000},
            },
            "rag": {
                "label": "RAG",
                "phrase": "retrieval",
                "inferred": True,
                "when": {"all": [{"attribute": "context", "at_least": 128000}, {"capability": "functions"}]},
            },
            "hosting": {
                "label": "Self-hosting",
                "phrase": "running the weights on your own hardware",
                "when": {"attribute": "openness", "is": ["Open weights"]},
            },
        },
        "consequence": [
            {"when": {"attribute": "openness", "is": ["Open weights"]}, "needs": ["self-hosting"]},
        ],
    }
)


def make_source(id_: str = "card", kind: SourceClass = "maker", retrieved: date = RETRIEVED) -> Source:
    """A source of one class; its address follows from its id."""
    return Source(id_, kind, retrieved, f"The {id_}", f"https://{id_}.example/")


def make_evidence(value: Value, source: Source | None = None, means: str = "") -> Evidence:
    """One source's word for a value, with the value as its quote."""
    return Evidence(value, source or make_source(), str(value), PLACE, means)


def make_value(key: str, given: object, domain: Domain = DOMAIN) -> Value:
    """``128000`` or ``"0.6"`` as a quantity, ``"2026-02"`` as a date, other text as it is; by the attribute's kind."""
    attribute = domain.attribute[key]
    if attribute.kind == "quantity":
        return Quantity(Decimal(str(given)), attribute.unit)
    return CalendarDate.parse(str(given)) if attribute.kind == "date" else str(given)


def make_offer(
    provider: str = "cloud",
    billing: str = "per-token",
    route: str = "",
    tier: str = "standard",
    facts: Mapping[str, object] | None = None,
    capabilities: Mapping[str, str] | None = None,
    **prices: str,
) -> Offer:
    """An offer with prices by meter, given as text so that they stay exact."""
    return Offer(
        provider,
        billing,
        make_source(provider, "host"),
        PLACE,
        route,
        tuple(Price(meter, Decimal(amount), PLACE, tier) for meter, amount in prices.items()),
        {key: make_value(key, value) for key, value in (facts or {}).items()},
        {key: State(state) for key, state in (capabilities or {}).items()},
    )


def make_score(
    name: str = "Bench", score: str = "70", by: str = "maker", setting: str = "", unit: str = "percent"
) -> Score:
    """A score on one benchmark."""
    key = name.lower().replace(" ", "-")
    return Score(name, key, Decimal(score), unit, by, make_source(), f"{score} on {name}", PLACE, setting=setting)


def make_product(
    name: str = "Aster",
    *,
    offers: Iterable[Offer] = (),
    scores: Iterable[Score] = (),
    aliases: Iterable[str] = (),
    means: str = "",
    domain: Domain = DOMAIN,
    **given: Any,
) -> Product:
    """A product with attributes, capabilities (``"yes"``, ``"no"``) and prices by key; the rest is unknown.

    A ``Known`` or ``Unknown`` may stand for a value.
    """
    prices = {key: given.pop(key) for key in list(given) if key in domain.meter}
    facts: dict[str, Known | Unknown] = {key: Unknown() for key in domain.attribute}
    capabilities: dict[str, Known | Unknown] = {key: Unknown() for key in domain.capability}
    for key, value in given.items():
        if isinstance(value, Known | Unknown):
            found: Known | Unknown = value
        elif key in domain.capability:
            found = Known(State(value), make_evidence(State(value)))
        else:
            exact = make_value(key, value, domain)
            found = Known(exact, make_evidence(exact, means=means if isinstance(exact, CalendarDate) else ""))
        (capabilities if key in domain.capability else facts)[key] = found
    short = name.lower().replace(" ", "-")
    return Product(
        id=f"maker/{short}",
        name=name,
        maker="maker",
        kind="chat",
        place=PLACE,
        facts=facts,
        capabilities=capabilities,
        offers=(*((make_offer(**prices),) if prices else ()), *offers),
        scores=tuple(scores),
        aliases=tuple(Alias("text", alias) for alias in aliases),
    )


def make_catalog(*products: Product, domain: Domain = DOMAIN, names: Mapping[str, str] | None = None) -> Catalog:
    """A catalogue of these products; providers and makers are called by their ids, capitalised, unless named."""
    ids = {offer.provider for product in products for offer in product.offers} | {p.maker for p in products}
    named = {id_: id_.replace("-", " ").title() for id_ in sorted(ids)} | dict(names or {})
    return Catalog(domain, {p.short: p for p in sorted(products, key=lambda p: p.id)}, named)


def make_scope(*products: Product, domain: Domain = DOMAIN) -> Scope:
    """The scope of these products, in a catalogue that holds no others."""
    return Scope(make_catalog(*products, domain=domain), products)


def make_sheet(*products: Product, domain: Domain = DOMAIN) -> FactSheet:
    """All facts about these products, in a catalogue that holds no others."""
    return fact_sheet(make_scope(*products, domain=domain))


def derived(rule: Rule, *products: Product, domain: Domain = DOMAIN) -> dict[str, Fact]:
    """What one rule derives from these products, by id."""
    return {fact.id: fact for fact in rule.derive(make_scope(*products, domain=domain))}
