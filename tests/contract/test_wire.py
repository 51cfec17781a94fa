"""What TypeScript believes crosses the network is what the service says crosses it."""

import json
import subprocess
from pathlib import Path

from cohort_hub.proxy import node
from cohort_hub.service.openapi import document

CORE = Path(__file__).parents[2] / "widgets" / "core"


def test_wire_ts_is_written_from_the_openapi_document(tmp_path: Path) -> None:
    fresh = tmp_path / "wire.ts"
    subprocess.run(
        [node(), str(CORE / "wire.mjs"), "--out", str(fresh)],
        input=json.dumps(document()),
        text=True,
        check=True,
    )
    committed = (CORE / "src" / "wire.ts").read_text()
    assert committed == fresh.read_text(), "wire.py has changed: run `npm run wire` and commit wire.ts."
