"""(d) What a browser loads before a page of ours is alive: page.js, the chunks it imports, page.css.

Goal: at most 80 kB gzipped. Chunks that are fetched when needed (KaTeX, say) and fonts are not counted.
"""

import gzip
import re
import subprocess
from pathlib import Path

from tests.running.service import ROOT

STATIC = ROOT / "hub_config" / "cohort_hub" / "service" / "pages" / "static"
GOAL_KB = 80
# `import{a}from"./chunks/x.js"` and `import"./x.js"`, but not `import("./x.js")`.
IMPORTED = re.compile(r"""(?:\bfrom|\bimport)\s*["'](\.{1,2}/[^"']+\.js)["']""")


def main() -> None:
    if not (STATIC / "page.js").exists():
        subprocess.run(["npm", "run", "build", "--workspace", "widgets/page"], cwd=ROOT, check=True)
    sizes = {path.name: _gzipped(path) for path in (*_with_imports(STATIC / "page.js"), STATIC / "page.css")}
    total = sum(sizes.values())
    verdict = "reached" if total <= GOAL_KB else "missed"
    print(f"(d) page bundle, gzipped: {total:.1f} kB (goal ≤ {GOAL_KB}: {verdict})")
    print("    " + ", ".join(f"{name} {size:.1f}" for name, size in sizes.items()))


def _with_imports(script: Path) -> list[Path]:
    """Return the script and every script it imports at once, each one time."""
    found: list[Path] = []
    waiting = [script.resolve()]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.append(path)
            waiting += [(path.parent / name).resolve() for name in IMPORTED.findall(path.read_text())]
    return found


def _gzipped(path: Path) -> float:
    return len(gzip.compress(path.read_bytes(), 9)) / 1000


if __name__ == "__main__":
    main()
