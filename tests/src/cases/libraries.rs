//! Libraries that change how a page is touched, read or looked at, and that see only the element, or only half of what is inside it.

use std::time::Duration;

use anyhow::{Result, ensure};
use http::StatusCode;
use serde_json::{Value, json};

use super::{Tier, let_settle, plain};
use crate::{
    assert_card::whole_card,
    case::Case,
    context::TestContext,
    engine::Engine,
    expected_content::HREF,
    host_page::HostPage,
    invariant,
    test_server::{Asset, Fault},
};

const TABLE: &str = "libraries";
const LIMIT: Duration = Duration::from_secs(8);
/// How long Dark Reader may take to rewrite the page.
const REWRITTEN: Duration = Duration::from_millis(1500);
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 8_0 like Mac OS X) AppleWebKit/600.1.4 (KHTML, like Gecko) Version/8.0 \
                      Mobile/12A365 Safari/600.1.4";

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new(TABLE, "a visitor with an iPhone taps the controls on a page with FastClick", fast_click)
            .only_in(Engine::Chromium, "its driver has no fingers"),
        Case::new(TABLE, "a visitor reaches every control by Tab in a dialog of focus-trap", focus_trap),
        Case::new(TABLE, "calls and letters stay in the tab on a page whose links open another", base_target),
        Case::new(TABLE, "icons without any style are small", icons),
        Case::new(TABLE, "the number is there where ShadyDOM imitates shadow roots", shady_dom),
    ];
    for tier in Tier::EACH {
        for when in ["before", "later"] {
            let name = format!("every control can be read when Dark Reader came {when}, {}", tier.words());
            cases.push(Case::new(TABLE, name, move |context| dark_reader(context, tier, when)));
        }
        let name = format!(
            "after a translator has changed its words, a card says all those of the next language {}",
            tier.words()
        );
        cases.push(Case::new(TABLE, name, move |context| translated(context, tier)));
    }
    cases
}

fn show(context: &TestContext, page: &HostPage, tier: Tier) -> Result<()> {
    if tier == Tier::One {
        context.campaign.fail(Asset::Wasm, Fault::Status(StatusCode::NOT_FOUND));
    }
    context.show(page)?;
    context.wait_for_menu()?;
    context.wait_for_tier(tier.number())
}

fn fast_click(context: &TestContext) -> Result<()> {
    context.tab.chromium("Emulation.setUserAgentOverride", json!({ "userAgent": IPHONE }))?;
    context.tab.chromium("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }))?;
    show(context, &HostPage::new("library/fastclick.html"), Tier::Two)?;
    let idle = context.tab.js("return FastClick.notNeeded(document.body) === true", Vec::new())?;
    ensure!(idle == json!(false), "FastClick has nothing to do here");
    for (selector, tapped) in
        [(".call", HREF), ("button.next", "button"), ("details.tip:not([hidden]) > summary", "summary")]
    {
        let place = "const element = card.part(arguments[0]);
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { x, y, width } = element.getBoundingClientRect();
            taps.length = 0;
            return { x: Math.round(x + width / 2), y: Math.round(y + 10) }";
        let point = context.tab.js(place, vec![json!(selector)])?;
        for (event, points) in [("touchStart", json!([point])), ("touchEnd", json!([]))] {
            context.tab.chromium("Input.dispatchTouchEvent", json!({ "type": event, "touchPoints": points }))?;
        }
        let taps = context.tab.wait("the click", LIMIT, "return taps.length ? taps : null", Vec::new())?;
        ensure!(taps == json!([tapped]), "after a touch of {selector} the clicks arrived at {taps}");
    }
    Ok(())
}

fn focus_trap(context: &TestContext) -> Result<()> {
    show(context, &HostPage::new("library/focus_trap.html"), Tier::Two)?;
    context.tab.js("trap.activate(); document.getElementById('first').focus()", Vec::new())?;
    let mut seen = Vec::new();
    for _ in 0..40 {
        context.tab.keys("\u{E004}")?;
        let focused = "const focused = card.focused();
            return focused.dataset.contact ?? (focused.id || focused.getAttribute('class') || focused.localName)";
        let focused = context.tab.js(focused, Vec::new())?;
        if focused == "first" {
            break;
        }
        seen.push(focused);
    }
    let reached = |name: &str| seen.iter().any(|focused| focused == name);
    ensure!(reached("call") && reached("chat") && reached("exit"), "Tab came to {seen:?}");
    Ok(())
}

fn base_target(context: &TestContext) -> Result<()> {
    let base = "document.head.append(Object.assign(document.createElement('base'), { target: '_blank' }))";
    show(context, &plain("lang=it")?.with("NOTE", base), Tier::Two)?;
    let elsewhere = "let found = '';
        for (const link of card.parts('a')) if (/^(tel|mailto|sms):/.test(link.href) && link.target !== '_self') found += link.outerHTML;
        return found";
    let elsewhere = context.tab.js(elsewhere, Vec::new())?;
    ensure!(elsewhere == "", "these open another tab: {elsewhere}");
    Ok(())
}

fn icons(context: &TestContext) -> Result<()> {
    show(context, &plain("lang=it")?, Tier::Two)?;
    let large = "card.host().shadowRoot.adoptedStyleSheets = [];
        let large = '';
        for (const icon of card.parts('svg')) if (icon.getBoundingClientRect().width > 64) large += icon.outerHTML;
        return large";
    let large = context.tab.js(large, Vec::new())?;
    ensure!(large == "", "large without a style sheet: {large}");
    Ok(())
}

fn shady_dom(context: &TestContext) -> Result<()> {
    context.show(&HostPage::new("library/shady_dom.html"))?;
    context.tab.wait("the imitation", LIMIT, "return window.ShadyDOM.inUse === true", Vec::new())?;
    let_settle(context)?;
    // Its `querySelector` does not look into imitated roots.
    let look = "const link = card.callLink();
        const { width, height } = link?.getBoundingClientRect() ?? {};
        const large = [...card.parts('svg')].filter((icon) => icon.getBoundingClientRect().width > 64).length;
        return [link?.getAttribute('href'), width > 44 && height > 14, large]";
    let found = context.tab.js(look, Vec::new())?;
    ensure!(found == json!([HREF, true, 0]), "[number, whether it is large enough, large icons] is {found}");
    invariant::unharmed(context)
}

fn dark_reader(context: &TestContext, tier: Tier, when: &str) -> Result<()> {
    show(context, &HostPage::new("library/dark_reader.html").with("WHEN", when), tier)?;
    if when == "later" {
        context.tab.js("DarkReader.enable({ brightness: 100, contrast: 100 })", Vec::new())?;
    }
    std::thread::sleep(REWRITTEN);
    let dark = context.tab.js(
        "return card.luminance(card.colour(getComputedStyle(document.body.parentElement).backgroundColor))",
        Vec::new(),
    )?;
    ensure!(dark.as_f64().unwrap_or(1.0) < 0.1, "the page is not dark: {dark}");
    let pale = context.tab.js(include_str!("../js/control_contrasts.js"), Vec::new())?;
    ensure!(pale == "", "{pale}");
    context.number_is_there()?;
    invariant::unharmed(context)
}

/// Puts other words into every text, as translators do: some change the texts, others put elements in their place.
const TRANSLATE: &str = "const walker = document.createTreeWalker(card.wrapper(), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    let count = 0;
    for (const text of texts) {
        if (!text.data.trim() || text.parentElement.closest('select')) continue;
        count += 1;
        if (count % 2) { text.data = `[${text.data}]`; continue; }
        const font = document.createElement('font');
        font.textContent = `[${text.data}]`;
        text.replaceWith(font);
    }
    return count";

fn translated(context: &TestContext, tier: Tier) -> Result<()> {
    show(context, &plain("lang=it")?, tier)?;
    for language in ["en", "fr", "it"] {
        let count = context.tab.js(TRANSLATE, Vec::new())?;
        ensure!(count.as_u64() > Some(20), "only {count} texts");
        context.tab.js("card.host().lang = arguments[0]", vec![json!(language)])?;
        context.wait_for_language(language)?;
        context.wait_for_tier(tier.number())?;
        let_settle(context)?;
        let left = context.tab.js("return card.wrapper().textContent.match(/\\[[^\\]]*\\]/g)", Vec::new())?;
        ensure!(left == Value::Null, "in {language} the translator's words stay: {left}");
        whole_card(context, language)?;
    }
    invariant::unharmed(context)
}
