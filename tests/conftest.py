"""What all tests share: cassettes that hold no key, match the whole prompt and are played to the end."""

import os

# The link in pydantic's messages carries its minor version; re-asked prompts quote these messages, and cassettes match
# prompts, so an upgrade of pydantic would break them. Has to be set before pydantic is imported.
os.environ["PYDANTIC_ERRORS_INCLUDE_URL"] = "0"

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from vcr.cassette import Cassette
from vcr.request import Request

PROJECT_VARIABLES = ("OPENAI_BASE_URL", "OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "FACTWRIGHT_MODEL")
KEPT_REQUEST_HEADERS = {"accept", "content-type"}
KEPT_REPLY_HEADERS = {"content-type", "retry-after"}


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test means the same on every machine: no endpoint, key or model comes in from outside."""
    for name in PROJECT_VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, Any]:
    """Match the body too: by default a changed prompt would be given the old answer."""
    return {
        "match_on": ["method", "uri", "body"],
        "decode_compressed_response": True,
        "before_record_request": _without_origin_and_key,
        "before_record_response": _without_incidental_headers,
    }


@pytest.fixture(autouse=True)
def _every_recorded_answer_is_used(request: pytest.FixtureRequest) -> Iterator[None]:
    """A cassette with answers that nobody asks for any more is out of date."""
    replays = request.config.getoption("--record-mode") in (None, "none")
    cassette: Cassette | None = None
    if replays and request.node.get_closest_marker("vcr"):
        cassette = request.getfixturevalue("vcr")
    yield
    if cassette is not None:
        assert cassette.all_played, f"{cassette.play_count} of {len(cassette)} recorded answers used"


def _without_origin_and_key(request: Request) -> Request:
    """The port of a local server differs each time; what is not on the list of kept headers may be a key."""
    url = urlsplit(request.uri)
    request.uri = urlunsplit(("http", "drafter.invalid", url.path, url.query, ""))
    for header in [name for name in request.headers if name.lower() not in KEPT_REQUEST_HEADERS]:
        del request.headers[header]
    return request


def _without_incidental_headers(response: dict[str, Any]) -> dict[str, Any]:
    headers = response["headers"]
    response["headers"] = {name: value for name, value in headers.items() if name.lower() in KEPT_REPLY_HEADERS}
    return response
