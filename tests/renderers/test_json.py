import json

from jsonschema import Draft202012Validator
from tests.pages_made import SECOND, SHIPPED, aster, birch, made_page, pairs, read_page

from factwright.renderers.json import as_json, derived_schema, schema


def test_published_schema_is_the_one_of_the_record() -> None:
    """Regenerate it with ``derived_schema`` when this fails, and say so in the changelog: programs read these files."""
    assert schema() == derived_schema()


def test_every_page_is_valid() -> None:
    validator = Draft202012Validator(json.loads(schema()))
    for folder in (SHIPPED, SECOND):
        for pair in pairs(folder):
            validator.validate(json.loads(as_json.render(read_page(folder, *pair))))


def test_json_is_canonical() -> None:
    data = as_json.render(made_page(aster(), birch()))
    content = json.loads(data)
    assert data.decode() == json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    assert content["schema"] == 1
    assert content["id"] == "aster-vs-birch"
