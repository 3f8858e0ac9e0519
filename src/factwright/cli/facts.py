"""``factwright facts``: the fact sheet of some products."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from factwright.cli._options import AsJson, CatalogFolder
from factwright.cli._run import open_project


def facts(
    products: Annotated[list[str], typer.Argument(metavar="A B", help="Ids of the products: two for a page.")],
    as_json: AsJson = False,
    catalog: CatalogFolder = None,
) -> int:
    """Print everything that the catalogue proves of some products: id, value, and one plain sentence.

    \b
    Example:
      factwright facts acme-2 bolt-1

    Reads the catalogue; writes nothing.
    """
    from factwright.cli._sheet import sheet_of
    from factwright.explain import as_json as facts_data
    from factwright.explain import as_text
    from factwright.loader import load_catalog

    project = open_project(catalog)
    sheet = sheet_of(load_catalog(project.catalog, borrow=project.borrow), products)
    if as_json:
        print(json.dumps(facts_data(sheet), ensure_ascii=False, indent=1))
    else:
        print(as_text(sheet), end="")
    return 0
