"""The Weblate configuration in the document fits the campaign, and its script gives every text its own note and limit."""

import http.server
import json
import os
import re
import subprocess
import sys
import threading
import unittest

from commands import ROOT, block

CAMPAIGN = json.loads((ROOT / "assets/campaign.json").read_text(encoding="utf-8"))
RULES = json.loads((ROOT / "assets/keys.json").read_text(encoding="utf-8"))
PAGES = [["exit.label", "contact.call.label"], ["exit.private.body", "no.such.text"]]


class Server(http.server.BaseHTTPRequestHandler):
    """Two pages of source strings, and what was changed in them."""

    changes = {}

    def do_GET(self):
        page = int("?page=2" in self.path)
        units = [{"id": key, "context": key} for key in PAGES[page]]
        following = None if page else f"http://127.0.0.1:{self.server.server_port}{self.path}?page=2"
        self.answer({"results": units, "next": following})

    def do_PATCH(self):
        change = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.changes[self.path] = (change, self.headers["Authorization"])
        self.answer({})

    def answer(self, value):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Nobody reads it."""


class Weblate(unittest.TestCase):
    def test_lengths_are_counted_with_the_facts_of_the_campaign(self):
        flags = json.loads(block("json weblate"))["check_flags"]
        pairs = re.findall(r":(\{[a-z0-9_-]+\}):(?:\"([^\"]*)\"|([^,:]+))", flags)
        numbers = {each["id"]: each.get("written") or each["number"] for each in CAMPAIGN["contacts"] if each.get("number")}
        values = {each["id"]: each["value"] for each in CAMPAIGN["values"]}
        networks = {each["id"]: each["name"] for each in CAMPAIGN["memberships"]}
        years = {f"{each['id']}_since": each["since"][:4] for each in CAMPAIGN["memberships"] if "since" in each}
        facts = {**numbers, **values, **networks, **years, "organisation": CAMPAIGN["organisation"]["name"]}
        self.assertEqual({slot: quoted or plain for slot, quoted, plain in pairs}, {f"{{{name}}}": facts[name] for name in facts})

    def test_each_source_string_gets_the_note_and_the_limit_of_its_key(self):
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            environment = {
                **os.environ,
                "WEBLATE": f"http://127.0.0.1:{server.server_port}",
                "COMPONENT": "project/card",
                "TOKEN": "secret",
            }
            script = [sys.executable, "-c", block("python weblate")]
            subprocess.run(script, cwd=ROOT, env=environment, check=True)
            server.shutdown()
        rules = {"exit.label": "exit.label", "contact.call.label": "contact.*.label", "exit.private.body": "exit.private.body"}
        expected = {
            f"/api/units/{key}/": (
                {"explanation": RULES[rule]["note"], "extra_flags": f"max-length:{RULES[rule]['max']}"},
                "Token secret",
            )
            for key, rule in rules.items()
        }
        self.assertEqual(Server.changes, expected)


if __name__ == "__main__":
    unittest.main()
