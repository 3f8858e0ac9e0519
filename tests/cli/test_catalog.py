import json
from pathlib import Path

from tests.catalog_files import PRODUCT, changed
from tests.cli.conftest import Run


def test_a_sound_catalogue_is_counted(fw: Run, project: Path) -> None:
    ran = fw("catalog", "check")
    assert (ran.status, ran.out.splitlines()[-1]) == (0, "2 products can be read: 0 mistakes, 0 warnings")


def test_all_mistakes_of_all_files_are_named(fw: Run, project: Path) -> None:
    for name in ("steam-1", "puff-2"):
        path = project / "catalog" / "products" / f"{name}.toml"
        path.write_text(changed(path.read_text(), ('state = "yes"', 'state = "perhaps"')))
    ran = fw("catalog", "check")
    assert ran.status == 3
    assert [line.partition(":")[0] for line in ran.out.splitlines()[:-1]] == [
        "catalog/products/puff-2.toml",
        "catalog/products/steam-1.toml",
    ]


def test_a_mistake_stops_other_commands_with_the_same_lines(fw: Run, project: Path) -> None:
    path = project / "catalog" / "products" / "steam-1.toml"
    path.write_text(PRODUCT[: len(PRODUCT) // 2])
    listed = fw("catalog", "check").out.splitlines()[:-1]
    for command in ("check", "build", "status", "render", "diff"):
        ran = fw(command)
        assert (ran.status, ran.err.splitlines(), ran.out) == (3, listed, ""), command


def test_facts_as_json(fw: Run, project: Path) -> None:
    facts = {fact["id"]: fact for fact in json.loads(fw("facts", "steam-1", "puff-2", "--json").out)}
    price = facts["price/price/steam-1/shop"]
    assert (price["value"], price["evidence"][0]["file"]) == ("29.9", "catalog/products/steam-1.toml")


def test_explain_shows_source_and_quote(fw: Run, project: Path) -> None:
    ran = fw("explain", "value/volume/steam-1")
    assert (ran.status, 'quote: "1.5 litres"' in ran.out) == (0, True)


def test_explain_tells_what_a_code_means(fw: Run, project: Path) -> None:
    assert fw("explain", "stale").out == "stale: a fact it states has another value today\n"
    assert fw("explain", "stail").status == 2
