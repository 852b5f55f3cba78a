//! The position of the floating button: in the corner that the page asks for, in either writing direction, above the page but not above
//! what the page puts on top of itself.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{BUTTON, TABLE, is_open, page, same, show, show_page, show_styled, tap};
use crate::{case::Case, cases::Tier, context::TestContext, engine::Engine};

/// The corner and the direction of the page, and whether the button must be at the top and at the left.
const CORNERS: [(&str, &str, bool, bool); 10] = [
    ("", "ltr", false, false),
    ("", "rtl", false, true),
    ("bottom-end", "ltr", false, false),
    ("bottom-end", "rtl", false, true),
    ("bottom-start", "ltr", false, true),
    ("bottom-start", "rtl", false, false),
    ("top-end", "ltr", true, false),
    ("top-end", "rtl", true, true),
    ("top-start", "ltr", true, true),
    ("top-start", "rtl", true, false),
];

/// A row: its name, and what is checked, on an element of its own.
type Row = (&'static str, fn(&TestContext) -> Result<()>);

const ROWS: [Row; 5] = [
    ("a page moves the button and its panel by the offset properties", offsets),
    ("a page puts the button under or over its own things by the layer property", layers),
    ("visitors see links in the flow of the page stay there beside the button", in_flow),
    ("visitors find the number on a page whose offsets leave hardly any room", far_offsets),
    ("visitors scroll the panel on a low window, and its way out and its close button stay", low),
];

/// The languages whose texts need most room.
const LANGUAGES: [&str; 6] = ["it", "de", "el", "ar", "fi", "bn"];

pub(super) fn cases() -> Vec<Case> {
    let corner = |(corner, direction, ..): &(&str, &str, bool, bool)| {
        let asked = if corner.is_empty() { "no corner" } else { corner };
        format!("visitors find the button in its corner on a page that runs {direction} and asks for {asked}")
    };
    let names = CORNERS.iter().map(corner).chain(ROWS.iter().map(|(name, _)| (*name).to_owned()));
    let on_one_page = Case::visit(TABLE, names, move |context, verdicts| {
        show_page(context, Tier::One, page(&format!("lang=it {BUTTON}")))?;
        for row in &CORNERS {
            verdicts.row(&corner(row), || in_corner(context, row))?;
        }
        ROWS.iter().try_for_each(|(name, check)| verdicts.row(name, || check(context)))
    });
    let name = "visitors see the open panel whole on a page that is zoomed or transformed around it";
    let transformed = Case::new(TABLE, name, transformed);
    let name = "readers of a page on paper find the number of the button once, and nothing of it over the text";
    let paper = Case::new(TABLE, name, on_paper);
    let paper = paper.only_in(Engine::Chromium, "only Chromium's driver shows a page as on paper");
    let narrow_row =
        |language| format!("visitors of a 320 px screen need not scroll sideways for bar or button in {language}");
    let narrow = Case::visit(TABLE, LANGUAGES.map(narrow_row), move |context, verdicts| {
        context.tab.resize(320, 700)?;
        show_page(context, Tier::One, page("lang=it layout=bar"))?;
        LANGUAGES.into_iter().try_for_each(|language| verdicts.row(&narrow_row(language), || narrow(context, language)))
    });
    vec![
        on_one_page,
        transformed,
        paper,
        narrow.only_in(Engine::Chromium, "the window of the others is never that narrow").in_each_face(),
    ]
}

/// An element with the button's style, on a page with a direction and styles of its own.
fn float(context: &TestContext, attributes: &str, direction: &str, rules: &str) -> Result<()> {
    show_styled(context, Tier::One, &format!("lang=it {attributes} {BUTTON}"), direction, rules)
}

fn in_corner(context: &TestContext, &(corner, direction, top, left): &(&str, &str, bool, bool)) -> Result<()> {
    let attribute = if corner.is_empty() { String::new() } else { format!("corner={corner}") };
    float(context, &attribute, direction, "")?;
    let place = |part: &str| {
        format!(
            "const box = card.host().shadowRoot.querySelector('{part}').getBoundingClientRect();
             const width = document.documentElement.clientWidth;
             const near = (distance) => Math.abs(distance - 16) < 1.5;
             return [near(box.top), near(innerHeight - box.bottom), near(box.left), near(width - box.right)]"
        )
    };
    same(context, "[top, bottom, left, right] of the row", &place(".row"), &json!([top, !top, left, !left]))?;
    tap(context, ".toggle")?;
    is_open(context, true)?;
    let found = context.tab.js(&place(".panel"), Vec::new())?;
    // It is as high as the window allows, so it may be near both the top and the bottom.
    let near = if top { &found[0] } else { &found[1] };
    ensure!(*near == json!(true), "the panel is not at its edge: {found}");
    ensure!(found[2] == json!(left) && found[3] == json!(!left), "the panel is not at its side: {found}");
    Ok(())
}

fn offsets(context: &TestContext) -> Result<()> {
    let style = "accanto-widget { --accanto-offset-block: 90px; --accanto-offset-inline: 40px }";
    float(context, "", "ltr", style)?;
    let place = "const box = card.host().shadowRoot.querySelector(arguments[0]).getBoundingClientRect();
        return [Math.round(innerHeight - box.bottom), Math.round(document.documentElement.clientWidth - box.right), box.top >= 15]";
    let found = context.tab.js(place, vec![json!(".row")])?;
    ensure!(found == json!([90, 40, true]), "[from below, from the side, room above] is {found}");
    tap(context, ".toggle")?;
    is_open(context, true)?;
    let found = context.tab.js(place, vec![json!(".panel")])?;
    ensure!(found == json!([90, 40, true]), "[from below, from the side, room above] of the panel is {found}");
    Ok(())
}

/// An offset that leaves hardly any room must not hide the number.
fn far_offsets(context: &TestContext) -> Result<()> {
    context.tab.resize(700, 500)?;
    for (block, inline) in [
        ("400px", "1rem"),
        ("60vh", "50vw"),
        ("1rem", "600px"),
        ("99vh", "99vw"),
        ("0", "0"),
        ("20", "abc"),
        ("auto", "inherit"),
    ] {
        let style = format!("accanto-widget {{ --accanto-offset-block: {block}; --accanto-offset-inline: {inline} }}");
        float(context, "", "ltr", &style)?;
        let place = "const box = card.host().shadowRoot.querySelector(arguments[0]).getBoundingClientRect();
            return [box.left >= 0, box.top >= 0, box.right <= innerWidth, box.bottom <= innerHeight, box.width >= 200, box.height >= arguments[1]]";
        for (part, least) in [(".row", 44), (".panel", 200)] {
            let found = context.tab.js(place, vec![json!(part), json!(least)])?;
            let whole = json!([true, true, true, true, true, true]);
            ensure!(found == whole, "{part} at {block} {inline}: [left, top, right, bottom, width, height] is {found}");
            if part == ".row" {
                tap(context, ".toggle")?;
                is_open(context, true)?;
            }
        }
        context.number_is_there()?;
    }
    Ok(())
}

fn on_paper(context: &TestContext) -> Result<()> {
    show_page(context, Tier::One, page(&format!("lang=it {BUTTON}")))?;
    context.wait_for_menu()?;
    context.tab.chromium("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
    let found = "const root = card.host().shadowRoot;
        const positions = [card.host(), root.querySelector('.row')].map((part) => getComputedStyle(part).position);
        const text = document.getElementById('below').getBoundingClientRect();
        const number = root.querySelector('.row [part=call]');
        const seen = [root.querySelector('.toggle'), number].map(card.rendered);
        return [...positions, ...seen, number.getBoundingClientRect().bottom <= text.top]";
    let found = context.tab.js(found, Vec::new());
    context.tab.chromium("Emulation.setEmulatedMedia", json!({ "media": "" }))?;
    let found = found?;
    let expected = json!(["static", "static", false, true, true]);
    ensure!(found == expected, "[host, row, toggle seen, number seen, above the text] is {found}");
    Ok(())
}

fn layers(context: &TestContext) -> Result<()> {
    // Something of the page covers the corner, between two layers.
    let cover =
        "#around::after { content: ''; position: fixed; inset: 50% 0 0 50%; z-index: 2000; background: silver }";
    for (layer, seen) in [("1000", false), ("3000", true)] {
        let style = format!("{cover} accanto-widget {{ --accanto-layer: {layer} }}");
        float(context, "", "ltr", &style)?;
        let top = "const link = card.host().shadowRoot.querySelector('.row a');
            const box = link.getBoundingClientRect();
            return link.contains(card.at(box.x + box.width / 2, box.y + box.height / 2))";
        same(context, &format!("the button is seen at layer {layer}"), top, &json!(seen))?;
    }
    Ok(())
}

fn transformed(context: &TestContext) -> Result<()> {
    // "Fixed" is relative to such an ancestor, so the button is in its corner; the panel is in the top layer.
    let style = "#around { transform: translate(0, 0); width: 500px; height: 300px; overflow: hidden }";
    show_page(context, Tier::Two, page(&format!("lang=it {BUTTON}")).with("STYLE", style))?;
    tap(context, ".toggle")?;
    is_open(context, true)?;
    context.number_is_there()?;
    let whole = "const box = card.host().shadowRoot.querySelector('.panel').getBoundingClientRect();
        const corners = [[box.left + 20, box.top + 4], [box.right - 20, box.bottom - 4]];
        return [box.left >= 0, box.top >= 0, box.right <= innerWidth, box.bottom <= innerHeight, box.height > 300,
            ...corners.map(([x, y]) => card.host().shadowRoot.querySelector('.panel').contains(card.at(x, y)))]";
    same(
        context,
        "[left, top, right, bottom, high, seen, seen]",
        whole,
        &json!([true, true, true, true, true, true, true]),
    )
}

fn low(context: &TestContext) -> Result<()> {
    context.tab.resize(700, 420)?;
    float(context, "", "ltr", "")?;
    tap(context, ".toggle")?;
    is_open(context, true)?;
    for part in [0.0, 0.4, 0.9] {
        let seen = "const root = card.host().shadowRoot;
            const panel = root.querySelector('.panel');
            panel.scrollTop = (panel.scrollHeight - panel.clientHeight) * arguments[0];
            const seen = (node) => {
                const box = node.getBoundingClientRect();
                return node.contains(card.at(box.x + box.width / 2, box.y + box.height / 2));
            };
            const box = panel.getBoundingClientRect();
            return [box.top >= 0 && box.bottom <= innerHeight, panel.scrollHeight > panel.clientHeight, seen(root.querySelector('.close')), seen(card.part('a.exit'))]";
        let found = context.tab.js(seen, vec![json!(part)])?;
        ensure!(found == json!([true, true, true, true]), "at {part}: [fits, scrolls, close, way out] is {found}");
    }
    Ok(())
}

fn in_flow(context: &TestContext) -> Result<()> {
    show(context, Tier::One, "lang=it layout=button")?;
    let links = "const links = [...card.host().querySelectorAll('a')];
        const row = card.host().shadowRoot.querySelector('.row');
        return [links.length > 0 && links.every(card.rendered), getComputedStyle(row).position, card.rendered(row)]";
    same(context, "[links in view, place of the row, row in view]", links, &json!([true, "fixed", true]))
}

fn narrow(context: &TestContext, language: &str) -> Result<()> {
    for layout in ["layout=bar", BUTTON] {
        for open in [false, true] {
            show(context, Tier::One, &format!("lang={language} {layout}"))?;
            context.wait_for_language(language)?;
            if open {
                tap(context, ".toggle")?;
                is_open(context, true)?;
            }
            let wide = "const root = card.host().shadowRoot;
                let worst = '';
                for (const node of root.querySelectorAll('.row, .row > *, .panel, .panel .card > *')) {
                    const box = node.getBoundingClientRect();
                    if (card.rendered(node) && (box.left < -0.5 || box.right > innerWidth + 0.5)) worst += `${node.className} ${box.left} ${box.right}; `;
                }
                const { scrollWidth } = document.documentElement;
                return [innerWidth, scrollWidth <= innerWidth, worst]";
            same(context, &format!("{layout}, open {open}: [width, fits, too wide]"), wide, &json!([320, true, ""]))?;
        }
    }
    Ok(())
}
