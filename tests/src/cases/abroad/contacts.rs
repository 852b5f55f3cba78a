//! The contacts of every country, as the data has them.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{TABLE, open, show_plain};
use crate::{case::Case, cases::Tier, context::TestContext, expected_content};

/// The default language, a reviewed one, one from right to left, and one in another script.
const LANGUAGES: [&str; 4] = ["it", "en", "ar", "zh"];

/// How many countries the data has. One that gets lost is a mistake.
const COUNTRIES: usize = 62;

/// What each country's row shows after it was chosen in the menu.
const READ: &str = "const menu = card.part('.countries-menu');
    const chosen = card.part('.chosen');
    const shown = {};
    for (const { value } of [...menu.options].slice(1)) {
        menu.value = value;
        menu.dispatchEvent(new Event('change', { bubbles: true }));
        const links = [...chosen.querySelectorAll('a')].filter(card.rendered);
        const digits = (link) => link.querySelector('.number')?.textContent.replace(/\\s/g, '');
        shown[value] = {
            calls: links.map((link) => link.getAttribute('href')).filter((href) => href.startsWith('tel:')),
            pages: links.map((link) => link.getAttribute('href')).filter((href) => !href.startsWith('tel:')),
            misread: links.filter((link) => link.protocol === 'tel:' && `tel:${digits(link)}` !== link.getAttribute('href')).length,
            loose: links.filter((link) => link.protocol !== 'tel:' && (link.target !== '_blank' || !link.rel.includes('noreferrer')
                || link.referrerPolicy !== 'no-referrer')).length,
            area: [...chosen.querySelectorAll('.helplines [data-word=area]')].filter(card.rendered).length,
            // In this order: helplines, hotlines, emergency numbers.
            none: [...chosen.querySelectorAll('li')].map((row) => row.querySelector('[data-word=none]') !== null),
        };
    }
    const options = [...menu.options].slice(1);
    const language = card.wrapper().lang;
    const names = new Intl.DisplayNames([language], { type: 'region' });
    const sorted = [...options].sort((one, other) => new Intl.Collator(language).compare(one.text, other.text));
    return { shown, misnamed: options.filter(({ text, value }) => text !== names.of(value)).length,
        unsorted: sorted.some((option, at) => option !== options[at]), inView: card.rendered(chosen) }";

pub(super) fn cases() -> Vec<Case> {
    let name = |language: &str, tier: Tier| {
        format!(
            "each of the 62 countries shows its own verified contacts and no others in {language}, {}",
            tier.words()
        )
    };
    let visit = |tier: Tier| {
        Case::visit(TABLE, LANGUAGES.map(|language| name(language, tier)), move |context, verdicts| {
            show_plain(context, tier, "lang=it")?;
            context.wait_for_menu()?;
            LANGUAGES.iter().try_for_each(|language| verdicts.row(&name(language, tier), || shows(context, language)))
        })
    };
    Tier::EACH.map(visit).into()
}

fn shows(context: &TestContext, language: &str) -> Result<()> {
    if language != "it" {
        context.choose_language(language)?;
    }
    open(context)?;
    let found = context.tab.js(READ, Vec::new())?;
    ensure!(found["misnamed"] == json!(0), "{} countries have other names than the browser's", found["misnamed"]);
    ensure!(found["unsorted"] == json!(false), "the countries are not in the order of {language}");
    ensure!(found["inView"] == json!(true), "the row is not in view");
    let shown = found["shown"].as_object().map_or(0, serde_json::Map::len);
    ensure!(shown == COUNTRIES, "{shown} countries");
    for code in expected_content::countries() {
        let expected = expected_content::country(&code);
        let none = [expected.helplines == 0, expected.hotlines == 0, expected.emergency == 0];
        let expected = json!({ "calls": expected.calls, "pages": expected.pages, "misread": 0, "loose": 0,
            "area": expected.with_area_code, "none": none });
        let of_country: &Value = &found["shown"][&code];
        ensure!(*of_country == expected, "{code}: expected {expected}, found {of_country}");
    }
    Ok(())
}
