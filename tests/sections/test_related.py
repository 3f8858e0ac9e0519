from tests.pages_made import SECOND, SHIPPED, read_outline

from factwright.outline import Links


def test_links_lead_to_published_pages_that_share_a_product() -> None:
    section = read_outline(SHIPPED, "gpt-5.3-codex", "llama-3.2-1b-instruct").section("related")
    assert section is not None
    (links,) = section.parts
    assert isinstance(links, Links)
    assert [(link.label, link.page) for link in links.items] == [
        ("GPT-5.3-Codex-Spark vs Llama 3.2 1B Instruct", "gpt-5.3-codex-spark-vs-llama-3.2-1b-instruct")
    ]


def test_unpublished_pages_are_not_linked() -> None:
    section = read_outline(SECOND, "karo-2", "tripper-3").section("related")
    assert section is not None
    (links,) = section.parts
    assert isinstance(links, Links)
    assert all("karo-2-long" not in link.page for link in links.items)
