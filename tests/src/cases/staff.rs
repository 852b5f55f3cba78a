//! What staff do with the program `accanto`, what they see in their browser, and what a partner's visitors then see.

use std::{sync::LazyLock, time::Duration};

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::test_folder::TestFolder;
use crate::{case::Case, context::TestContext, invariant::TAPPABLE, invariant::number_is_there, test_server::Server};

use super::plain;

const TABLE: &str = "staff";
/// How long a save may take to be seen: the program renders every language, which takes seconds in the build for the tests.
const LIMIT: Duration = Duration::from_secs(30);
const AXE: &str = include_str!("../js/axe.js");
/// The functions that look into the frame with the card.
const FRAME: &str = include_str!("../js/preview_frame.js");

const HEADING: &str = "An example, not a helpline";
const CHANGED: &str = "An example after a change";

static WORDS: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../campaigns/example/strings/en.json")).expect("a file of texts")
});

/// The check of one row.
type Check = fn(&TestContext) -> Result<()>;

/// The days of the previews, and the key of the heading that the fictitious campaign has on each.
const DAYS: [(&str, &str); 4] = [
    ("2027-02-08", "card.heading"),
    ("2027-02-09", "heading.listening-day"),
    ("2027-08-31", "heading.summer"),
    ("2027-09-01", "card.heading"),
];

pub(crate) fn cases() -> Vec<Case> {
    let days = DAYS.into_iter().map(|(day, heading)| {
        let name = format!("the preview with --date {day} shows the heading `{heading}`");
        Case::new(TABLE, name, move |context| shows_the_day(context, day, heading))
    });
    let rows: [(&str, Check); 9] = [
        ("a changed sentence is seen in the preview after it is saved", a_save_is_seen),
        ("a preview that was started again, for another day, is shown", started_again),
        ("a slider, and a menu of the awareness days, lead the preview to the card of any day", any_day),
        ("an error is shown over its string, on the last card without one", an_error_is_over_its_string),
        ("a preview that starts with an error says what to mend, and then shows the card", starts_broken),
        ("a message of another language leads to its place", leads_to_its_place),
        ("a language made from nothing can be looked at", a_new_language),
        ("axe finds no barrier in the preview's page", no_barrier),
        ("a sentence goes from a new campaign to a partner's page", from_new_to_the_partner),
    ];
    let rows = rows.into_iter().map(|(name, check)| Case::new(TABLE, name, check));
    days.chain(rows).map(|case| case.within(Duration::from_secs(120))).collect()
}

fn shows_the_day(context: &TestContext, day: &str, heading: &str) -> Result<()> {
    let test_folder = TestFolder::example()?;
    let preview = test_folder.preview(&["--date", day])?;
    show(context, &preview.page("en"))?;
    wait_for_heading(context, WORDS[heading].as_str().unwrap_or_default())?;
    let said = context.tab.js("return document.getElementById('day').textContent", Vec::new())?;
    ensure!(said == json!(format!("The card on {day}")), "the page says {said}");
    Ok(())
}

fn a_save_is_seen(context: &TestContext) -> Result<()> {
    let test_folder = TestFolder::example()?;
    let preview = test_folder.preview(&[])?;
    show(context, &preview.page("en"))?;
    wait_for_heading(context, HEADING)?;
    test_folder.swap("strings/en.json", HEADING, CHANGED)?;
    wait_for_heading(context, CHANGED)
}

fn started_again(context: &TestContext) -> Result<()> {
    let test_folder = TestFolder::example()?;
    let preview = test_folder.preview(&[])?;
    show(context, &preview.page("en"))?;
    wait_for_heading(context, HEADING)?;
    let (day, heading) = DAYS[1];
    let preview = test_folder.preview_at(&preview.end(), &["--date", day])?;
    wait_for_heading(context, WORDS[heading].as_str().unwrap_or_default())?;
    let port = preview.end();
    wait(
        context,
        "the page to say so",
        "return document.getElementById('state').textContent.includes('is not responding')",
    )?;
    // A choice meanwhile puts the browser's own error page into the frame.
    let choose = "const theme = document.querySelector('[name=theme]');
        theme.value = 'dark';
        theme.dispatchEvent(new Event('change'))";
    context.tab.js(choose, Vec::new())?;
    let _preview = test_folder.preview_at(&port, &[])?;
    wait_for_heading(context, HEADING)?;
    wait(context, "what was chosen", "return frame.body.className === 'dark'")
}

fn any_day(context: &TestContext) -> Result<()> {
    let test_folder = TestFolder::example()?;
    let preview = test_folder.preview(&["--date", "2027-05-09"])?;
    show(context, &preview.page("en"))?;
    wait_for_heading(context, HEADING)?;
    let words = |key: &str| WORDS[key].as_str().unwrap_or_default();
    let choose = "const menu = document.querySelector('[name=occasion]');
        menu.selectedIndex = [...menu.options].findIndex(({ text }) => text === arguments[0]);
        menu.dispatchEvent(new Event('change'))";
    context.tab.js(choose, vec![json!(words("theme.kind-week.name"))])?;
    wait_for_heading(context, words("theme.kind-week.heading"))?;
    let date = "return document.getElementById('date').textContent";
    for (days, date_says, heading) in
        [(7, "May 16, 2027", words("theme.kind-week.heading")), (8, "May 17, 2027", HEADING)]
    {
        let slide = "const slider = document.querySelector('[name=day]');
            slider.value = arguments[0];
            for (const name of ['input', 'change']) slider.dispatchEvent(new Event(name))";
        context.tab.js(slide, vec![json!(days)])?;
        wait_for_heading(context, heading)?;
        let said = context.tab.js(date, Vec::new())?;
        ensure!(said.as_str().is_some_and(|said| said.ends_with(date_says)), "{days} days ahead the page says {said}");
    }
    Ok(())
}

fn an_error_is_over_its_string(context: &TestContext) -> Result<()> {
    let test_folder = TestFolder::example()?;
    let preview = test_folder.preview(&[])?;
    show(context, &preview.page("en"))?;
    wait_for_heading(context, HEADING)?;
    test_folder.swap("strings/en.json", HEADING, "Call 08081570123")?;
    wait(
        context,
        "the error at the heading",
        "return over('.message.error', heading())?.includes('strings/en.json, line 3')",
    )?;
    wait_for_heading(context, HEADING)?;
    let state = state(context)?;
    ensure!(state.contains("1 error") && state.contains("still shown"), "the page says {state}");
    test_folder.swap("strings/en.json", "\"Call 08081570123\",", &format!("\"{CHANGED}\""))?;
    let lost = "return over('.message.error', heading())?.includes('strings/en.json, line 3')
        && over('.message.error', heading()).includes('JSON')";
    wait(context, "the error of the comma that is gone", lost)?;
    test_folder.swap("strings/en.json", &format!("\"{CHANGED}\""), &format!("\"{CHANGED}\","))?;
    wait_for_heading(context, CHANGED)?;
    wait(context, "the error to go", "return !frame.querySelector('.message.error')")
}

fn starts_broken(context: &TestContext) -> Result<()> {
    let test_folder = TestFolder::example()?;
    test_folder.swap("campaign.json", "\"Europe/London\",", "\"Europe/London\"")?;
    let preview = test_folder.preview(&[])?;
    context.tab.open(&preview.page("en"))?;
    wait(
        context,
        "the message",
        "return document.querySelector('#notes .error')?.textContent.includes('campaign.json, line')",
    )?;
    let state = state(context)?;
    ensure!(state.contains("will be shown when the errors are fixed"), "the page says {state}");
    test_folder.swap("campaign.json", "\"Europe/London\"", "\"Europe/London\",")?;
    wait_for_heading(context, HEADING)
}

fn leads_to_its_place(context: &TestContext) -> Result<()> {
    let test_folder = TestFolder::example()?;
    let preview = test_folder.preview(&[])?;
    show(context, &preview.page("en"))?;
    wait_for_heading(context, HEADING)?;
    let label = test_folder.text("strings/de.json", "silent.label")?;
    test_folder.swap("strings/de.json", &label, &format!("<b>{label}</b>"))?;
    let button = "return document.querySelector('#elsewhere .error button')";
    wait(context, "the message of the other language", button)?;
    context.tab.click_element(&context.tab.element(button, Vec::new())?)?;
    let over = "return over('.message.error', withText(arguments[0]))?.includes('HTML')";
    context.tab.wait("the message over its string", LIMIT, &format!("{FRAME}\n{over}"), vec![json!(label)])?;
    let language = context.tab.js(&format!("{FRAME}\nreturn root().querySelector('.accanto').lang"), Vec::new())?;
    ensure!(language == json!("de"), "the card is in {language}");
    Ok(())
}

fn a_new_language(context: &TestContext) -> Result<()> {
    let test_folder = TestFolder::example()?;
    let preview = test_folder.preview(&[])?;
    show(context, &preview.page("en"))?;
    test_folder.write("strings/nb.json", "{ \"language.name\": \"Norsk\", \"exit.label\": \"Gå ut nå\" }")?;
    let languages = r#"{ "tag": "de", "review": "reviewed" },"#;
    test_folder.swap(
        "campaign.json",
        languages,
        &format!("{languages} {{ \"tag\": \"nb\", \"review\": \"draft\" }},"),
    )?;
    wait(context, "the language in the list", "return !!document.querySelector('[name=lang] [value=nb]')")?;
    context.tab.open(&preview.page("nb"))?;
    wait(
        context,
        "the language's own words",
        "return root()?.querySelector('.exit')?.textContent.includes('Gå ut nå')",
    )?;
    // A text in another language is in an element of its own, which must not be laid out like one of the card's.
    let wrong = "const wrong = [];
        for (const it of root().querySelectorAll('.audience label [lang]'))
            if (frame.defaultView.getComputedStyle(it).borderTopStyle !== 'none') wrong.push(it.textContent);
        return wrong";
    let wrong = context.tab.js(&format!("{FRAME}\n{wrong}"), Vec::new())?;
    ensure!(wrong == json!([]), "laid out otherwise: {wrong}");
    Ok(())
}

fn no_barrier(context: &TestContext) -> Result<()> {
    let test_folder = TestFolder::example()?;
    let preview = test_folder.preview(&[])?;
    show(context, &preview.page("ar"))?;
    wait(context, "a message over the card", "return !!frame.querySelector('.message:not([hidden])')")?;
    for (place, part) in [("the page", "body"), ("a message over the card", ".message")] {
        if part == ".message" {
            context.tab.enter_frame("#card")?;
        }
        let found = context.tab.js_async(AXE, vec![json!(part), json!(context.host.origin())])?;
        ensure!(found["checks"] != json!(0), "nothing was checked in {place}");
        ensure!(found["violations"] == json!([]), "{place}: {:#}", found["violations"]);
    }
    context.tab.leave_frames()
}

/// The first walk of docs/campaign-staff.md, with the campaign that the program itself brings.
fn from_new_to_the_partner(context: &TestContext) -> Result<()> {
    let test_folder = TestFolder::fresh()?;
    let heading = test_folder.text("strings/it.json", "card.heading")?;
    let preview = test_folder.preview(&[])?;
    show(context, &preview.page("it"))?;
    wait_for_heading(context, &heading)?;
    test_folder.swap("strings/it.json", &heading, "Siamo qui con te")?;
    wait_for_heading(context, "Siamo qui con te")?;
    drop(preview);
    test_folder.accanto(&["check", &test_folder.campaign()])?;
    let site = test_folder.path("site");
    let said = test_folder.accanto(&["publish", &test_folder.campaign(), "--out", &site.to_string_lossy()])?;
    ensure!(said.contains("it.json") && said.contains("integrity=\"sha256-"), "it said {said}");

    let published = Server::start(site, Box::new(|_| None))?;
    let page = plain("lang=it")?;
    context.respond("/partner", page.render(&published.origin())?);
    context.tab.open(&format!("{}/partner", context.host.origin()))?;
    context.wait_for_tier(2)?;
    let shown = "return card.part('#heading')?.textContent.trim() === 'Siamo qui con te'";
    context.tab.wait("the sentence on the partner's page", LIMIT, shown, Vec::new())?;
    number_is_there(context, TAPPABLE)
}

/// Opens the preview and waits until its card is there.
fn show(context: &TestContext, page: &str) -> Result<()> {
    context.tab.open(page)?;
    wait(context, "the card in the frame", "return !!root()?.querySelector('.accanto')")
}

fn wait_for_heading(context: &TestContext, text: &str) -> Result<()> {
    let shown = "return heading()?.textContent.trim() === arguments[0]";
    context.tab.wait(&format!("the heading {text:?}"), LIMIT, &format!("{FRAME}\n{shown}"), vec![json!(text)])?;
    Ok(())
}

fn wait(context: &TestContext, what: &str, script: &str) -> Result<()> {
    context.tab.wait(what, LIMIT, &format!("{FRAME}\n{script}"), Vec::new())?;
    Ok(())
}

fn state(context: &TestContext) -> Result<String> {
    let text = context.tab.js("return document.getElementById('state').textContent", Vec::new())?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}
