"""What translators carry to PO or XLIFF comes back: every text, in its place, as it was."""

import unittest

from commands import DOCUMENT, ROOT, SOURCE, Folder
from translate.storage import factory

LANGUAGES = ["it", "en", "ar", "zh", "bn"]
WAYS = [("to-po", "from-po", "po"), ("to-xliff", "from-xliff", "xlf")]
REMARK = "“Ciao” «{organisation}» — l’«ultima» \\ prova\u00a0: \"sì\" & {call}"


def unit(store, key):
    """The entry of a key, by its source location, which the tools write percent-encoded."""
    return next(unit for unit in store.units if f".{key}" in unit.getlocations())


class RoundTrip(unittest.TestCase):
    def test_an_untouched_language_comes_back_as_the_same_bytes(self):
        for to, back, _ in WAYS:
            for tag in LANGUAGES:
                # One language in a folder of another name.
                with self.subTest(way=to, tag=tag), Folder("lago" if tag == "bn" else "assets") as folder:
                    before = folder.strings(tag).read_bytes()
                    folder.run(to, tag)
                    if tag != SOURCE:
                        folder.strings(tag).unlink()
                    folder.run(back, tag)
                    self.assertEqual(folder.strings(tag).read_bytes(), before)

    def test_a_translated_text_comes_back_with_its_slots_and_quotation_marks(self):
        for to, back, ending in WAYS:
            with self.subTest(way=to), Folder() as folder:
                before = folder.texts("ar")
                folder.run(to, "ar")
                store = factory.getobject(str(folder.path / f"ar.{ending}"))
                unit(store, "card.lead").target = REMARK
                store.save()
                folder.run(back, "ar")
                self.assertEqual(list(folder.texts("ar").items()), list({**before, "card.lead": REMARK}.items()))

    def test_texts_with_the_same_source_stay_apart(self):
        for to, back, _ in WAYS:
            with self.subTest(way=to), Folder() as folder:
                source, own = (folder.strings(tag) for tag in (SOURCE, "en"))
                texts = folder.texts(SOURCE)
                same_source = source.read_text(encoding="utf-8").replace(
                    f'"{texts["exit.label"]}"', f'"{texts["language.menu"]}"', 1
                )
                source.write_text(same_source, encoding="utf-8")
                before = own.read_bytes()
                folder.run(to, "en")
                folder.run(back, "en")
                self.assertEqual(own.read_bytes(), before)

    def test_an_untranslated_or_fuzzy_text_is_left_out_so_that_the_card_borrows_it(self):
        for to, back, ending in WAYS:
            with self.subTest(way=to), Folder() as folder:
                before = folder.texts("bn")
                folder.run(to, "bn")
                store = factory.getobject(str(folder.path / f"bn.{ending}"))
                unit(store, "exit.label").target = ""
                unit(store, "tips.heading").markfuzzy(True)
                store.save()
                folder.run(back, "bn")
                left = [key for key in before if key not in ("exit.label", "tips.heading")]
                self.assertEqual(folder.texts("bn"), {key: before[key] for key in left})

    def test_a_language_from_nothing_gets_what_was_translated(self):
        for to, back, ending in WAYS:
            with self.subTest(way=to), Folder() as folder:
                folder.run("new", "tr")
                folder.run(to, "tr")
                store = factory.getobject(str(folder.path / f"tr.{ending}"))
                unit(store, "exit.label").target = "Hemen çık"
                store.save()
                folder.run(back, "tr")
                schema = folder.texts(SOURCE)["$schema"]
                expected = {"$schema": schema, "language.name": "Türkçe", "exit.label": "Hemen çık"}
                self.assertEqual(folder.texts("tr"), expected)

    def test_an_xliff_file_names_both_languages(self):
        with Folder() as folder:
            folder.run("to-xliff", "ar")
            text = (folder.path / "ar.xlf").read_text(encoding="utf-8")
            self.assertIn('source-language="it" target-language="ar"', text)

    def test_the_document_names_the_version_that_is_tested(self):
        requirements = (ROOT / "tests/translate/requirements.txt").read_text(encoding="utf-8").splitlines()
        version = next(line for line in requirements if line.startswith("translate-toolkit=="))
        self.assertIn(f"pip install {version}\n", DOCUMENT)


if __name__ == "__main__":
    unittest.main()
