"""What each kind of page weighs, how soon it is there, and what Lighthouse gives it, beside a minimal static page.

    make demo                                   # in another terminal
    python -m benchmarks.pages --port 8000      # --weights: without Lighthouse; --only project: one page

Weights are kB (1,000 bytes) on the wire, compressed, on a first visit: HTML, style sheets, scripts and fonts, without
pictures. Lighthouse 12 (Node 20) comes from npm when it is not there, and drives the Chromium that the tests use, with
its mobile profile; FCP and LCP are milliseconds, and x is the FCP as a multiple of that of the minimal page, measured
in the same run. Of ``--runs`` the median counts. TBT, the milliseconds for which the main thread was not free, depends
most on the machine: the profile slows its processor four times, however slow it is. That is meant for one whose index,
which Lighthouse measures at each run, is 1,500 to 2,000, such as a fast laptop; for one of 1,000 to 1,500 Lighthouse's
documentation on throttling names two: ``--slowdown 2 --least-index 1000``. A run in which the machine did other things,
too, and its index was less, is made again, five times at most; how many were stands below the table, and the index of
what counts in its line.

The budget of a page: HTML, CSS and JavaScript 17 kB together, JavaScript 4 kB of it; one font of 20 kB in Polish
and English; x 1.5; 100 in all four categories.
"""

import argparse
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import urljoin

from playwright.sync_api import sync_playwright

from scripts.find_browser import find_browser
from tests.browser.pages import SIGHTS
from tests.browser.weight import Weight, weigh

LIGHTHOUSE = "lighthouse@12.8.2"
MOST_TRIES = 6
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
MINIMAL = (
    b'<!doctype html><html lang="pl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    b"<title>Strona</title><h1>Strona</h1><p>Jedno zdanie.</p>"
)


class MinimalPage(BaseHTTPRequestHandler):
    """A heading and a sentence, as files are served: compressed, over a connection that stays open."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = gzip.compress(MINIMAL)
        self.send_response(200)
        for name, value in (("Content-Type", "text/html"), ("Content-Encoding", "gzip")):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the table is the output."""


@contextmanager
def minimal_page() -> Iterator[str]:
    """The address of the minimal page while it is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), MinimalPage) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/"
        server.shutdown()


def weight_of(address: str) -> Weight:
    """What a browser with a phone's window asks for when it opens ``address`` for the first time."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser() or None, args=["--no-sandbox"])
        found = weigh(browser.new_page(viewport={"width": 412, "height": 823}), address)
        browser.close()
    return found


@dataclass
class Lighthouse:
    """How it is run, and how many runs did not count for the machine being too slow."""

    slowdown: float
    least_index: float
    dismissed: int = 0

    def report(self, address: str) -> dict[str, Any]:
        """The first report of a machine that is fast enough; after some, that of the fastest."""
        reports: list[dict[str, Any]] = []
        while len(reports) < MOST_TRIES and (not reports or index(reports[-1]) < self.least_index):
            reports.append(audit(address, self.slowdown))
        self.dismissed += len(reports) - 1
        return max(reports, key=index)

    def audit(self, address: str, runs: int) -> "Audit":
        return Audit.of([self.report(address) for _run in range(runs)])


def index(report: dict[str, Any]) -> float:
    """How fast the machine was during that run."""
    return float(report["environment"]["benchmarkIndex"])


def audit(address: str, slowdown: float) -> dict[str, Any]:
    """Lighthouse's report on ``address``; a run that failed is tried again, twice."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={report}"]
        command += [f"--throttling.cpuSlowdownMultiplier={slowdown}"]
        command += [
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
            f"--only-categories={','.join(CATEGORIES)}",
        ]
        for _attempt in range(3):
            environment = os.environ | {"CHROME_PATH": find_browser()}
            subprocess.run(command, env=environment, capture_output=True, check=False)
            found: dict[str, Any] = json.loads(report.read_text()) if report.exists() else {"runtimeError": "no report"}
            if not found.get("runtimeError"):
                return found
    raise SystemExit(f"Lighthouse did not end on {address}: {found['runtimeError']}")


@dataclass(frozen=True)
class Audit:
    """Medians of some runs: milliseconds, layout shift, and scores of 100."""

    first: float
    largest: float
    shift: float
    blocking: float
    scores: list[int]
    machine: float

    @classmethod
    def of(cls, reports: list[dict[str, Any]]) -> Self:
        def middle(name: str) -> float:
            return statistics.median(report["audits"][name]["numericValue"] for report in reports)

        scores = [
            round(statistics.median(100 * (report["categories"][name]["score"] or 0) for report in reports))
            for name in CATEGORIES
        ]
        return cls(
            first=middle("first-contentful-paint"),
            largest=middle("largest-contentful-paint"),
            shift=middle("cumulative-layout-shift"),
            blocking=middle("total-blocking-time"),
            scores=scores,
            machine=statistics.median(map(index, reports)),
        )

    def row(self, base: float) -> str:
        paints = f"{self.first:>6.0f} {self.first / base:>5.2f} {self.largest:>6.0f} {self.shift:>6.3f}"
        return f"{paints} {self.blocking:>5.0f} {self.machine:>6.0f}  {self.scores}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Weights, paints and scores of every kind of page of a running demo.")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--weights", action="store_true", help="without Lighthouse")
    parser.add_argument("--runs", type=int, default=1, help="of Lighthouse, for each page")
    parser.add_argument("--slowdown", type=float, default=4, help="of the processor")
    parser.add_argument("--least-index", type=float, default=1500, help="of the machine, for a run to count")
    parser.add_argument("--only", default="", help="pages whose names hold these letters")
    chosen = parser.parse_args()
    head = f"{'page':<36} {'HTML':>5} {'CSS':>5} {'JS':>5} {'sum':>5} {'font':>5}"
    if not chosen.weights:
        head += f" {'FCP':>6} {'x':>5} {'LCP':>6} {'CLS':>6} {'TBT':>5} {'index':>6}  {' '.join(CATEGORIES)}"
    print(head)
    lighthouse = Lighthouse(chosen.slowdown, chosen.least_index)
    with minimal_page() as minimal:
        least = None
        if not chosen.weights:
            least = lighthouse.audit(minimal, max(chosen.runs, 3))
            print(f"{'minimal static page':<66} {least.row(least.first)}")
        for sight in SIGHTS:
            if chosen.only not in sight.name:
                continue
            host = f"{sight.centre}.localhost" if sight.centre else "localhost"
            address = urljoin(f"http://{host}:{chosen.port}/", sight.path)
            weight = weight_of(address)
            parts = (weight.html, weight.css, weight.script, weight.total, weight.font)
            line = f"{sight.name:<36} " + " ".join(f"{part / 1000:>5.1f}" for part in parts)
            if least and sight.status == 200:
                line += f" {lighthouse.audit(address, chosen.runs).row(least.first)}"
            print(line)
            sys.stdout.flush()
        if least:
            print(f"Slowed {chosen.slowdown:g} times; {lighthouse.dismissed} runs made again, the machine being slower")


if __name__ == "__main__":
    main()
