"""The promises about the project's own shape that no linter or import contract can express."""

import ast
import functools
import importlib.util
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "factwright"
CATALOG = ROOT / "catalog"

SHELVES = ("rules", "sections", "checks", "renderers", "readers", "importers", "reports", "forms", "drafters")
LONGEST_MODULE = 350

# Who may import a library; whatever is not listed may be imported by all. A folder ends with "/".
ROOMS_OF_LIBRARIES = {
    "tomllib": ("loader/",),
    "tomlkit": ("loader/", "importers/", "cli/"),
    "jinja2": ("prompts.py", "renderers/"),
    "openai": ("drafters/",),
    "instructor": ("drafters/",),
    "tenacity": ("drafters/",),
    "httpx2": ("drafters/",),
    "aiohttp": (),
    "requests": (),
    "httpx": (),
    "socket": (),
    "ssl": (),
    "http.client": (),
    "urllib.request": (),
    "starlette": ("cli/",),
    "uvicorn": ("cli/",),
    "typer": ("cli/",),
    "rich": ("cli/",),
    "distributed": ("cli/", "pipeline.py"),
    "random": (),
    "secrets": (),
}

# What of the project a shelf may import directly. Import contracts follow chains; page.py stands on what computes.
SEEN_FROM = {"renderers": {"page", "display", "registry", "errors"}}
NOT_SEEN_FROM = {"readers": {"renderers", "forms"}}

WRITERS = ("cli/", "pipeline.py", "snapshots/", "replies.py")
CLOCK_READERS = ("cli/",)

# Keys of the shipped domain that the engine says in another sense.
OTHER_SENSES = {
    "maker": "who makes a product, in any domain: a field of the product file and a class of source",
    "family": "of verbs",
    "input": "of a command",
    "output": "of a command",
    "parameters": "of a function or an address",
    "request": "to a drafter",
    "status": "of a command or a reply",
    "meta": "an element of HTML",
    "openai": "the library that drafters speak with, and its protocol",
    "OpenAI": "the same, as its class and in prose",
}

Modules = dict[str, ast.Module]


@functools.cache
def modules() -> Modules:
    """Every module of the package by its path inside it."""
    paths = sorted(SOURCE.rglob("*.py"))
    return {path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text("utf-8")) for path in paths}


def outside(rooms: tuple[str, ...]) -> Iterator[tuple[str, ast.Module]]:
    return ((path, tree) for path, tree in modules().items() if not path.startswith(rooms))


def imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything that is imported, wherever it stands; ``from a import b`` gives ``a.b``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{'.' * node.level}{node.module or ''}.{alias.name}") for alias in node.names)


def rooms_imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and name of each room of the project that is imported."""
    for line, name in imports(tree):
        package, _, rest = name.partition(".")
        if package == "factwright":
            yield line, rest.split(".")[0]


def shelf_files(shelf: str) -> list[Path]:
    return sorted(path for path in (SOURCE / shelf).glob("*.py") if not path.name.startswith("_"))


# --- layout


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_file_on_a_shelf_has_a_twin_test_or_a_case_file(shelf: str) -> None:
    twins = {path.stem.removeprefix("test_") for path in (ROOT / "tests" / shelf).glob("*.*")}
    assert [path.name for path in shelf_files(shelf) if path.stem not in twins] == []


def test_no_module_is_longer_than_350_lines() -> None:
    lengths = {path: len((SOURCE / path).read_text("utf-8").splitlines()) for path in modules()}
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_imports_within_the_project_are_absolute() -> None:
    assert [f"{p}:{line}" for p, tree in modules().items() for line, name in imports(tree) if name[0] == "."] == []


# --- who may do what


@pytest.mark.parametrize(("library", "rooms"), ROOMS_OF_LIBRARIES.items())
def test_library_is_imported_only_in_its_rooms(library: str, rooms: tuple[str, ...]) -> None:
    found = [
        f"{path}:{line}"
        for path, tree in outside(rooms)
        for line, name in imports(tree)
        if f"{name}.".startswith(f"{library}.")
    ]
    assert found == []


@pytest.mark.parametrize(("shelf", "seen"), SEEN_FROM.items())
def test_shelf_sees_nothing_but(shelf: str, seen: set[str]) -> None:
    found = [
        f"{path.name}:{line}: {room}"
        for path in shelf_files(shelf)
        for line, room in rooms_imported(modules()[f"{shelf}/{path.name}"])
        if room not in seen
    ]
    assert found == []


@pytest.mark.parametrize(("shelf", "hidden"), NOT_SEEN_FROM.items())
def test_shelf_does_not_see(shelf: str, hidden: set[str]) -> None:
    found = [
        f"{path.name}:{line}: {room}"
        for path in shelf_files(shelf)
        for line, room in rooms_imported(modules()[f"{shelf}/{path.name}"])
        if room in hidden
    ]
    assert found == []


def test_checks_judge_claims_and_only_clean_text_searches_text() -> None:
    searchers = [
        path
        for path, tree in modules().items()
        if path.startswith("checks/") and any(name.split(".")[0] in {"re", "regex"} for _, name in imports(tree))
    ]
    assert [path for path in searchers if "clean" not in path] == []


def test_only_the_command_line_reads_the_clock() -> None:
    clock = re.compile(r"\b(date\.today|datetime\.(now|utcnow|today)|time\.(time|time_ns|localtime|gmtime))$")
    found = [
        f"{path}:{node.lineno}"
        for path, tree in outside(CLOCK_READERS)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and clock.search(ast.unparse(node))
    ]
    assert found == []


def test_only_writers_write() -> None:
    found = [
        f"{path}:{node.lineno}"
        for path, tree in outside(WRITERS)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and writes(node)
    ]
    assert found == []


def writes(call: ast.Call) -> bool:
    """Whether a call puts something on the disk, as far as its name and its mode tell."""
    name = ast.unparse(call.func)
    if name == "open" or name.endswith(".open"):
        modes = [a.value for a in (*call.args, *(k.value for k in call.keywords)) if isinstance(a, ast.Constant)]
        return any(isinstance(mode, str) and re.fullmatch(r"[rbt]*[wax+][rbt+]*", mode) for mode in modes)
    return bool(re.search(r"\.(write_text|write_bytes|unlink|mkdir)$|^os\.(replace|rename|remove)$|^shutil\.", name))


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("path.write_text('x')", True),
        ("open(path, 'wb')", True),
        ("path.open(mode='a')", True),
        ("os.replace(a, b)", True),
        ("open(path, encoding='utf-8')", False),
        ("text.replace('a', 'b')", False),
        ("path.read_text()", False),
    ],
)
def test_writing_is_recognised(code: str, written: bool) -> None:
    (call,) = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))
    assert writes(call) is written


# --- the engine is generic


@functools.cache
def domain_keys() -> frozenset[str]:
    """Attributes, capabilities and meters that the shipped domain declares."""
    domain = tomllib.loads((CATALOG / "domain.toml").read_text("utf-8"))
    kinds = ("attribute", "capability", "meter")
    return frozenset(key for kind in kinds for key in domain[kind]) - OTHER_SENSES.keys()


@functools.cache
def shipped_names() -> frozenset[str]:
    """Products, makers and providers as the shipped catalogue calls them, by id and by name."""
    names: set[str] = set()
    for path in sorted((CATALOG / "products").glob("*.toml")):
        product = tomllib.loads(path.read_text("utf-8"))
        names |= {path.stem, product["id"], product["name"], product["maker"]}
    providers = CATALOG / "providers.toml"
    if providers.exists():
        declared: dict[str, str] = tomllib.loads(providers.read_text("utf-8"))["name"]
        names |= {*declared.keys(), *declared.values()}
    return frozenset(names) - OTHER_SENSES.keys()


def said_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of every identifier and string, docstrings apart: these speak to people and may give examples."""
    docstrings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        match node:
            case ast.Constant(value=str(text)) if node not in docstrings:
                yield line, text
            case ast.Name(id=text) | ast.Attribute(attr=text) | ast.arg(arg=text) | ast.keyword(arg=str(text)):
                yield line, text
            case ast.FunctionDef(name=text) | ast.ClassDef(name=text):
                yield line, text


def key_in(text: str) -> str | None:
    """The key that is the whole text or a step of a path in it; keys of several words also inside a longer name."""
    for step in re.split(r"[/.\s{}:]+", text):
        if step in domain_keys():
            return step
    return next((key for key in domain_keys() if "_" in key and f"_{key}_" in f"_{text}_"), None)


def name_in(text: str) -> str | None:
    """The shipped name in the text; an id of one plain word (a provider may be called "together") only by itself."""
    for name in shipped_names():
        plain_word = name.isalpha() and name.islower()
        if text == name or (not plain_word and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)):
            return name
    return None


def test_no_word_of_the_shipped_domain_is_in_the_code() -> None:
    found = [
        f"{path}:{line}: {word}"
        for path, tree in outside(("importers/",))
        for line, text in said_in(tree)
        if (word := key_in(text) or name_in(text))
    ]
    assert found == []


def test_no_word_of_the_shipped_domain_is_in_the_data_of_the_package() -> None:
    files = [path for path in SOURCE.rglob("*") if path.suffix in {".toml", ".j2", ".css", ".html", ".js", ".json"}]
    found = [
        f"{path.relative_to(SOURCE)}:{number}: {word}"
        for path in sorted(files)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if (word := name_in(line) or next((key for key in domain_keys() if "_" in key and key in line), None))
    ]
    assert found == []


def test_a_word_of_the_domain_is_found_however_it_is_said() -> None:
    code = 'def larger_context_tokens(): ...\nfact("difference/vision")\nx.licence\n"""vision"""\nsupervision = 1'
    found = [key for _, text in sorted(said_in(ast.parse(code))) if (key := key_in(text))]
    assert found == ["context_tokens", "vision", "licence"]


# --- a command that needs no drafter imports no SDK


@pytest.mark.skipif(importlib.util.find_spec("factwright.cli") is None, reason="the command line is not built yet")
@pytest.mark.parametrize(("arguments", "statuses"), [(("--help",), {0}), (("check",), {0, 1})])
def test_no_sdk_is_imported(arguments: tuple[str, ...], statuses: set[int]) -> None:
    script = (
        "import sys\n"
        "from factwright.cli import main\n"
        "status = 0\n"
        "try: main()\n"
        "except SystemExit as end: status = end.code or 0\n"
        "sdks = {'openai', 'instructor', 'aiohttp', 'httpx2'} & sys.modules.keys()\n"
        "print(file=sys.stderr)\n"
        "print(status, *sorted(sdks), file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", script, *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    status, *sdks = run.stderr.splitlines()[-1].split()
    assert sdks == []
    assert int(status) in statuses, run.stderr
