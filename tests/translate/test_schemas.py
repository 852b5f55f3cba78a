"""A validator that the project's own reader does not use: every shipped file fits the schema it names, and a broken one does not."""

import json
import unittest

import jsonschema
from commands import ROOT

ASSETS = ROOT / "assets"
FILES = [*(ASSETS / f"{name}.json" for name in ("campaign", "keys", "terms")), *sorted((ASSETS / "strings").glob("*.json"))]
MISTAKES = [
    ("a number typed", "strings/it.json", {"exit.label": "Esci 112"}),
    ("a slot lost", "strings/it.json", {"contact.call.label": "Chiama"}),
    ("a tag pasted", "strings/it.json", {"exit.label": "<b>Esci</b>"}),
    ("a text too long", "strings/it.json", {"exit.label": "Esci subito da questa pagina"}),
    ("an empty text", "strings/it.json", {"exit.label": ""}),
    ("an unknown key", "strings/it.json", {"exit.lable": "Esci"}),
    ("a value of the wrong type", "campaign.json", {"tips": "all"}),
    ("a limit in quotation marks", "keys.json", {"exit.label": {"note": "", "max": "20"}}),
]


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def validator(path):
    """By the schema that the file itself names."""
    schema = read(path.parent / read(path)["$schema"])
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


class Schemas(unittest.TestCase):
    def test_every_shipped_file_fits_the_schema_it_names(self):
        for path in FILES:
            with self.subTest(path.name):
                errors = [f"{error.json_path}: {error.message}" for error in validator(path).iter_errors(read(path))]
                self.assertEqual(errors, [])

    def test_a_mistake_is_found(self):
        for name, file, change in MISTAKES:
            with self.subTest(name):
                path = ASSETS / file
                self.assertFalse(validator(path).is_valid({**read(path), **change}))


if __name__ == "__main__":
    unittest.main()
