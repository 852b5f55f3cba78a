//! The sheet for pupils from other countries: one page, with exactly the numbers of the countries that a school chooses, and nobody is told which.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{A4, REASON, TABLE, printed_pages};
use crate::{case::Case, context::TestContext, engine::Engine, expected_content, verdicts::Verdicts};

/// The default language, the reviewed ones, those with the longest words, one from right to left, and the tallest letters.
const LANGUAGES: [&str; 7] = ["it", "en", "fr", "de", "el", "ar", "ur"];

/// Countries that fill the page most: the longest names, numbers that need the most room, two helplines, and a remark.
const LONGEST: [&str; 5] = ["UA", "MK", "BE", "KR", "US"];

/// What the page shows of countries, as a person reads it: which ones, their names, and the numbers as links and as digits.
const READ: &str =
    "const shown = [...document.querySelectorAll('.countries > li')].filter((row) => row.checkVisibility());
    const names = new Intl.DisplayNames([document.documentElement.lang], { type: 'region' });
    return shown.map((row) => {
        const links = [...row.querySelectorAll('a')];
        const digits = (link) => `tel:${link.textContent.replace(/[ .-]/g, '')}`;
        const name = row.querySelector('b').textContent === names.of(row.dataset.country);
        return [row.dataset.country, name, links.map((link) => link.getAttribute('href')), links.map(digits)];
    })";

fn rows(language: &str) -> [String; 2] {
    [
        format!("a school that chooses five other countries has exactly their numbers on the sheet in {language}"),
        format!("the sheet for pupils from abroad in {language} prints as one page of A4 with everything in its place"),
    ]
}

pub(super) fn cases() -> Vec<Case> {
    let names: Vec<String> = LANGUAGES.iter().flat_map(|language| rows(language)).collect();
    let visit = Case::visit(TABLE, names, |context, verdicts| {
        LANGUAGES.iter().try_for_each(|language| sheet(context, verdicts, language))
    });
    vec![
        visit.only_in(Engine::Chromium, REASON).in_each_face(),
        Case::new(
            TABLE,
            "a school keeps its countries as a link, which no server is told, and takes them along to another language",
            kept,
        ),
    ]
}

fn sheet(context: &TestContext, verdicts: &Verdicts, language: &str) -> Result<()> {
    let [chosen, printed] = rows(language);
    // The sheet before was looked at as it is printed, without the menus.
    context.tab.chromium("Emulation.setEmulatedMedia", json!({ "media": "" }))?;
    super::open(context, &format!("{language}-abroad.html"))?;
    verdicts.row(&chosen, || {
        shows(context, &expected_content::countries_on_poster(), "before anything is chosen")?;
        choose(context, &LONGEST)?;
        shows(context, &LONGEST.map(str::to_owned), "chosen")
    })?;
    verdicts.row(&printed, || {
        super::fits_its_page(context)?;
        let pages = printed_pages(context)?;
        ensure!(pages.len() == 1, "{} pages", pages.len());
        ensure!(pages[0].iter().zip(A4).all(|(side, right)| (side - right).abs() < 1.0), "{pages:?} points");
        Ok(())
    })
}

/// Chooses countries in the menus, as a person does.
fn choose(context: &TestContext, countries: &[&str]) -> Result<()> {
    let choose = "const menus = [...document.querySelectorAll('.choice select')];
        for (const [place, code] of arguments[0].entries()) {
            menus[place].value = code;
            menus[place].dispatchEvent(new Event('change', { bubbles: true }));
        }
        return document.querySelector('.choice').checkVisibility() && menus.length";
    let menus = context.tab.js(choose, vec![json!(countries)])?;
    ensure!(menus == json!(countries.len()), "not that many menus in view: {menus}");
    Ok(())
}

fn shows(context: &TestContext, countries: &[String], when: &str) -> Result<()> {
    let expected: Vec<Value> = countries
        .iter()
        .map(|code| {
            let calls = expected_content::country(code).helpline_calls;
            json!([code, true, calls, calls])
        })
        .collect();
    let found = context.tab.js(READ, Vec::new())?;
    ensure!(found == json!(expected), "{when}: expected {expected:?}, found {found}");
    Ok(())
}

fn kept(context: &TestContext) -> Result<()> {
    super::open(context, "it-abroad.html")?;
    let before = context.tab.js("return history.length", Vec::new())?;
    choose(context, &LONGEST)?;
    let [link, after] =
        ["location.href", "history.length"].map(|it| context.tab.js(&format!("return {it}"), Vec::new()));
    let (link, after) = (link?.as_str().unwrap_or_default().to_owned(), after?);
    ensure!(before == after, "the choice made entries in the history: {before}, then {after}");
    context.tab.open(&context.publish(&crate::host_page::HostPage::new("browser/next.html"))?)?;
    context.tab.open(&link)?;
    shows(context, &LONGEST.map(str::to_owned), "by the link")?;
    context.tab.js("document.querySelector('.languages a[lang=fr]').click()", Vec::new())?;
    let there =
        "return document.documentElement.lang === 'fr' && document.querySelector('.choice').checkVisibility() || null";
    context.tab.wait("the sheet in French", std::time::Duration::from_secs(5), there, Vec::new())?;
    shows(context, &LONGEST.map(str::to_owned), "in another language")?;
    for target in context.campaign.targets() {
        ensure!(LONGEST.iter().all(|code| !target.contains(code)), "a server was told {target}");
    }
    Ok(())
}
