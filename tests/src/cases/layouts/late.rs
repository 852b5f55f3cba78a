//! Whatever arrives late, goes away or is set at an unusual moment: the number stays, and the layout is the one that the page asks for.

use anyhow::Result;
use http::StatusCode;
use serde_json::json;

use super::{BUTTON, LIMIT, TABLE, is_open, page, same, show_page, tap};
use crate::{
    case::Case,
    cases::{TIMERS, Tier, let_settle, pass},
    context::TestContext,
    expected_content,
    host_page::HostPage,
    test_server::{Asset, Fault},
};

/// Longer than the links stay in view for a card in another language, and less than for another layout, in milliseconds.
const SLOW: u32 = 2500;

/// Whether the whole widget is inside the window.
const INSIDE: &str = "const box = card.host().getBoundingClientRect();
    return [box.left >= 0, box.top >= 0, box.right <= innerWidth, box.bottom <= innerHeight]";

/// Checks that the number in the closed row can be seen, read and tapped.
const NUMBER: &str =
    "return card.problems(card.host().shadowRoot.querySelector('.row a'), arguments[0], arguments[1], 44)";

/// A row: its name, and what is checked.
type Row = (&'static str, fn(&TestContext) -> Result<()>);

pub(super) fn cases() -> Vec<Case> {
    let rows: [Row; 7] = [
        ("a visitor on a slow line has the number, then the bar", |context| slow(context, "layout=bar", "bar")),
        ("a visitor on a slow line has the number, then the button", |context| slow(context, BUTTON, "button")),
        ("a visitor who never gets the second half has the number of the button in the window", never),
        ("a visitor who never gets it has the number in the window even if the partner left no links", never_bare),
        (
            "a visitor finds the number when the page moves the element, or takes it away, while its panel is open",
            moved,
        ),
        ("a page that sets layout and audience right after inserting the element, or while it is away, gets them", set),
        ("a visitor who taps in a frame of the page closes the panel", tap_in_frame),
    ];
    rows.map(|(name, check)| Case::new(TABLE, name, check)).into()
}

fn slow(context: &TestContext, attributes: &str, layout: &str) -> Result<()> {
    context.campaign.fail(Asset::Deferred, Fault::Held);
    let page = page(&format!("lang=it {attributes}")).with("NOTE", TIMERS);
    context.tab.start_opening(&context.publish(&page)?)?;
    more_is_asked_for(context)?;
    pass(context, SLOW)?;
    context.number_is_there()?;
    same(context, "the card that stands in", "return card.tier()", &json!("0"))?;
    context.campaign.release();
    let there = "return card.host().shadowRoot?.querySelector('.layout')?.dataset.layout === arguments[0] || null";
    context.tab.wait("the layout", LIMIT, there, vec![json!(layout)])?;
    number_in_row(context)
}

fn never(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Deferred, Fault::Status(StatusCode::NOT_FOUND));
    context.show(&page(&format!("lang=it {BUTTON}")).with("NOTE", TIMERS))?;
    more_is_asked_for(context)?;
    let given_up = || Ok(context.noted("console")?.as_array().is_some_and(|lines| !lines.is_empty()));
    context.wait_until("the line that says so", given_up)?;
    // Nor does it come when the time of the links is over.
    pass(context, 10_000)?;
    let_settle(context)?;
    context.number_is_there()?;
    same(context, "[left, top, right, bottom inside]", INSIDE, &json!([true, true, true, true]))
}

fn more_is_asked_for(context: &TestContext) -> Result<()> {
    let asked = || Ok(context.campaign.targets().iter().any(|target| Asset::Deferred.is(target)));
    context.wait_until("a request for the second half of the loader", asked)
}

fn never_bare(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Deferred, Fault::Status(StatusCode::NOT_FOUND));
    context.show(&HostPage::new("layout/bare.html").with("ATTRIBUTES", format!("lang=it {BUTTON}")))?;
    context.wait_for_tier(1)?;
    context.number_is_there()?;
    same(context, "[left, top, right, bottom inside]", INSIDE, &json!([true, true, true, true]))
}

fn moved(context: &TestContext) -> Result<()> {
    show_page(context, Tier::Two, page(&format!("lang=it {BUTTON}")))?;
    for change in [
        "document.body.prepend(card.host())",
        "window.away = card.host(); away.remove(); setTimeout(() => document.body.append(away), 300)",
    ] {
        tap(context, ".toggle")?;
        is_open(context, true)?;
        context.tab.js(change, Vec::new())?;
        let back = "return card.host()?.shadowRoot?.querySelector('.row')?.hidden === false || null";
        context.tab.wait("the closed button", LIMIT, back, Vec::new())?;
        is_open(context, false)?;
        number_in_row(context)?;
    }
    Ok(())
}

fn set(context: &TestContext) -> Result<()> {
    show_page(context, Tier::One, page("lang=it layout=bar"))?;
    let insert = "card.host().remove();
        const made = document.createElement('accanto-widget');
        document.getElementById('around').append(made);
        made.setAttribute('layout', 'bar');
        made.setAttribute('audience', 'teen')";
    context.tab.js(insert, Vec::new())?;
    let state = "const frame = card.host()?.shadowRoot?.querySelector('.layout');
        const audience = card.part('[name=audience]:checked')?.value;
        return frame?.dataset.layout === arguments[0] && audience === arguments[1] || null";
    context.tab.wait("the bar for teenagers", LIMIT, state, vec![json!("bar"), json!("teen")])?;
    let away = "const own = card.host();
        own.remove();
        setTimeout(() => {
            own.setAttribute('layout', 'button');
            own.setAttribute('audience', 'parent');
            document.getElementById('around').append(own);
        }, 300)";
    context.tab.js(away, Vec::new())?;
    context.tab.wait("the button for parents", LIMIT, state, vec![json!("button"), json!("parent")])?;
    number_in_row(context)
}

fn tap_in_frame(context: &TestContext) -> Result<()> {
    let frame = "<iframe id=\"advert\" title=\"An advert\" srcdoc=\"<p>An advert</p>\"></iframe>";
    show_page(context, Tier::One, page(&format!("lang=it {BUTTON}")).with("SECOND", frame))?;
    tap(context, ".toggle")?;
    is_open(context, true)?;
    super::tap_own(context, "advert")?;
    is_open(context, false)
}

fn number_in_row(context: &TestContext) -> Result<()> {
    let call =
        expected_content::contacts().into_iter().find(|contact| contact.id == "call").expect("the campaign has a call");
    let digits = call.href.trim_start_matches("tel:").to_owned();
    let problems = context.tab.js(NUMBER, vec![json!(call.href), json!(digits)])?;
    anyhow::ensure!(problems == json!([]), "the number: {problems}");
    Ok(())
}
