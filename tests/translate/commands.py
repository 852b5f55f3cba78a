"""The commands of docs/translating.md, taken from the document itself, so that what is documented is what is tested."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs/translating.md").read_text(encoding="utf-8")
SOURCE = "it"


def block(info):
    """The one fenced block with this info string."""
    found = re.findall(rf"^```{re.escape(info)}\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)
    assert len(found) == 1, f"{len(found)} blocks `{info}` in docs/translating.md"
    return found[0]


class Folder:
    """A copy of the campaign's folder that a test may change."""

    def __init__(self, campaign="assets"):
        self._campaign = campaign

    def __enter__(self):
        self._holder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self._holder.name)
        shutil.copytree(ROOT / "assets", self.path / self._campaign)
        return self

    def __exit__(self, *_):
        self._holder.cleanup()

    def run(self, name, tag):
        """Runs a block of the document as it stands there, for another language and folder."""
        script = block(f"sh {name}")
        for variable, value in [("tag", tag), ("campaign", self._campaign)]:
            script = re.sub(rf"^{variable}=\S+$", f"{variable}={value}", script, count=1, flags=re.MULTILINE)
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            ["sh", "-e", "-c", script], cwd=self.path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{name}, {tag}:\n{done.stdout}{done.stderr}"

    def strings(self, tag):
        return self.path / f"{self._campaign}/strings/{tag}.json"

    def texts(self, tag):
        return json.loads(self.strings(tag).read_text(encoding="utf-8"))
