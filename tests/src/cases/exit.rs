//! Leaving fast: the link is always in view, one tap or three presses of Shift blank the page at once, and the site that takes its place
//! does not learn where the visitor was. A server of the tests stands in for the campaign's destination.

mod frames;
mod guarded;
mod shortcut;

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::{Tier, let_settle, show_another, show_plain};
use crate::{
    case::Case,
    context::TestContext,
    engine::Engine,
    expected_content,
    host_page::HostPage,
    test_server::{Asset, Fault},
};

const TABLE: &str = "exit";
const LIMIT: Duration = Duration::from_secs(5);
const THRICE: &str = "\u{E008}\u{E008}\u{E008}";

const DESTINATION: &str = "/v1/en.destination.json";
/// The destination, which answers that the browser should stay where it is, because drivers cannot look at a page that is being left.
const ANSWERS_LATER: (Asset, Fault) = (Asset::Language("en"), Fault::Status(http::StatusCode::NO_CONTENT));

/// The attributes of the element under which the way out must be the same.
const LAYOUTS: [&str; 3] = ["card", "bar", "button"];

/// A row whose visitor does not leave: its name, and what is checked on an element of its own.
type StayingRow = (&'static str, fn(&TestContext, Tier) -> Result<()>);

const STAYING: [StayingRow; 3] = [
    ("a visitor of a site with a way out of its own is offered no second one", off),
    ("a visitor sees the way out without scrolling the card on a small phone", in_view),
    ("a visitor sees the way out however far they have scrolled the card", sticks),
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases =
        vec![Case::new(TABLE, "a visitor of a page without scripts has a link to leave by", without_script)];
    for tier in Tier::EACH {
        let words = tier.words();
        let name = move |(name, _): &StayingRow| format!("{name} {words}");
        cases.push(Case::visit(TABLE, STAYING.iter().map(name), move |context, verdicts| {
            show_plain(context, tier, "lang=it")?;
            STAYING.iter().try_for_each(|row| verdicts.row(&name(row), || row.1(context, tier)))
        }));
        let mut add = |name: String, check: fn(&TestContext, Tier) -> Result<()>| {
            cases.push(Case::new(TABLE, format!("{name} {words}"), move |context| check(context, tier)));
        };
        add("a visitor leaves with one tap: the page is blank before the next one answers".into(), by_tap);
        add("a visitor who left finds no way back to the page in the history".into(), not_in_history);
        add("a visitor leaves by pressing Shift three times".into(), by_keys);
    }
    let more = [
        ("a visitor leaves by the link in the bar", from_the_bar as fn(&TestContext) -> Result<()>),
        ("a visitor leaves from the panel of the button", from_the_panel),
        ("a visitor leaves while a dialog of the page is open, and the blank covers it", over_dialog),
        ("a visitor leaves a page that asks whether to stay, and is not asked", not_asked),
        ("a visitor who comes back to the page by the browser's own store sees it again", comes_back),
        ("nothing of the page is in view while a visitor leaves without the second half of the loader", without_more),
        ("a visitor who holds Control leaves all the same", with_control),
    ];
    cases.extend(more.map(|(name, check)| Case::new(TABLE, name, check)));
    cases.extend(guarded::cases());
    cases.extend(shortcut::cases());
    cases.extend(frames::cases());
    cases
}

fn without_script(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Widget, Fault::Status(http::StatusCode::NOT_FOUND));
    context.show(&super::plain("lang=it")?)?;
    let found = "const link = [...card.host().querySelectorAll('a')].find((a) => a.href === arguments[0]);
        return link ? [link.rel, card.rendered(link), card.text(link) !== '', link.getBoundingClientRect().height >= 44] : null";
    let found = context.tab.js(found, vec![json!(expected_content::exit())])?;
    ensure!(
        found == json!(["nofollow noopener noreferrer", true, true, true]),
        "[rel, rendered, text, height] is {found}"
    );
    Ok(())
}

fn in_view(context: &TestContext, tier: Tier) -> Result<()> {
    context.tab.resize(320, 900)?;
    show_another(context, tier, "lang=it")?;
    // If a window can be that narrow.
    let width = context.tab.js("return innerWidth", Vec::new())?;
    ensure!(context.engine != Engine::Chromium || width == json!(320), "the page is {width} px wide");
    for language in ["it", "de", "ar"] {
        context.tab.js("card.host().setAttribute('lang', arguments[0])", vec![json!(language)])?;
        context.wait_for_language(language)?;
        let found = "scrollTo(0, card.host().getBoundingClientRect().top + scrollY);
            const link = card.part('a.exit');
            const box = link.getBoundingClientRect();
            const seen = card.at(box.x + box.width / 2, box.y + box.height / 2) === link;
            return [seen, box.height >= 44, box.bottom < 568, box.x >= 0 && box.right <= innerWidth]";
        let found = context.tab.js(found, Vec::new())?;
        ensure!(found == json!([true, true, true, true]), "{language}: [seen, high, in view, fits] is {found}");
    }
    Ok(())
}

fn sticks(context: &TestContext, tier: Tier) -> Result<()> {
    context.tab.resize(375, 700)?;
    show_another(context, tier, "lang=it")?;
    context.wait_for_menu()?;
    context.tab.js(
        "card.part('.all').click(); for (const details of card.parts('details')) details.open = true",
        Vec::new(),
    )?;
    for part in [0.1, 0.3, 0.5, 0.7, 0.9] {
        let found = "const box = card.host().getBoundingClientRect();
            scrollTo({ top: box.top + scrollY + (box.height - innerHeight) * arguments[0], behavior: 'instant' });
            const link = card.part('a.exit');
            const place = link.getBoundingClientRect();
            const seen = card.at(place.x + place.width / 2, place.y + place.height / 2);
            return [seen === link || link.contains(seen), place.top >= 0 && place.top < 20, box.height > 3 * innerHeight]";
        let found = context.tab.js(found, vec![json!(part)])?;
        ensure!(found == json!([true, true, true]), "at {part}: [seen, at the top, long card] is {found}");
    }
    Ok(())
}

fn by_tap(context: &TestContext, tier: Tier) -> Result<()> {
    show_plain(context, tier, "lang=it")?;
    aim(context)?;
    context.tab.click("a.exit")?;
    is_blank(context)?;
    is_asked_for(context)
}

fn from_the_bar(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::One, "lang=it layout=bar")?;
    aim(context)?;
    let link = context.tab.element("return card.host().shadowRoot.querySelector('.row a.exit')", Vec::new())?;
    context.tab.click_element(&link)?;
    is_blank(context)?;
    is_asked_for(context)
}

fn from_the_panel(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::One, "lang=it layout=button")?;
    aim(context)?;
    context.tab.js("card.host().shadowRoot.querySelector('.toggle').click()", Vec::new())?;
    context.tab.click("a.exit")?;
    is_blank(context)?;
    is_asked_for(context)
}

fn not_in_history(context: &TestContext, tier: Tier) -> Result<()> {
    let before = context.publish(&HostPage::new("browser/next.html"))?;
    context.tab.open(&before)?;
    show_plain(context, tier, "lang=it")?;
    let page = context.tab.js("return location.href", Vec::new())?;
    aim_at_answer(context)?;
    context.tab.click("a.exit")?;
    has_arrived(context)?;
    context.tab.back()?;
    let there = "return document.readyState === 'complete' && location.href === arguments[0]";
    let back = context.tab.wait("the page before", LIMIT, there, vec![json!(before)]);
    back.with_context(|| format!("the page with the card was {page}")).map(drop)
}

fn by_keys(context: &TestContext, tier: Tier) -> Result<()> {
    show_plain(context, tier, "lang=it")?;
    keys_are_heard(context)?;
    aim(context)?;
    context.tab.keys(THRICE)?;
    is_blank(context)?;
    is_asked_for(context)
}

fn off(context: &TestContext, tier: Tier) -> Result<()> {
    for layout in LAYOUTS {
        show_another(context, tier, &format!("lang=it exit=off layout={layout}"))?;
        keys_are_heard(context)?;
        aim(context)?;
        context
            .tab
            .js("const toggle = card.host().shadowRoot.querySelector('.toggle'); toggle?.click()", Vec::new())?;
        let shown = "const parts = card.host().shadowRoot.querySelectorAll('.exit, .private, .traces');
            return [parts.length > 0, [...parts].filter(card.rendered).length]";
        let shown = context.tab.js(shown, Vec::new())?;
        ensure!(shown == json!([true, 0]), "{layout}: [parts, seen] is {shown}");
        context.tab.keys(THRICE)?;
        stays(context)?;
        // The next element may get this one's card.
        context.tab.js("card.part('a.exit').href = arguments[0]", vec![json!(expected_content::exit())])?;
    }
    Ok(())
}

fn over_dialog(context: &TestContext) -> Result<()> {
    stay_on_tier_1(context);
    context.show(&HostPage::new("exit/dialog.html"))?;
    context.wait_for_tier(1)?;
    keys_are_heard(context)?;
    context.tab.js("document.getElementById('dialog').showModal()", Vec::new())?;
    aim(context)?;
    context.tab.keys(THRICE)?;
    is_blank(context)?;
    is_asked_for(context)
}

fn not_asked(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::One, "lang=it")?;
    keys_are_heard(context)?;
    aim(context)?;
    let asks = "window.asked = 0;
        const ask = (event) => { asked += 1; event.preventDefault(); };
        addEventListener('beforeunload', ask);
        window.onbeforeunload = ask;";
    context.tab.js(asks, Vec::new())?;
    context.tab.click("a.exit")?;
    is_blank(context)?;
    is_asked_for(context)?;
    let asked = context.tab.js("return asked", Vec::new())?;
    ensure!(asked == json!(0), "the page was heard {asked} times");
    Ok(())
}

fn comes_back(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::One, "lang=it")?;
    keys_are_heard(context)?;
    aim(context)?;
    let before = context.tab.js("return document.documentElement.getAttribute('style')", Vec::new())?;
    context.tab.click("a.exit")?;
    is_blank(context)?;
    // The event that a browser sends to a page that it has kept. A page that was replaced in the history is not kept, but a frame may be.
    context.tab.js("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", Vec::new())?;
    let shown = "const blank = card.host().shadowRoot.querySelector('.exit-cover');
        return [card.rendered(document.getElementById('own-button')), card.rendered(blank),
            document.querySelectorAll('meta[name=referrer]').length, document.documentElement.getAttribute('style') || null]";
    let shown = context.tab.js(shown, Vec::new())?;
    ensure!(shown == json!([true, false, 0, before]), "[page, blank, referrer, style] is {shown}");
    context.number_is_there()
}

fn without_more(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Deferred, Fault::Status(http::StatusCode::NOT_FOUND));
    context.show(&super::plain("lang=it")?)?;
    context.wait_for_tier(1)?;
    aim(context)?;
    context.tab.click("a.exit")?;
    is_blank(context)?;
    is_asked_for(context)
}

fn with_control(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::One, "lang=it")?;
    aim(context)?;
    let click = "return card.part('a.exit').dispatchEvent(
        new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }))";
    let opened = context.tab.js(click, Vec::new())?;
    ensure!(opened == json!(false), "the browser would open another tab");
    is_blank(context)?;
    is_asked_for(context)
}

/// Leaves the page, so that the next look cannot see what was there before.
fn anew(context: &TestContext) -> Result<()> {
    context.tab.open("about:blank")
}

/// Waits for the live card, because otherwise the card, and its link, could be replaced between aiming and clicking.
pub(super) fn stay_on_tier_1(context: &TestContext) {
    context.campaign.fail(Asset::Wasm, Fault::Status(http::StatusCode::NOT_FOUND));
}

/// Lets the way out lead to where the tests can see the request, and where no page follows.
pub(super) fn aim(context: &TestContext) -> Result<()> {
    let (asset, fault) = ANSWERS_LATER;
    context.campaign.fail(asset, fault);
    aim_at_answer(context)
}

/// Lets the way out lead to another page of the tests.
fn aim_at_answer(context: &TestContext) -> Result<()> {
    let to = format!("{}{DESTINATION}", context.campaign.origin());
    let known = "const link = card.part('a.exit'); const before = link.href; link.href = arguments[0];
        return [before, link.target, link.rel, link.referrerPolicy]";
    let found = context.tab.js(known, vec![json!(to)])?;
    let expected = json!([expected_content::exit(), "_top", "nofollow noreferrer", "no-referrer"]);
    ensure!(found == expected, "the way out is {found}");
    Ok(())
}

/// Waits for the deferred half of the loader, which listens to the keys.
pub(super) fn keys_are_heard(context: &TestContext) -> Result<()> {
    let there = "return card.host()?.shadowRoot?.querySelector('.announcer') !== null || null";
    context.tab.wait("the second half of the loader", LIMIT, there, Vec::new())?;
    Ok(())
}

/// Checks that nothing of the page or of the card is in view, although no other page has come.
fn is_blank(context: &TestContext) -> Result<()> {
    let seen = "
        const blank = card.host().shadowRoot.querySelector('.exit-cover');
        const clear = (node) => {
            let opacity = 1;
            for (let at = node; at; at = card.parent(at)) opacity *= parseFloat(getComputedStyle(at).opacity);
            return opacity > 0;
        };
        const nodes = { page: document.getElementById('own-button'), card: card.part('.card'), number: card.callLink() };
        let found = '';
        for (const name in nodes) if (card.rendered(nodes[name]) && clear(nodes[name])) found += `${name} `;
        const { width, height } = blank?.getBoundingClientRect() ?? {};
        const covered = blank && card.rendered(blank) && blank.matches(':popover-open') && width >= innerWidth - 20 && height >= innerHeight - 20;
        return covered || !found ? null : found;";
    let seen = context.tab.js(seen, Vec::new())?;
    ensure!(seen.is_null(), "still in view: {seen}");
    Ok(())
}

/// Checks that the destination was requested once, without a referrer.
pub(super) fn is_asked_for(context: &TestContext) -> Result<()> {
    let hits = || context.campaign.hits().into_iter().filter(|hit| hit.target == DESTINATION);
    context.wait_until("a request for the destination", || Ok(hits().next().is_some()))?;
    let told: Vec<_> = hits().filter_map(|hit| hit.referrer).filter(|referrer| !referrer.is_empty()).collect();
    ensure!(told.is_empty(), "the destination was told {told:?}");
    Ok(())
}

fn has_arrived(context: &TestContext) -> Result<()> {
    is_asked_for(context)?;
    let to = format!("{}{DESTINATION}", context.campaign.origin());
    let there = "return location.href === arguments[0] || null";
    context.tab.wait("the destination", LIMIT, there, vec![json!(to)]).map(drop)
}

/// Checks that the page is still there, and that no other page was requested, whatever was pressed.
fn stays(context: &TestContext) -> Result<()> {
    let_settle(context)?;
    let page = context.tab.js("return card.rendered(document.getElementById('own-button'))", Vec::new())?;
    ensure!(page == json!(true), "the page is gone");
    let asked = context.campaign.targets().iter().any(|target| target == DESTINATION);
    ensure!(!asked, "the way out was taken");
    Ok(())
}
