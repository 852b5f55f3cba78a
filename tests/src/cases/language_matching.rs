//! The published language that a visitor gets: the loader's own matching, run in each engine with its own language data.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::plain;
use crate::{assert_card::whole_card, case::Case, context::TestContext, verdicts::Verdicts};

const TABLE: &str = "language matching";

/// The module under test, as a script.
const MODULE: &str = include_str!("../../../loader/deferred/match-language.js");

/// A language tag, the published languages in their order, and the one that must be chosen.
type Row = (&'static str, &'static [&'static str], Option<&'static str>);

const OURS: &[&str] = &["it", "en", "fr"];

/// The languages that the campaign publishes, in its order.
const ALL: &[&str] = &[
    "it", "en", "fr", "de", "es", "pt", "ro", "sq", "ar", "zh", "uk", "ru", "bn", "pa", "ur", "bg", "cs", "da", "el",
    "et", "fi", "ga", "hr", "hu", "lt", "lv", "mt", "nl", "pl", "sk", "sl", "sv",
];

const PLACES: &[Row] = &[
    ("it", OURS, Some("it")),
    ("it-CH", OURS, Some("it")),
    ("fr-CA", OURS, Some("fr")),
    ("en-GB", OURS, Some("en")),
    ("de", OURS, None),
    ("en-GB", &["en-US", "en-GB"], Some("en-GB")),
    ("en-AU", &["en-US", "en-GB"], Some("en-US")),
    ("en-AU", ALL, Some("en")),
    ("pt-BR", ALL, Some("pt")),
    ("de-CH", ALL, Some("de")),
    ("ar-MA", ALL, Some("ar")),
    ("ur", ALL, Some("ur")),
    ("ur-IN", ALL, Some("ur")),
    ("mo", ALL, Some("ro")),
    ("tr", ALL, None),
    ("pt-BR", &["pt"], Some("pt")),
    ("pt-PT", &["pt"], Some("pt")),
    ("pt", &["pt-PT", "pt-BR"], Some("pt-BR")),
    ("pt-AO", &["pt-PT", "pt-BR"], Some("pt-PT")),
    ("es-419", &["es"], Some("es")),
    ("es-AR", &["es-MX", "es"], Some("es-MX")),
    ("it", &[], None),
    ("it", &["??", "", "it"], Some("it")),
];

const SCRIPTS: &[Row] = &[
    ("zh-TW", &["zh"], None),
    ("zh-TW", &["zh", "zh-Hant"], Some("zh-Hant")),
    ("zh-HK", &["zh", "zh-Hant"], Some("zh-Hant")),
    ("zh-SG", &["zh-Hant", "zh"], Some("zh")),
    ("zh-Hant-SG", &["zh"], None),
    ("zh", &["zh-Hant", "zh-Hans"], Some("zh-Hans")),
    ("yue", &["zh", "zh-Hant"], None),
    ("sr-Latn", &["sr"], None),
    ("sr-Latn", &["sr", "sr-Latn"], Some("sr-Latn")),
    ("sr", &["sr-Latn", "sr"], Some("sr")),
    ("sr-ME", &["sr"], None),
    ("uz-Cyrl", &["uz"], None),
    ("pa", ALL, Some("pa")),
    ("pa-IN", ALL, Some("pa")),
    ("pa-PK", ALL, None),
    ("pa-Arab", ALL, None),
    ("zh-TW", ALL, None),
    ("zh-CN", ALL, Some("zh")),
    ("sr", ALL, None),
    ("sr-Cyrl", ALL, None),
    ("bs-Cyrl", ALL, None),
    ("ru-Latn", ALL, None),
    ("fa-AF", &["fa"], Some("fa")),
    ("ar-EG", &["ar"], Some("ar")),
];

const NAMES: &[Row] = &[
    ("no", &["nb"], Some("nb")),
    ("no-NO", &["nb"], Some("nb")),
    ("nb", &["no"], Some("no")),
    ("nb", &["no", "nb"], Some("nb")),
    ("no", &["nb", "no"], Some("no")),
    ("nn", &["nb"], None),
    ("iw", &["he"], Some("he")),
    ("in", &["id"], Some("id")),
    ("tl", &["fil"], Some("fil")),
    ("fil-PH", &["tl"], Some("tl")),
];

const NEAR: &[Row] = &[
    ("sr-Latn", ALL, Some("hr")),
    ("sr-Latn-RS", ALL, Some("hr")),
    ("sr-ME", ALL, Some("hr")),
    ("sh", ALL, Some("hr")),
    ("bs", ALL, Some("hr")),
    ("sr-Latn", &["hr", "sr", "sr-Latn"], Some("sr-Latn")),
    ("hr", &["bs", "hr"], Some("hr")),
    ("hr", &["bs"], Some("bs")),
    ("hr", &["sr"], None),
    ("sl", &["hr"], None),
    ("no", ALL, Some("da")),
    ("nb-NO", ALL, Some("da")),
    ("da", &["nb"], Some("nb")),
    ("da", &["nb", "da"], Some("da")),
    ("nn", ALL, None),
    ("sv", &["da"], None),
    ("gsw", ALL, Some("de")),
    ("lb", ALL, Some("de")),
    ("de", &["lb"], None),
    ("uk", &["ru"], None),
    ("sk", &["cs"], None),
];

const SPELLINGS: &[Row] = &[
    ("IT", OURS, Some("it")),
    ("EN-gb", OURS, Some("en")),
    ("ZH-HANT-TW", &["zh-Hant"], Some("zh-Hant")),
    ("it_IT", OURS, Some("it")),
    ("zh_TW", &["zh", "zh-Hant"], Some("zh-Hant")),
    ("pt_BR", ALL, Some("pt")),
    ("sr_Latn_RS", ALL, Some("hr")),
    ("pa_Arab_PK", ALL, None),
    ("en-u-ca-buddhist", OURS, Some("en")),
    ("en-US-u-hc-h12-x-abc", OURS, Some("en")),
    ("ar-u-nu-latn", &["ar"], Some("ar")),
    ("it-x-private", OURS, Some("it")),
    ("de-CH-1996", &["de"], Some("de")),
    ("ca-valencia", &["ca"], Some("ca")),
];

const NO_LANGUAGES: &[Row] = &[
    ("", OURS, None),
    (" ", OURS, None),
    ("it ", OURS, None),
    ("*", OURS, None),
    ("-", OURS, None),
    ("it-", OURS, None),
    ("--it", OURS, None),
    ("it--IT", OURS, None),
    ("i", OURS, None),
    ("x-it", OURS, None),
    ("italiano", OURS, None),
    ("Italian language", OURS, None),
    ("it,en", OURS, None),
    ("en_GB.UTF-8", OURS, None),
    ("123", OURS, None),
    ("è", OURS, None),
    ("it\0", OURS, None),
    ("<script>", OURS, None),
    ("{{ lang }}", OURS, None),
    ("__proto__", OURS, None),
    ("constructor", OURS, None),
    ("root", OURS, None),
    ("und", OURS, None),
    ("und-IT", OURS, None),
    ("mul", OURS, None),
    ("zxx", OURS, None),
    ("en-u", OURS, None),
    ("en-a-bb-a-cc", OURS, None),
];

/// The languages of a browser, in the visitor's order, and the language of a card if neither the element nor the page asks for one.
const BROWSERS: &[(&[&str], &str)] = &[
    (&["zh-TW", "en-US", "it"], "en"),
    (&["zh-HK", "zh", "en"], "zh"),
    // Only because nothing else that the visitor reads is published.
    (&["zh-TW"], "zh"),
    (&["zh-TW", "ja"], "zh"),
    (&["zh-Hant-HK", "tr"], "zh"),
    (&["sr-Cyrl", "en"], "en"),
    (&["sr-Cyrl"], "it"),
    (&["pa-PK", "ur"], "ur"),
    (&["pa-Arab"], "it"),
    (&["nn", "nb", "en"], "da"),
    (&["nn-NO", "en"], "en"),
    (&["tr", "de"], "de"),
    (&["tr"], "it"),
    (&[], "it"),
    (&["", "x", "de_AT"], "de"),
];

/// Difficult tags: long, repeated, strange. Each with the expected result, `null` for no language.
const LONG: &str = "[
    ['it-x-' + 'abcdefgh-'.repeat(20000) + 'a', 'it'],
    ['it-' + 'x'.repeat(1e6), null],
    ['it-'.repeat(1e5), null],
    ['_'.repeat(1e6), null],
    ['\\ud800', null],
    [undefined, null],
    [null, null],
]";

/// Wishes put together at random from parts of tags, the same in every run: each answer is a published language or none, a language
/// published is its own answer, and nothing throws.
const AT_RANDOM: &str = "
    const parts = ['it', 'en', 'zh', 'sr', 'no', 'und', 'x', 'u', 'Latn', 'Hant', 'Cyrl', 'IT', 'TW', '419', '1996', 'ca', '', '_', '-', '\\u0000', 'é', 'abcdefghi'];
    const lists = [['it', 'en', 'fr'], ['zh', 'zh-Hant'], ['sr', 'sr-Latn'], ['nb', 'nn'], ['pt-PT', 'pt-BR'], []];
    let seed = 1;
    const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
    for (const list of lists) for (const tag of list) if (match(tag, list) !== tag) return `${tag} is not its own answer`;
    for (let round = 0; round < 5000; round++) {
        let wish = parts[next(parts.length)];
        for (let more = next(5); more > 0; more--) wish += (next(4) ? '-' : '') + parts[next(parts.length)];
        const list = lists[next(lists.length)];
        try {
            const found = match(wish, list);
            if (found !== undefined && !list.includes(found)) return `${wish} gives ${found} of ${list}`;
        } catch (error) {
            return `${wish} throws ${error}`;
        }
    }
    return ''";

const TABLES: [(&str, &[Row]); 6] = [
    ("the region decides between equals and never excludes", PLACES),
    ("nobody gets a script they may not read", SCRIPTS),
    ("a language that a reader takes for nearly theirs is better than none", NEAR),
    ("older and other names of a language mean the same", NAMES),
    ("capitals, underscores and extensions do not matter", SPELLINGS),
    ("what is no language is no wish", NO_LANGUAGES),
];

/// A row that needs no page either.
type Check = fn(&TestContext) -> Result<()>;

const CHECKS: [(&str, Check); 3] = [
    ("the first of the browser's languages that is published wins", by_browser),
    ("no wish is too long or too strange", strange),
    ("wishes at random get a published language or none", at_random),
];

pub(crate) fn cases() -> Vec<Case> {
    let names = TABLES.iter().map(|(name, _)| *name).chain(CHECKS.iter().map(|(name, _)| *name));
    vec![
        Case::visit(TABLE, names, without_a_page),
        Case::new(TABLE, "a partner's mistake in the element's language leaves the page's", mistaken),
    ]
}

fn without_a_page(context: &TestContext, verdicts: &Verdicts) -> Result<()> {
    for (name, rows) in TABLES {
        verdicts.row(name, || match_all(context, rows))?;
    }
    CHECKS.into_iter().try_for_each(|(name, check)| verdicts.row(name, || check(context)))
}

fn match_all(context: &TestContext, rows: &[Row]) -> Result<()> {
    let all = "return arguments[0].map(([wish, published]) => {
        try { return match(wish, published) ?? null; } catch (error) { return `throws ${error}`; }
    })";
    let wishes: Value = rows.iter().map(|(wish, published, _)| json!([wish, published])).collect();
    let found = run(context, all, vec![wishes])?;
    let mut wrong = Vec::new();
    for ((wish, published, expected), found) in rows.iter().zip(found.as_array().into_iter().flatten()) {
        if *found != json!(expected) {
            wrong.push(format!("{wish:?} of {published:?}: expected {expected:?}, found {found}"));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    ensure!(found.as_array().map(Vec::len) == Some(rows.len()), "not every wish was answered");
    Ok(())
}

fn by_browser(context: &TestContext) -> Result<()> {
    let each = "return arguments[1].map((languages) => {
        const choose = new Function('navigator', `${arguments[2]}; return preferredLanguage`)({ languages });
        return choose(document.createElement('p'), arguments[0], 'it');
    })";
    let wishes: Value = BROWSERS.iter().map(|(languages, _)| json!(languages)).collect();
    let found = context.tab.js(each, vec![json!(ALL), wishes, json!(script())])?;
    let expected: Value = BROWSERS.iter().map(|(_, expected)| json!(expected)).collect();
    ensure!(found == expected, "found {found}, expected {expected}");
    Ok(())
}

fn strange(context: &TestContext) -> Result<()> {
    let each = format!(
        "for (const [wish, expected] of {LONG}) {{
            const found = match(wish, ['it', 'en', 'fr']) ?? null;
            if (found !== expected) return `${{String(wish).slice(0, 20)}}: ${{found}}`;
        }}
        return ''"
    );
    let wrong = run(context, &each, Vec::new())?;
    ensure!(wrong == "", "{wrong}");
    Ok(())
}

fn at_random(context: &TestContext) -> Result<()> {
    let wrong = run(context, AT_RANDOM, Vec::new())?;
    ensure!(wrong == "", "{wrong}");
    Ok(())
}

fn mistaken(context: &TestContext) -> Result<()> {
    context.show(&plain("lang='{{ page.lang }}'")?)?;
    context.wait_for_tier(1)?;
    whole_card(context, "it")
}

fn run(context: &TestContext, body: &str, arguments: Vec<Value>) -> Result<Value> {
    context.tab.js(&format!("{}\n{body}", script()), arguments)
}

fn script() -> String {
    MODULE.replace("export function", "function")
}
