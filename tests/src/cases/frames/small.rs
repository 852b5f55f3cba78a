//! The usual places for advertising.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{TABLE, page, show};
use crate::{
    case::Case,
    context::TestContext,
    engine::Engine,
    expected_content::{self, HREF, NUMBER},
    test_server::{Asset, Fault},
    verdicts::Verdicts,
};

const SIZES: [(u32, u32); 4] = [(300, 250), (728, 90), (320, 100), (160, 600)];
/// The default, the longest words and labels, and scripts with tall letters or from right to left.
const SOME: [&str; 4] = ["it", "el", "ar", "bn"];
const PLAIN: &str = "a visitor without scripts sees the number, the chat and the exit in a frame of each usual size";

fn rows((width, height): (u32, u32), which: &str) -> [String; 2] {
    [
        format!(
            "a visitor of a frame of {width} × {height} px sees the number, the call, its copy and the exit in {which}"
        ),
        format!("nothing is cut off and nothing scrolls in a frame of {width} × {height} px in {which}"),
    ]
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for size in SIZES {
        let every = rows(size, "every language");
        let case = Case::visit(TABLE, every, move |context, verdicts| {
            look(context, verdicts, size, "every language", &expected_content::languages())
        });
        let case = case.only_in(Engine::Chromium, "the others look at the languages with the longest words");
        cases.push(case.within(Duration::from_secs(60)));
        let case = Case::visit(TABLE, rows(size, "the languages with the longest words"), move |context, verdicts| {
            look(context, verdicts, size, "the languages with the longest words", &SOME.map(str::to_owned))
        });
        cases.push(case.not_in(Engine::Chromium, "it looks at every language"));
    }
    cases.push(Case::new(TABLE, PLAIN, without_script));
    cases
}

fn look(context: &TestContext, verdicts: &Verdicts, size: (u32, u32), which: &str, languages: &[String]) -> Result<()> {
    context.tab.resize(1000, 800)?;
    show(context, &page("?lang=it", &attributes(size), None), 2)?;
    context.wait_for_menu()?;
    let script = format!(
        "const look = async (...arguments) => {{ {} }};\n{}",
        include_str!("../../js/reflow_problems.js"),
        include_str!("../../js/small_card.js")
    );
    let found = context.tab.js_async(&script, vec![json!(languages), json!(NUMBER), json!(HREF)])?;
    rows(size, which).iter().enumerate().try_for_each(|(index, name)| verdicts.row(name, || none(&found[index])))
}

fn none(found: &Value) -> Result<()> {
    let found = found.as_array().map_or(&[][..], Vec::as_slice);
    ensure!(found.is_empty(), "{} times: {found:#?}", found.len());
    Ok(())
}

fn attributes((width, height): (u32, u32)) -> String {
    format!("width={width} height={height}")
}

fn without_script(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Widget, Fault::Status(http::StatusCode::NOT_FOUND));
    for size in SIZES {
        show(context, &page("", &attributes(size), None), 0)?;
        let found = "const links = [...card.host().querySelectorAll('a')];
            const fits = ({ left, right, top, bottom }) => left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
            const { scrollWidth, scrollHeight } = document.scrollingElement;
            // Not every engine lets a script move the focus into a frame of another site.
            const problems = card.problems(links[0], arguments[0], arguments[1], 44).filter((problem) => problem !== 'it takes no focus');
            return [problems, links.length, links.every(card.rendered),
                links.every((link) => fits(link.getBoundingClientRect())), scrollWidth <= innerWidth, scrollHeight <= innerHeight,
                links.at(-1).href]";
        let found = context.tab.js(found, vec![json!(HREF), json!(NUMBER)])?;
        let expected = json!([[], 3, true, true, true, true, expected_content::exit()]);
        ensure!(found == expected, "{size:?}: [problems, links, seen, in view, narrow, low, exit] is {found}");
        context.tab.leave_frames()?;
    }
    Ok(())
}
