"""Reads the bills of materials with another reader, against CycloneDX's own schema."""

import json
import unittest
from pathlib import Path

from cyclonedx.model.bom import Bom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

FOLDER = Path(__file__).parents[2] / "target/accanto/sbom"
# What each must name, and what it must not.
BILLS = {
    "widget": ({"yew", "postcard", "wasm-bindgen", "accanto-model"}, {"serde_derive", "fluent-bundle", "ring"}),
    "page": ({"yew", "fluent-bundle", "accanto-messages"}, {"postcard", "ring"}),
    "accanto": ({"ring", "clap", "accanto-widget", "accanto-page"}, {"serde_derive", "insta", "esbuild"}),
}


class Bills(unittest.TestCase):
    def test_each_is_valid_and_names_what_is_inside(self):
        for name, (inside, outside) in BILLS.items():
            with self.subTest(name):
                text = (FOLDER / f"{name}.cdx.json").read_text(encoding="utf-8")
                self.assertIsNone(JsonStrictValidator(SchemaVersion.V1_6).validate_str(text))
                bom = Bom.from_json(json.loads(text))
                bom.validate()
                names = {component.name for component in bom.components}
                self.assertEqual(inside - names, set())
                self.assertEqual(outside & names, set())
                for component in bom.components:
                    self.assertTrue(component.licenses, component.name)
                    if component.purl:
                        self.assertEqual((component.purl.name, component.purl.version), (component.name, component.version))
                        self.assertTrue(component.hashes, component.name)

    def test_one_that_is_wrong_is_refused(self):
        bill = json.loads((FOLDER / "widget.cdx.json").read_text(encoding="utf-8"))
        bill["components"][0]["type"] = "crate"
        self.assertIsNotNone(JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bill)))


if __name__ == "__main__":
    unittest.main()
