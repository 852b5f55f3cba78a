//! The guess by the time zone: which country, and that nobody is asked.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{LIMIT, TABLE, asked_for_countries, filled, let_settle, plain};
use crate::{
    case::Case,
    context::TestContext,
    test_server::{Asset, Fault},
};

/// Time zones as browsers give them, each with the country that is guessed; without one there is no guess.
const ZONES: [(&str, &str); 80] = [
    ("Europe/Bucharest", "RO"),
    ("Europe/Tirane", "AL"),
    ("Europe/Paris", "FR"),
    ("Europe/Berlin", "DE"),
    ("Europe/Busingen", "DE"),
    ("Europe/Zurich", "CH"),
    ("Europe/Vienna", "AT"),
    ("Europe/Brussels", "BE"),
    ("Europe/Sofia", "BG"),
    ("Europe/Zagreb", "HR"),
    ("Asia/Nicosia", "CY"),
    ("Europe/Nicosia", "CY"),
    ("Europe/Prague", "CZ"),
    ("Europe/Copenhagen", "DK"),
    ("Europe/Tallinn", "EE"),
    ("Europe/Helsinki", "FI"),
    ("Europe/Athens", "GR"),
    ("Europe/Budapest", "HU"),
    ("Europe/Dublin", "IE"),
    ("Europe/Riga", "LV"),
    ("Europe/Vilnius", "LT"),
    ("Europe/Luxembourg", "LU"),
    ("Europe/Malta", "MT"),
    ("Europe/Amsterdam", "NL"),
    ("Europe/Warsaw", "PL"),
    ("Europe/Lisbon", "PT"),
    ("Atlantic/Azores", "PT"),
    ("Atlantic/Madeira", "PT"),
    ("Europe/Bratislava", "SK"),
    ("Europe/Ljubljana", "SI"),
    ("Europe/Madrid", "ES"),
    ("Atlantic/Canary", "ES"),
    ("Africa/Ceuta", "ES"),
    ("Europe/Stockholm", "SE"),
    ("Europe/London", "GB"),
    ("Europe/Oslo", "NO"),
    ("Atlantic/Reykjavik", "IS"),
    ("Europe/Kyiv", "UA"),
    ("Europe/Kiev", "UA"),
    ("Europe/Chisinau", "MD"),
    ("Europe/Belgrade", "RS"),
    ("Europe/Sarajevo", "BA"),
    ("Europe/Podgorica", "ME"),
    ("Europe/Skopje", "MK"),
    ("Europe/Istanbul", "TR"),
    ("Asia/Tbilisi", "GE"),
    ("Africa/Casablanca", "MA"),
    ("Asia/Shanghai", "CN"),
    ("Asia/Calcutta", "IN"),
    ("Asia/Kolkata", "IN"),
    ("Asia/Dhaka", "BD"),
    ("Asia/Manila", "PH"),
    ("Africa/Cairo", "EG"),
    ("Asia/Karachi", "PK"),
    ("Africa/Lagos", "NG"),
    ("Africa/Dakar", "SN"),
    ("Asia/Colombo", "LK"),
    ("Africa/Tunis", "TN"),
    ("America/Lima", "PE"),
    ("America/Guayaquil", "EC"),
    ("America/New_York", "US"),
    ("America/Indiana/Knox", "US"),
    ("America/Toronto", "CA"),
    ("Australia/Sydney", "AU"),
    ("Asia/Tokyo", "JP"),
    ("Asia/Seoul", "KR"),
    ("America/Sao_Paulo", "BR"),
    ("America/Mexico_City", "MX"),
    // The campaign's own country, and the states inside it.
    ("Europe/Rome", ""),
    ("Europe/San_Marino", ""),
    ("Europe/Vatican", ""),
    // Countries that are not in the list.
    ("Asia/Hong_Kong", ""),
    ("America/Guadeloupe", ""),
    // Places that two countries claim.
    ("Europe/Simferopol", ""),
    // No places.
    ("UTC", ""),
    ("Etc/GMT-1", ""),
    ("CET", ""),
    ("US/Eastern", ""),
    // What no database has, and what a page has broken.
    ("Europe/Atlantis", ""),
    ("", ""),
];

/// Puts an element on the page for each zone, and reads which country is shown under its call, and whether it is called a guess.
const GUESSES: &str = "const guesses = [];
    for (const zone of arguments[0]) {
        document.documentElement.dataset.zone = zone;
        const before = card.host();
        const made = document.createElement('accanto-widget');
        made.lang = 'it';
        made.append(...before.childNodes);
        before.replaceWith(made);
        const end = performance.now() + 5000;
        while (!made.shadowRoot?.querySelector('.country') && performance.now() < end) await new Promise(requestAnimationFrame);
        const near = made.shadowRoot.querySelector('.nearby > .country');
        const call = made.shadowRoot.querySelector('.call');
        guesses.push(!near ? '' : near.querySelector('.guess').hidden ? 'no guess' : near.querySelector('select').value
            + (call.compareDocumentPosition(near) & Node.DOCUMENT_POSITION_FOLLOWING && call.getAttribute('href') === 'tel:19696' ? '' : ' first'));
    }
    return guesses";

/// Gives the page's browser the time zone that the page's root element names; none if it names an empty one.
pub(in crate::cases) const IN_ZONE: &str = "{
    const own = Intl.DateTimeFormat.prototype.resolvedOptions;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
        const { zone } = document.documentElement.dataset;
        return zone === undefined ? own.call(this) : { ...own.call(this), timeZone: zone || undefined };
    };
    }";

/// Moves such a browser to Romania, and has the page put another element in the place of the card.
pub(in crate::cases) const MOVE_TO_ROMANIA: &str = "document.documentElement.dataset.zone = 'Europe/Bucharest';
    const before = card.host();
    const made = document.createElement('accanto-widget');
    made.lang = 'it';
    made.append(...before.childNodes);
    before.replaceWith(made)";

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            TABLE,
            "each of 80 time zones leads to the country that it belongs to, or to none, below the call",
            guesses,
        ),
        Case::new(
            TABLE,
            "in the zone that Windows takes for half of Europe, the browser's language decides, if it has one",
            windows_guess,
        ),
        Case::new(
            TABLE,
            "a guess asks nobody but the campaign, for the countries alone, and keeps nothing",
            nobody_asked,
        ),
    ]
}

fn show_in_zones(context: &TestContext, attributes: &str) -> Result<()> {
    context.campaign.fail(Asset::Wasm, Fault::Status(http::StatusCode::NOT_FOUND));
    context.show(&plain(attributes)?.with("NOTE", IN_ZONE))?;
    context.wait_for_tier(1)
}

fn guesses(context: &TestContext) -> Result<()> {
    show_in_zones(context, "lang=it country=IT")?;
    // So that what decides is there before the first guess.
    filled(context)?;
    let zones: Vec<&str> = ZONES.iter().map(|(zone, _)| *zone).collect();
    let found = context.tab.js_async(GUESSES, vec![json!(zones)])?;
    for (index, (zone, country)) in ZONES.iter().enumerate() {
        ensure!(found[index] == json!(country), "{zone}: expected `{country}`, found {}", found[index]);
    }
    Ok(())
}

/// The language of the browser, as a script, with the guess in the zone.
const IN_BERLIN: [(&str, &str); 4] = [("'it-IT'", ""), ("'de-DE'", "DE"), ("undefined", "DE"), ("null", "DE")];

fn windows_guess(context: &TestContext) -> Result<()> {
    show_in_zones(context, "lang=it country=IT")?;
    filled(context)?;
    for (language, country) in IN_BERLIN {
        let set = format!("Object.defineProperty(navigator, 'language', {{ value: {language}, configurable: true }})");
        context.tab.js(&set, Vec::new())?;
        let found = context.tab.js_async(GUESSES, vec![json!(["Europe/Berlin"])])?;
        ensure!(found == json!([country]), "{language}: expected `{country}`, found {found}");
    }
    Ok(())
}

fn nobody_asked(context: &TestContext) -> Result<()> {
    show_in_zones(context, "lang=it")?;
    context.wait_for_menu()?;
    let_settle(context)?;
    let before = context.campaign.targets();
    context.tab.js(MOVE_TO_ROMANIA, Vec::new())?;
    context.tab.wait("the guess", LIMIT, "return card.part('.nearby > .country') !== null || null", Vec::new())?;
    let_settle(context)?;
    let targets = context.campaign.targets();
    let new = &targets[before.len()..];
    let name = |target: &String| {
        target.rsplit('/').next().unwrap_or_default().split('.').next().unwrap_or_default().to_owned()
    };
    let names: Vec<String> = new.iter().map(name).filter(|name| name != "live").collect();
    ensure!(names == ["countries"] && asked_for_countries(context), "asked for {new:?}");
    // One tap, and it is gone.
    context.tab.click(".close-country")?;
    let gone = context
        .tab
        .js("return card.part('.nearby > .country') === null && card.focused()?.parentNode.className", Vec::new())?;
    ensure!(gone == json!("abroad"), "after one tap: {gone}");
    let kept = context.tab.js(
        "return [localStorage.length, sessionStorage.length, document.cookie, location.search + location.hash]",
        Vec::new(),
    )?;
    ensure!(kept == json!([0, 0, "", ""]), "kept {kept}");
    Ok(())
}
