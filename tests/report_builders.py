"""Reports for tests."""

from factwright.errors import Place
from factwright.reports import Problem, Report

STALE = Problem(
    code="stale",
    level="error",
    page="acme-2-vs-bolt-1",
    sentence="3f2a1c",
    section="cost",
    text="Acme 2 costs $2.50.",
    message="price/input/acme-2 2.50 usd -> 2.20 usd",
    fact="price/input/acme-2",
    old="2.50 usd",
    new="2.20 usd",
    snapshot=Place("snapshots/acme-2-vs-bolt-1.json", 31),
    catalog=Place("catalog/products/acme-2.toml", 88),
    next="factwright build acme-2-vs-bolt-1",
)
ORPHAN = Problem(code="orphan", level="error", page="acme-2-vs-core-3", message="pages.toml does not ask for this page")
HOSTILE = Problem(
    code="edited",
    level="warn",
    page="acme-2-vs-bolt-1",
    sentence="9d11e0",
    message="a, b: 50%\n::error::forged",
    text="\x1b]8;;http://evil\x07 \u202e",
)


def make_report(*problems: Problem, status: int = 1) -> Report:
    return Report(problems, pages=1204, sentences=18411, status=status)
