//! The row of links and the panel around the card, and the ways to open and close it.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{BUTTON, LIMIT, TABLE, focused, is_open, page, same, show, show_page, show_styled, tap, tap_own};
use crate::{case::Case, cases::Tier, context::TestContext, expected_content};

/// A row: its name, and what is checked in each tier, on an element of its own.
type Row = (&'static str, fn(&TestContext, Tier) -> Result<()>);

const ROWS: [Row; 12] = [
    ("a visitor finds all main contacts in the bar", all_contacts),
    ("a visitor opens the rest of the bar below it, and closes it again", |context, tier| {
        bar_opens(context, tier, false)
    }),
    ("a visitor opens the rest of the bar above it where the page says so", |context, tier| {
        bar_opens(context, tier, true)
    }),
    ("a visitor finds the call and the way out beside the closed button", call_beside),
    ("a visitor closes the panel by its own button and is back where they were", closes_by_button),
    ("a visitor closes the panel by a tap outside", closes_by_tap),
    ("a visitor who goes on elsewhere by keyboard leaves no open panel behind", closes_by_focus),
    ("a visitor meets a dialog of the page, not the panel over it", closes_for_dialog),
    ("a visitor can tap a cookie banner while the panel is open", banner),
    ("a visitor's choices and open tips stay when the page changes the layout", changes),
    ("a visitor's open panel stays open in another language, with its words", other_language),
    ("a visitor's focus stays on the toggle when the page changes its language", keeps_focus),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for tier in Tier::EACH {
        let name = move |(name, _): &Row| format!("{name} {}", tier.words());
        let case = Case::visit(TABLE, ROWS.iter().map(name), move |context, verdicts| {
            show_page(context, tier, page("lang=it layout=bar"))?;
            ROWS.iter().try_for_each(|row| verdicts.row(&name(row), || row.1(context, tier)))
        });
        cases.push(case.in_each_face());
    }
    let closes = |layout: &str| {
        format!("a visitor closes the rest of the {layout} by Esc, and not the dialog of the page that it is in")
    };
    let layouts = ["bar", "button"];
    cases.push(Case::visit(TABLE, layouts.map(closes), move |context, verdicts| {
        show_page(context, Tier::One, page("lang=it layout=bar"))?;
        layouts.into_iter().try_for_each(|layout| verdicts.row(&closes(layout), || closes_alone(context, layout)))
    }));
    cases.push(Case::new(TABLE, "visitors find two widgets on a page, each with a panel of its own", two));
    cases
}

fn all_contacts(context: &TestContext, tier: Tier) -> Result<()> {
    show(context, tier, "lang=it layout=bar")?;
    let main = expected_content::contacts().into_iter().filter(|contact| contact.place == "main");
    let main: Vec<_> = main.map(|contact| json!([contact.id, contact.href, true])).collect();
    let links = "const links = card.host().shadowRoot.querySelectorAll('.row a[data-contact]');
        const found = [];
        for (const link of links) {
            const box = link.getBoundingClientRect();
            const hit = card.at(box.x + box.width / 2, box.y + box.height / 2);
            const fit = box.height >= 44 && box.width >= 44 && link.contains(hit);
            found[found.length] = [link.dataset.contact, link.getAttribute('href'), fit];
        }
        return found";
    same(context, "the links of the row", links, &json!(main))?;
    is_open(context, false)?;
    // Nothing in the row is hidden from screen readers, and no id is used twice.
    let ids = "const ids = [...card.host().shadowRoot.querySelectorAll('[id]')].map((node) => node.id);
        return ids.length - new Set(ids).size";
    same(context, "ids that stand twice", ids, &json!(0))
}

fn call_beside(context: &TestContext, tier: Tier) -> Result<()> {
    show(context, tier, &format!("lang=it {BUTTON}"))?;
    is_open(context, false)?;
    let problems =
        "return card.problems(card.host().shadowRoot.querySelector('.row a'), 'tel:19696', '19696', 44).join('; ')";
    same(context, "the number", problems, &json!(""))?;
    let rest = "return [...card.host().querySelectorAll('a')].filter(card.rendered).length";
    same(context, "plain links in view as well", rest, &json!(0))?;
    let exit = "const link = card.host().shadowRoot.querySelector('.row .exit');
        const box = link.getBoundingClientRect();
        return [box.height >= 44, link.contains(card.at(box.x + box.width / 2, box.y + box.height / 2))]";
    same(context, "[height, in view] of the way out", exit, &json!([true, true]))
}

fn bar_opens(context: &TestContext, tier: Tier, above: bool) -> Result<()> {
    show(context, tier, if above { "lang=it layout=bar opens=above" } else { "lang=it layout=bar" })?;
    for _ in 0..2 {
        tap(context, ".toggle")?;
        is_open(context, true)?;
        context.number_is_there()?;
        let side = "const box = (part) => card.host().shadowRoot.querySelector(part).getBoundingClientRect();
            return [box('.panel').bottom <= box('.row').top + 1, box('.row').bottom <= box('.panel').top + 1]";
        same(context, "[panel above, panel below]", side, &json!([above, !above]))?;
        let order = "const root = card.host().shadowRoot;
            return Boolean(root.querySelector('.panel').compareDocumentPosition(root.querySelector('.row')) & 4)";
        same(context, "the panel is read first", order, &json!(above))?;
        tap(context, ".toggle")?;
        is_open(context, false)?;
        ensure!(focused(context)? == "toggle", "focus is on {}", focused(context)?);
    }
    tap(context, ".toggle")?;
    context.tab.js("card.part('.tip > summary').focus()", Vec::new())?;
    context.tab.keys("\u{E00C}")?;
    is_open(context, false)?;
    ensure!(focused(context)? == "toggle", "focus is on {}", focused(context)?);
    Ok(())
}

fn closes_by_button(context: &TestContext, tier: Tier) -> Result<()> {
    opened(context, tier)?;
    ensure!(focused(context)? == "close", "focus is on {}", focused(context)?);
    tap(context, ".close")?;
    is_open(context, false)?;
    ensure!(focused(context)? == "toggle", "focus is on {}", focused(context)?);
    tap(context, ".toggle")?;
    is_open(context, true)?;
    context.tab.keys("\u{E00C}")?;
    is_open(context, false)?;
    ensure!(focused(context)? == "toggle", "focus is on {}", focused(context)?);
    Ok(())
}

fn closes_alone(context: &TestContext, layout: &str) -> Result<()> {
    show(context, Tier::One, &format!("lang=it layout={layout}"))?;
    let inside = "const dialog = document.getElementById('dialog'); dialog.append(card.host()); dialog.showModal()";
    context.tab.js(inside, Vec::new())?;
    tap(context, ".toggle")?;
    is_open(context, true)?;
    let dialog = "return document.getElementById('dialog').open";
    context.tab.keys("\u{E00C}")?;
    is_open(context, false)?;
    same(context, "the dialog around it is open", dialog, &json!(true))?;
    context.tab.keys("\u{E00C}")?;
    same(context, "the dialog around it is open", dialog, &json!(false))
}

fn closes_by_tap(context: &TestContext, tier: Tier) -> Result<()> {
    opened(context, tier)?;
    let clicks = context.noted("clicks")?.as_u64();
    // A tap inside the panel does not count as one outside.
    context.tab.click(".cannot-speak label")?;
    is_open(context, true)?;
    tap_own(context, "own-text")?;
    is_open(context, false)?;
    tap(context, ".toggle")?;
    is_open(context, true)?;
    // What was tapped still gets the event.
    tap_own(context, "own-button")?;
    is_open(context, false)?;
    let heard = context.noted("clicks")?.as_u64();
    ensure!(heard == clicks.map(|clicks| clicks + 1), "the page had heard {clicks:?} clicks, then {heard:?}");
    Ok(())
}

fn closes_by_focus(context: &TestContext, tier: Tier) -> Result<()> {
    opened(context, tier)?;
    context.tab.js("document.getElementById('own-button').focus()", Vec::new())?;
    is_open(context, false)?;
    ensure!(focused(context)? == "own-button", "focus is on {}", focused(context)?);
    Ok(())
}

fn closes_for_dialog(context: &TestContext, tier: Tier) -> Result<()> {
    opened(context, tier)?;
    context.tab.js("document.getElementById('dialog').showModal()", Vec::new())?;
    is_open(context, false)?;
    tap_own(context, "inside")?;
    ensure!(focused(context)? == "inside", "focus is on {}", focused(context)?);
    Ok(())
}

fn banner(context: &TestContext, tier: Tier) -> Result<()> {
    // The panel ends where the page asks, above what the page shows at its lower edge.
    let rules = "accanto-widget { --accanto-offset-block: 6rem }";
    show_styled(context, tier, &format!("lang=it {BUTTON}"), "ltr", rules)?;
    context.tab.js("document.getElementById('banner').hidden = false", Vec::new())?;
    tap(context, ".toggle")?;
    is_open(context, true)?;
    let over = "const box = document.getElementById('accept').getBoundingClientRect();
        return card.at(box.x + box.width / 2, box.y + box.height / 2)?.id";
    same(context, "what is at the banner's button", over, &json!("accept"))?;
    tap_own(context, "accept")?;
    is_open(context, false)
}

fn changes(context: &TestContext, tier: Tier) -> Result<()> {
    show(context, tier, "lang=it layout=bar")?;
    tap(context, ".toggle")?;
    context.tab.js(
        "card.part('[name=cannot-speak]').click(); card.part('[name=audience][value=parent]').click()",
        Vec::new(),
    )?;
    let arranged = "return card.part('.tip:not([hidden])').dataset.audience.includes('parent') && card.part('.written ~ .spoken') !== null || null";
    context.tab.wait("the visitor's choices", LIMIT, arranged, Vec::new())?;
    context.tab.js("card.part('.next').click(); card.part('.tip:not([hidden])').open = true", Vec::new())?;
    let second = context.tab.js("return card.part('.tip:not([hidden])').dataset.tip", Vec::new())?;
    let state = "const root = card.host().shadowRoot;
        return [root.querySelector('.layout').dataset.layout, root.querySelectorAll('.row').length, root.querySelectorAll('.card').length,
            card.part('[name=cannot-speak]').checked, card.part('[name=audience]:checked').value,
            card.part('.tip:not([hidden])').dataset.tip, card.part('.tip:not([hidden])').open, card.tier()]";
    let tier = if tier == Tier::One { "1" } else { "2" };
    for (layout, rows) in [("card", 0), ("button", 1), ("bar", 1), ("card", 0), ("bar", 1)] {
        context.tab.js("card.host().setAttribute('layout', arguments[0])", vec![json!(layout)])?;
        let expected = json!([layout, rows, 1, true, "parent", second, true, tier]);
        same(context, layout, state, &expected)?;
        if rows == 1 {
            is_open(context, false)?;
            tap(context, ".toggle")?;
            is_open(context, true)?;
        }
        context.number_is_there()?;
    }
    Ok(())
}

fn other_language(context: &TestContext, tier: Tier) -> Result<()> {
    for (layout, word) in [("bar", "panel.more"), ("button", "panel.open")] {
        show(context, tier, &format!("lang=it layout={layout}"))?;
        tap(context, ".toggle")?;
        is_open(context, true)?;
        for language in ["ar", "de"] {
            context.tab.js("card.host().setAttribute('lang', arguments[0])", vec![json!(language)])?;
            context.wait_for_language(language)?;
            let words = [word, "contact.call.label", "panel.close"].map(|key| expected_content::text(language, key));
            let words = if layout == "bar" { &words[..2] } else { &words[..] };
            let look = "const root = card.host().shadowRoot;
                const text = (part) => root.querySelector(part)?.textContent.replace(/[\\u2066\\u2069]/g, '').replace(/(\\d)[ \\u2002](?=\\d)/g, '$1');
                const found = [text('.toggle'), text('.row [data-contact=call]')];
                if (root.querySelector('.close')) found[2] = text('.close');
                const row = root.querySelector('.row');
                return `${found}` === `${arguments[0]}` && row.lang === arguments[1] && row.dir === arguments[2] || null";
            let direction = expected_content::direction(language);
            let words: Vec<_> = words.iter().map(|word| word.replace(['\u{2066}', '\u{2069}'], "")).collect();
            context.tab.wait(
                "the words around the card",
                LIMIT,
                look,
                vec![json!(words), json!(language), json!(direction)],
            )?;
            is_open(context, true)?;
        }
    }
    Ok(())
}

fn keeps_focus(context: &TestContext, tier: Tier) -> Result<()> {
    for layout in ["bar", "button"] {
        show(context, tier, &format!("lang=it layout={layout}"))?;
        context.tab.js("card.host().shadowRoot.querySelector('.toggle').focus()", Vec::new())?;
        context.tab.js("card.host().setAttribute('lang', 'en')", Vec::new())?;
        context.wait_for_language("en")?;
        let row = "return card.host().shadowRoot.querySelector('.row').lang === 'en' || null";
        context.tab.wait("the row in English", LIMIT, row, Vec::new())?;
        ensure!(focused(context)? == "toggle", "{layout}: focus is on {}", focused(context)?);
    }
    Ok(())
}

fn two(context: &TestContext) -> Result<()> {
    let second = "<accanto-widget id=\"second\" lang=\"en\" layout=\"bar\">{{LINKS}}</accanto-widget>";
    let page = page(&format!("lang=it {BUTTON}")).with("SECOND", second);
    show_page(context, Tier::Two, page)?;
    let row = "return card.host(1).shadowRoot?.querySelector('.row .toggle') ? true : null";
    context.tab.wait("the second row", LIMIT, row, Vec::new())?;
    let toggle = context.tab.element("return card.host(1).shadowRoot.querySelector('.toggle')", Vec::new())?;
    context.tab.click_element(&toggle)?;
    let state = "return [0, 1].map((at) => card.rendered(card.host(at).shadowRoot.querySelector('.panel')))";
    same(context, "open panels", state, &json!([false, true]))?;
    // The second widget is outside the panel of the first one.
    tap(context, ".toggle")?;
    same(context, "open panels", state, &json!([true, true]))?;
    context.tab.js("card.host(1).shadowRoot.querySelector('.toggle').focus()", Vec::new())?;
    same(context, "open panels", state, &json!([false, true]))
}

/// Opens the panel of the button.
fn opened(context: &TestContext, tier: Tier) -> Result<()> {
    show(context, tier, &format!("lang=it {BUTTON}"))?;
    tap(context, ".toggle")?;
    is_open(context, true)
}
