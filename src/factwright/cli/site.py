"""``factwright site``: the whole static site."""

from __future__ import annotations

from factwright.cli._options import CatalogFolder, Today


def site(today: Today = None, catalog: CatalogFolder = None) -> int:
    """Print every approved page and an index of them into site/, ready to be served as it is.

    \b
    Example:
      factwright site

    Reads the catalogue and the snapshots; writes site/. A page with a problem is named, and its old file stays: exit
    status 1.
    """
    from factwright.cli._publishing import publish_all, status
    from factwright.pipeline import index, rendered
    from factwright.snapshots import files

    shop, done = publish_all([], (), today, catalog)
    folder = shop.project.site
    standing = [p.page for p in done if p.files or any(folder.glob(f"{p.page}.*"))]
    for name, data in rendered(index(shop, standing), shop.project.settings.site.formats).items():
        files.write(folder / name, data)
    return status(done)
