//! Who is behind the card: in every language the organisation and the networks that it belongs to, named and linked as the campaign says.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Tier, show_plain};
use crate::{case::Case, context::TestContext, expected_content};

const TABLE: &str = "behind";

/// The default language, a reviewed one, one from right to left, and one in another script.
const LANGUAGES: [&str; 4] = ["it", "en", "ar", "zh"];

/// What the control shows once it is open. The two characters that isolate a name in text from right to left are not to be seen.
const READ: &str = "const control = card.part('.behind');
    const panel = control.nextElementSibling;
    const closed = card.rendered(panel);
    control.open = true;
    const text = (element) => element.textContent.replace(/[\\u2066-\\u2069]/g, '');
    const link = (link) => ({ name: link.querySelector('bdi').textContent, href: link.href, target: link.target, rel: link.rel,
        policy: link.referrerPolicy, pictures: link.querySelectorAll('img, svg').length });
    return { closed, open: card.rendered(panel), control: text(control), texts: [...panel.querySelectorAll('p')].map(text),
        links: [...panel.querySelectorAll('a')].map(link) }";

pub(crate) fn cases() -> Vec<Case> {
    let name = |language: &str, tier: Tier| {
        format!("a visitor reads who is behind the card, and can go there, in {language}, {}", tier.words())
    };
    let visit = |tier: Tier| {
        Case::visit(TABLE, LANGUAGES.map(|language| name(language, tier)), move |context, verdicts| {
            show_plain(context, tier, "lang=it")?;
            context.wait_for_menu()?;
            LANGUAGES
                .iter()
                .try_for_each(|language| verdicts.row(&name(language, tier), || says_who(context, language)))
        })
    };
    Tier::EACH.map(visit).into()
}

fn says_who(context: &TestContext, language: &str) -> Result<()> {
    if language != "it" {
        context.choose_language(language)?;
        context.tab.js("card.part('.behind').open = false", Vec::new())?;
    }
    let found = context.tab.js(READ, Vec::new())?;
    let networks = expected_content::memberships();
    let id = |network: &Value| expected_content::string(network, "id");
    let texts = networks.iter().map(|network| expected_content::text(language, &format!("membership.{}", id(network))));
    let texts: Vec<String> = [expected_content::text(language, "behind.body")].into_iter().chain(texts).collect();
    let link = |network: &Value| {
        json!({ "name": network["name"], "href": network["url"], "target": "_blank", "rel": "noopener noreferrer",
            "policy": "no-referrer", "pictures": 0 })
    };
    let links: Vec<Value> = [expected_content::organisation()].into_iter().chain(networks).map(link).collect();
    let expected = json!({ "closed": false, "open": true, "control": expected_content::organisation()["name"],
        "texts": texts, "links": links });
    ensure!(found == expected, "expected {expected}, found {found}");
    Ok(())
}
