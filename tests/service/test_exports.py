"""Annotations as the W3C's model has them, and posts as a table nothing runs in."""

import csv
import io
from typing import Any

from cohort_hub.service.exports import annotations
from cohort_hub.service.wire import ThreadView
from pyld import jsonld

from tests.service.house import House
from tests.service.pictures import png
from tests.service.test_attachments import attach

SPRING = "cohorts/spring"
THREADS = f"{SPRING}/modules/who-we-are/threads"
ANNOTATIONS = f"{SPRING}/export/annotations.jsonld"
OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"

# The terms of the W3C's context that we use, as its specification defines them: there is no internet here.
TERMS: dict[str, Any] = {
    "id": {"@id": "@id", "@type": "@id"},
    "type": {"@id": "@type", "@type": "@id"},
    "Annotation": f"{OA}Annotation",
    "TextualBody": f"{OA}TextualBody",
    "Image": "http://purl.org/dc/dcmitype/StillImage",
    "SpecificResource": f"{OA}SpecificResource",
    "FragmentSelector": f"{OA}FragmentSelector",
    "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "TextPositionSelector": f"{OA}TextPositionSelector",
    "Person": "http://xmlns.com/foaf/0.1/Person",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "body": {"@type": "@id", "@id": f"{OA}hasBody"},
    "target": {"@type": "@id", "@id": f"{OA}hasTarget"},
    "source": {"@type": "@id", "@id": f"{OA}hasSource"},
    "selector": {"@type": "@id", "@id": f"{OA}hasSelector"},
    "refinedBy": {"@type": "@id", "@id": f"{OA}refinedBy"},
    "motivation": {"@type": "@vocab", "@id": f"{OA}motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": f"{OA}hasPurpose"},
    **{
        name: f"{OA}{name}"
        for name in (
            "commenting",
            "questioning",
            "describing",
            "linking",
            "replying",
            "tagging",
            "exact",
            "prefix",
            "suffix",
            "start",
            "end",
        )
    },
    "conformsTo": {"@type": "@id", "@id": "http://purl.org/dc/terms/conformsTo"},
    "creator": {"@type": "@id", "@id": "http://purl.org/dc/terms/creator"},
    "created": {"@id": "http://purl.org/dc/terms/created"},
    "modified": {"@id": "http://purl.org/dc/terms/modified"},
    "format": "http://purl.org/dc/elements/1.1/format",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "name": "http://xmlns.com/foaf/0.1/name",
    "nickname": "http://xmlns.com/foaf/0.1/nick",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "total": f"{AS}totalItems",
    "first": {"@type": "@id", "@id": f"{AS}first"},
    "partOf": {"@type": "@id", "@id": f"{AS}partOf"},
    "startIndex": f"{AS}startIndex",
    "items": {"@type": "@id", "@id": f"{AS}items", "@container": "@list"},
}
MOTIVATIONS = {"commenting", "questioning", "describing", "linking", "replying"}


async def test_a_cohorts_threads_are_web_annotations(house: House) -> None:
    await _a_discussion(house)
    answer = await house.ask("learner3", "GET", ANNOTATIONS)

    assert answer.headers["content-type"] == (
        'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    )
    collection = answer.json()
    conforms(collection)
    [first, reply, whole, nobody] = collection["first"]["items"]
    assert first["motivation"] == "questioning"
    assert first["target"]["source"].endswith("/services/cohort/m/spring/who-we-are")
    assert first["target"]["selector"][0]["value"] == "task"
    assert first["body"][1] == {"type": "TextualBody", "purpose": "tagging", "value": "maths"}
    assert (reply["motivation"], reply["target"]) == ("replying", first["id"])
    assert isinstance(whole["target"], str)
    assert set(nobody["creator"]) == {"type", "nickname"}
    assert nobody["creator"]["nickname"].startswith("Anonymous ")


async def test_nothing_is_lost_when_it_is_read_as_linked_data(house: House) -> None:
    """A term that the context does not have would vanish in expansion."""
    await _a_discussion(house)
    collection = await house.get("facilitator", ANNOTATIONS)

    [expanded] = jsonld.expand(collection, {"documentLoader": _context})

    assert expanded["@type"] == [f"{AS}OrderedCollection"]
    [page] = expanded[f"{AS}first"]
    [items] = page[f"{AS}items"]
    assert len(items["@list"]) == collection["total"] == 4
    for item in items["@list"]:
        assert item["@type"] == [f"{OA}Annotation"]
        assert item[f"{OA}motivatedBy"][0]["@id"] in {f"{OA}{name}" for name in MOTIVATIONS}
    assert _leaves(expanded) == _leaves(
        {key: value for key, value in collection.items() if key != "@context"}
    )


async def test_a_post_that_is_only_its_files_has_them_as_bodies(house: House) -> None:
    picture = await attach(house, "learner1", png(), "drawing.png")
    notes = await attach(house, "learner1", b"1, 2", "notes.csv")
    files = [picture["id"], notes["id"]]
    await house.post("learner1", THREADS, {"body": "", "attachments": files})

    collection = await house.get("learner2", ANNOTATIONS)

    conforms(collection)
    [item] = collection["first"]["items"]
    where = "/services/cohort/api/cohorts/spring/attachments/"
    assert [body["id"].rpartition(where)[2] for body in item["body"]] == files
    assert item["body"][0]["type"] == "Image"
    [expanded] = jsonld.expand(collection, {"documentLoader": _context})
    assert _leaves(expanded) == _leaves({k: v for k, v in collection.items() if k != "@context"})


async def test_an_empty_collection_has_no_page(house: House) -> None:
    collection = await house.get("learner1", ANNOTATIONS)

    assert collection["total"] == 0
    assert "first" not in collection


async def test_chosen_words_are_told_by_quote_and_by_position(house: House) -> None:
    thread = await house.post("learner1", THREADS, {"body": "Hi", "cell": "task"})
    thread["anchor"]["quote"] = {"exact": "as", "prefix": "t", "suffix": "k", "start": 1, "end": 3}
    found = annotations.collection(
        "spring", "Spring", [ThreadView.model_validate(thread)], annotations.Addresses("http://x/")
    )

    conforms(found)
    quote, position = found["first"]["items"][0]["target"]["selector"]
    assert quote["value"] == position["value"] == "task"
    assert quote["refinedBy"] == {
        "type": "TextQuoteSelector",
        "exact": "as",
        "prefix": "t",
        "suffix": "k",
    }
    assert position["refinedBy"] == {"type": "TextPositionSelector", "start": 1, "end": 3}
    [expanded] = jsonld.expand(found, {"documentLoader": _context})
    assert _leaves(expanded) == _leaves({key: value for key, value in found.items() if key != "@context"})


async def test_words_a_version_took_away_stay_as_a_quote(house: House) -> None:
    thread = await house.post("learner1", THREADS, {"body": "Hi", "cell": "task"})
    thread["anchor"] |= {"cell": None, "tier": "orphan", "old_text": "As it was"}
    found = annotations.collection(
        "spring", "Spring", [ThreadView.model_validate(thread)], annotations.Addresses("http://x/")
    )

    conforms(found)
    assert found["first"]["items"][0]["target"]["selector"] == [
        {"type": "TextQuoteSelector", "exact": "As it was"}
    ]


async def test_the_table_has_what_the_viewer_may_read_and_no_formulas(house: House) -> None:
    for body in ("=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "plain, with “quotes”\nand lines"):
        await house.post("learner1", THREADS, {"body": body})
    await house.post("learner1", THREADS, {"body": "secret", "audience": "private"})
    answer = await house.ask("learner2", "GET", f"{SPRING}/export/posts.csv")

    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["text"] for row in rows] == [
        "'=1+1",
        "'+cmd|' /C calc'!A0",
        "'-2",
        "'@SUM(A1)",
        "plain, with “quotes”\nand lines",
    ]
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


async def _a_discussion(house: House) -> None:
    asked = {"body": "Why? #maths", "kind": "question", "cell": "task"}
    thread = await house.post("learner1", THREADS, asked)
    await house.post("facilitator", f"{SPRING}/threads/{thread['id']}/posts", {"body": "Because."})
    await house.post("learner2", THREADS, {"body": "All of it"})
    await house.post("learner2", THREADS, {"body": "Who knows?", "anonymous": True})


def conforms(collection: dict[str, Any]) -> None:
    """Check what the recommendation (sections 3–5) says MUST be so, of what we write."""
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    assert _is_iri(collection["id"])
    assert collection["total"] >= 0
    if collection["total"]:
        page = collection["first"]
        assert page["type"] == "AnnotationPage"
        assert _is_iri(page["id"])
        assert page["partOf"] == collection["id"]
        assert page["startIndex"] == 0
        assert len(page["items"]) == collection["total"]
        assert len({item["id"] for item in page["items"]}) == collection["total"]
        for item in page["items"]:
            _is_annotation(item)


def _is_annotation(item: dict[str, Any]) -> None:
    assert item["type"] == "Annotation"
    assert _is_iri(item["id"])
    assert item["motivation"] in MOTIVATIONS
    assert item["created"].endswith(("Z", "+00:00"))
    assert item["body"]
    for body in item["body"]:
        if "id" in body:
            assert _is_iri(body["id"])
            assert body.get("type") in (None, "Image")
            assert "/" in body["format"]
            continue
        assert body["type"] == "TextualBody"
        assert body["value"]
    target = item["target"]
    if isinstance(target, str):
        assert _is_iri(target)
        return
    assert target["type"] == "SpecificResource"
    assert _is_iri(target["source"])
    for place in target["selector"]:
        _is_selector(place)


def _is_selector(selector: dict[str, Any]) -> None:
    match selector["type"]:
        case "FragmentSelector":
            assert selector["value"]
            assert _is_iri(selector["conformsTo"])
        case "TextQuoteSelector":
            assert selector["exact"]
        case "TextPositionSelector":
            assert 0 <= selector["start"] <= selector["end"]
        case unknown:
            raise AssertionError(unknown)
    if "refinedBy" in selector:
        _is_selector(selector["refinedBy"])


def _is_iri(value: str) -> bool:
    return value.startswith(("http://", "https://")) and " " not in value


def _context(address: str, _options: object) -> dict[str, Any]:
    assert address == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": TERMS}}


def _leaves(value: Any) -> int:
    """Count what is said, whatever the form it is said in."""
    if isinstance(value, dict):
        return sum(_leaves(one) for key, one in value.items())
    return sum(map(_leaves, value)) if isinstance(value, list) else 1
