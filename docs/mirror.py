#!/usr/bin/env python3
"""Keeps a copy of a set of the ConsumerSafety catalogue equal, in a SQLite file.

The first run fetches everything, from the files for download or page by page; every later run fetches what has changed
since. Each page is stored in one transaction together with the link to the next, so a run that is killed is gone on
with by the next one. Needs Python 3.11 and nothing else.

    python3 mirror.py https://example.org notices.db
    python3 mirror.py https://example.org recalls.db --set Recalls --filter "RiskLevel eq 'Serious'"
    python3 mirror.py https://example.org notices.db --every 60
    python3 mirror.py https://example.org notices.db --verify

The entities are in the table Entities (Id, Json); sqlite3's JSON functions read them:

    SELECT Json ->> 'Title' FROM Entities WHERE Json ->> 'Kind' = 'Recall';
"""

import argparse
import gzip
import hashlib
import http.client
import json
import os
import sqlite3
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

ATTEMPTS = 8
LONGEST_WAIT = 60  # seconds
KEYS = {"Regions": "Code", "HazardTypes": "Code", "ProductCategories": "Code"}


class Gone(Exception):
    """The service no longer knows the link; everything has to be fetched anew."""


def request(url, headers=None):
    """Opens a URL; waits and tries again where that may help."""
    for attempt in range(ATTEMPTS):
        try:
            return urllib.request.urlopen(urllib.request.Request(url, headers=headers or {}), timeout=120)
        except urllib.error.HTTPError as error:
            if error.code == 410:
                raise Gone from error
            if error.code not in (429, 502, 503, 504) or attempt == ATTEMPTS - 1:
                raise SystemExit(f"{error.code} {url}\n{error.read().decode(errors='replace')}") from error
            stated = error.headers.get("Retry-After", "")
            pause(attempt, f"{error.code}", float(stated) if stated.isdigit() else None)
        except (OSError, http.client.HTTPException) as error:
            if attempt == ATTEMPTS - 1:
                raise SystemExit(f"{url}\n{error}") from error
            pause(attempt, str(error))
    raise AssertionError


def pause(attempt, why, stated=None):
    seconds = min(LONGEST_WAIT, stated if stated is not None else 2.0 ** attempt)
    print(f"  {why}: trying again in {seconds:.0f} s", file=sys.stderr)
    time.sleep(seconds)


def fetch_page(url, page_size, tracks=False):
    """A page of the feed as JSON. A connection that breaks half way is tried again as well."""
    prefer = f"odata.maxpagesize={page_size}" + (",odata.track-changes" if tracks else "")
    headers = {
        "Accept": "application/json;odata.metadata=none", "Accept-Encoding": "gzip", "OData-MaxVersion": "4.01",
        "Prefer": prefer,
    }
    for attempt in range(ATTEMPTS):
        with request(url, headers) as response:
            try:
                body = response.read()
                if response.headers.get("Content-Encoding") == "gzip":
                    body = gzip.decompress(body)
                return json.loads(body)
            except (OSError, EOFError, ValueError, http.client.HTTPException) as error:
                pause(attempt, f"broken answer ({error})")
    raise SystemExit(f"No whole answer from {url}")


class Mirror:
    def __init__(self, path, root, entity_set, condition, page_size, is_quiet):
        self.root = root.rstrip("/") + "/"
        self.set = entity_set
        self.key = KEYS.get(entity_set, "Id")
        self.condition = condition
        self.page_size = page_size
        self.is_quiet = is_quiet
        self.path = path
        self.database = sqlite3.connect(path)
        self.database.executescript("""
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS Entities (Id TEXT PRIMARY KEY, Json TEXT NOT NULL, Walk INTEGER NOT NULL);
            CREATE TABLE IF NOT EXISTS State (Name TEXT PRIMARY KEY, Value TEXT);
            """)
        query = json.dumps([self.root, entity_set, condition])
        if self.state("query") not in (None, query):
            raise SystemExit(f"{path} holds the copy of another query: {self.state('query')}")
        with self.database:
            self.set_state("query", query)

    def state(self, name):
        row = self.database.execute("SELECT Value FROM State WHERE Name = ?", (name,)).fetchone()
        return row[0] if row else None

    def set_state(self, name, value):
        self.database.execute("INSERT OR REPLACE INTO State VALUES (?, ?)", (name, value))

    def put(self, entity, walk):
        """Stores an entity as it is now; says whether it is new, changed or the same."""
        text = json.dumps(entity, ensure_ascii=False, separators=(",", ":"))
        key = entity[self.key]
        held = self.database.execute("SELECT Json FROM Entities WHERE Id = ?", (key,)).fetchone()
        self.database.execute("INSERT OR REPLACE INTO Entities VALUES (?, ?, ?)", (key, text, walk))
        if held is None:
            self.tell("+", key, entity)
        elif held[0] != text:
            self.tell("~", key, entity)

    def remove(self, key):
        if self.database.execute("DELETE FROM Entities WHERE Id = ?", (key,)).rowcount:
            self.tell("-", key, {})

    def tell(self, sign, key, entity):
        if not self.is_quiet:
            print(sign, key, entity.get("Status", ""), entity.get("Title", entity.get("Name", "")))

    def start_url(self):
        query = {"$filter": self.condition} if self.condition else {}
        return urllib.parse.urljoin(self.root, "odata/" + self.set) + (
            "?" + urllib.parse.urlencode(query, quote_via=urllib.parse.quote) if query else "")

    def begin(self, by_download):
        """Everything anew; what is held stays until the new copy is whole."""
        with self.database:
            self.set_state("walk", str(int(self.state("walk") or 0) + 1))
            self.set_state("link", None)
            self.set_state("isWalking", "1")
        if by_download and not self.condition and self.set in ("Notices", "Agencies", "Campaigns"):
            self.load_download()

    def load_download(self):
        """Starts from the file for download, whose manifest has the link to go on with."""
        manifest_url = urllib.parse.urljoin(self.root, "downloads/index.json")
        part = self.path + ".download"
        while True:
            with request(manifest_url) as response:
                manifest = json.load(response)
            file = next(f for f in manifest["files"] if f["set"] == self.set and f["name"].endswith(".jsonl.gz"))
            if self.fetch_file(urllib.parse.urljoin(manifest_url, file["name"]), part, file["sha256"], file["bytes"]):
                break  # otherwise newer files took the place of those that the manifest told of
        walk = int(self.state("walk"))
        with self.database, gzip.open(part, "rt", encoding="utf-8") as lines:
            for line in lines:
                self.put(json.loads(line), walk)
            self.finish_walk(urllib.parse.urljoin(manifest_url, file["deltaLink"]))
        os.remove(part)

    def fetch_file(self, url, path, sha256, length):
        """Fetches a file, going on where a broken download ended; False when it is another than expected."""
        for attempt in range(ATTEMPTS):
            held = os.path.getsize(path) if os.path.exists(path) else 0
            if held >= length:
                with open(path, "rb") as file:
                    if hashlib.file_digest(file, "sha256").hexdigest() == sha256:
                        return True
                os.remove(path)  # another file took its place, or bytes were lost
                held = 0
            headers = {"Range": f"bytes={held}-", "If-Range": f'"{sha256}"'} if held else {}
            try:
                with request(url, headers) as response, open(path, "ab" if response.status == 206 else "wb") as file:
                    if response.headers["ETag"] != f'"{sha256}"':
                        return False
                    while block := response.read(1 << 16):
                        file.write(block)
            except (OSError, http.client.HTTPException) as error:
                pause(attempt, f"broken download ({error})")
        raise SystemExit(f"No whole file from {url}")

    def finish_walk(self, link):
        """What the walk did not meet is no longer there."""
        walk = int(self.state("walk"))
        for (key,) in self.database.execute("SELECT Id FROM Entities WHERE Walk < ?", (walk,)).fetchall():
            self.remove(key)
        self.set_state("link", link)
        self.set_state("isWalking", "0")

    def run(self, by_download):
        """One round: ends when there is nothing more to fetch now."""
        if self.state("link") is None:
            self.begin(by_download)
        while True:
            link = self.state("link")
            page = fetch_page(link or self.start_url(), self.page_size, tracks=link is None)
            with self.database:
                walk = int(self.state("walk"))
                for row in page["value"]:
                    if "@removed" in row or "@odata.removed" in row:
                        self.remove(row[self.key])
                    else:
                        self.put(row, walk)
                following = page.get("@odata.nextLink")
                if following:
                    self.set_state("link", following)
                    continue
                delta = page.get("@odata.deltaLink")
                if self.state("isWalking") == "1":
                    self.finish_walk(delta)
                else:
                    self.set_state("link", delta)
                return

    def differences(self):
        """How many entities the service has otherwise than this copy, by a walk over all of them."""
        held = dict(self.database.execute("SELECT Id, Json FROM Entities"))
        count = 0
        url = self.start_url()
        while url:
            page = fetch_page(url, self.page_size)
            for row in page["value"]:
                if held.pop(row[self.key], None) != json.dumps(row, ensure_ascii=False, separators=(",", ":")):
                    print("differs:", row[self.key])
                    count += 1
            url = page.get("@odata.nextLink")
        for key in held:
            print("only here:", key)
        return count + len(held)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("service", help="the address of the site, as https://example.org")
    parser.add_argument("file", help="the SQLite file that holds the copy")
    parser.add_argument("--set", default="Notices", help="the entity set (default: Notices)")
    parser.add_argument("--filter", help="keep only what meets this $filter")
    parser.add_argument("--walk", action="store_true", help="begin page by page instead of with the download")
    parser.add_argument("--page-size", type=int, default=500)
    parser.add_argument("--every", type=float, metavar="SECONDS", help="go on for ever, with this pause")
    parser.add_argument("--quiet", action="store_true", help="do not print each change")
    parser.add_argument("--verify", action="store_true", help="compare the copy with the service; exit 1 if not equal")
    arguments = parser.parse_args()
    mirror = Mirror(arguments.file, arguments.service, arguments.set, arguments.filter, arguments.page_size,
                    arguments.quiet)
    while True:
        if arguments.verify:
            count = mirror.differences()
            print("equal" if count == 0 else f"{count} differences")
            return 1 if count else 0
        try:
            mirror.run(not arguments.walk)
        except Gone:
            print("The service says that the link is gone: fetching everything anew.", file=sys.stderr)
            mirror.begin(not arguments.walk)
            mirror.run(not arguments.walk)
        total = mirror.database.execute("SELECT COUNT(*) FROM Entities").fetchone()[0]
        print(f"{total} entities, up to date", file=sys.stderr)
        if arguments.every is None:
            return 0
        time.sleep(arguments.every)


if __name__ == "__main__":
    sys.exit(main())
