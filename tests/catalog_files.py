"""Builders of catalogue folders: the smallest sound one, in which a test changes the one line it is about."""

from pathlib import Path

DOMAIN = """\
schema = 1
name = "kettles"
item = { one = "kettle", many = "kettles" }
kinds = ["electric"]
no_from = ["maker"]
[unit.litres]
one = "litre"
many = "litres"
[unit.uses]
one = "use"
many = "uses"
short_counts = true
[unit.marks]
percent = true
[unit.eur]
symbol = "€"
currency = "EUR"
[attribute.maker]
label = "Maker"
kind = "name"
[attribute.volume]
label = "Volume"
kind = "quantity"
unit = "litres"
at_offer = true
[attribute.life]
label = "Life"
kind = "quantity"
unit = "uses"
part = "kettle"
[attribute.lid_life]
label = "Life of the lid"
kind = "quantity"
unit = "uses"
of = "life"
part = "lid"
[attribute.launched]
label = "Launched"
kind = "date"
past = true
means = ["shown", "sold"]
[attribute.colour]
label = "Colour"
kind = "choice"
[attribute.colour.choices.red]
reads = ["scarlet"]
[attribute.colour.choices.blue]
[attribute.colour.choices.navy]
implies = ["blue"]
[capability.timer]
label = "Timer"
noun = "a timer"
[capability.whistle]
label = "Whistle"
noun = "a whistle"
[meter.price]
label = "Price"
noun = "purchase"
unit = "eur"
[meter.outlet]
label = "Outlet price"
noun = "outlet"
unit = "eur"
core = false
discount_of = "price"
[tier.standard]
label = "Standard"
[billing.sale]
label = "For sale"
priced = true
[billing.gift]
label = "Given away"
[tag.big]
label = "Big"
phrase = "large rounds of tea"
when = { attribute = "volume", at_least = 2 }
"""

PRODUCT = """\
schema = 1
id = "acme/steam-1"
name = "Steam 1"
maker = "acme"
kind = "electric"

[[alias]]
in = "text"
id = "Steam One"

[source.leaflet]
kind = "maker"
url = "https://acme.example/steam-1"
retrieved = 2026-06-30

[fact.maker]
value = "Acme Kettles"
source = "leaflet"
quote = "by Acme Kettles"

[fact.volume]
value = 1.5
source = "leaflet"
quote = "1.5 litres"

[fact.life]
value = { kettle = "5K", lid = 900 }
source = "leaflet"
quote = "5,000 uses; the lid 900"

[fact.launched]
value = 2025-04-01
means = "shown"
source = "leaflet"
quote = "Shown April 1, 2025"

[fact.colour]
value = "scarlet"
source = "leaflet"
quote = "scarlet"

[capability.timer]
state = "yes"
source = "leaflet"
quote = "with timer"

[[offer]]
provider = "shop"
route = "counter"
billing = "sale"
source = "leaflet"
fact = { volume = 1.5 }
capability = { whistle = "no" }
[[offer.price]]
meter = "price"
amount = 29.90

[[benchmark]]
name = "Boil Test"
score = 81.5
unit = "marks"
by = "maker"
source = "leaflet"
quote = "81.5"
"""


def changed(text: str, *changes: tuple[str, str]) -> str:
    """The text with each first occurrence replaced; a change that finds nothing is a defect of the test."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def renamed(name: str, *changes: tuple[str, str]) -> str:
    """A second sound product, ``acme/<name>``."""
    return changed(
        PRODUCT,
        ('"acme/steam-1"', f'"acme/{name}"'),
        ('name = "Steam 1"', f'name = "{name} of Acme"'),
        ('"Steam One"', f'"{name} kettle"'),
        *changes,
    )


def catalogue(folder: Path, domain: str = DOMAIN, pages: str = "", providers: str = "", **products: str) -> Path:
    """A catalogue folder; product files by keyword, ``_`` standing for ``-`` in their names."""
    (folder / "products").mkdir(parents=True)
    (folder / "domain.toml").write_text(domain, encoding="utf-8")
    for name, text in (products or {"steam_1": PRODUCT}).items():
        (folder / "products" / f"{name.replace('_', '-')}.toml").write_text(text, encoding="utf-8")
    for name, text in (("pages", pages), ("providers", providers or 'schema = 1\n[name]\nshop = "The Shop"\n')):
        if text:
            (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder
