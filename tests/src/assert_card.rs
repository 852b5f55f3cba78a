//! The comparison of everything that a card says with what staff wrote.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::{context::TestContext, expected_content};

const LIMIT: Duration = Duration::from_secs(5);
const WHOLE: &str = include_str!("js/read_card.js");

/// Checks that the first card on the page says everything it must in that language, and nothing else, and that every tip can be opened and
/// read.
pub(crate) fn whole_card(context: &TestContext, language: &str) -> Result<()> {
    context.wait_for_menu()?;
    // The names of the languages come before the tips, which have a file of their own.
    let tips = "return card.part('button.all')?.disabled === false";
    context.tab.wait("the tips", LIMIT, tips, Vec::new())?;
    reads(context, language, language, expected_content::tips(), usize::MAX)
}

/// How many emergency numbers stand in the line, whatever else is there.
const IN_LINE: usize = 2;

/// Checks the same for the card that `widget.js` carries and shows by itself: in the default language, without a choice of others, with the
/// emergency numbers of the line and with the first tip.
pub(crate) fn card_alone(context: &TestContext) -> Result<()> {
    reads(context, &expected_content::default_language(), "", &expected_content::tips()[..1], IN_LINE)
}

fn reads(context: &TestContext, language: &str, chosen: &str, tips: &[Value], emergency: usize) -> Result<()> {
    context.tab.js_async(include_str!("js/open_card.js"), Vec::new())?;
    let found = context.tab.js(WHOLE, Vec::new())?;
    let mut wrong = Vec::new();
    let mut same = |what: &str, found: &Value, expected: Value| {
        if *found != expected {
            wrong.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    let text = |key: &str| {
        let expected = expected_content::marked_text(language, key);
        let direction = expected_content::direction(&expected.language);
        json!({ "text": expected.text, "lang": expected.language, "dir": direction })
    };
    same("lang", &found["lang"], json!(language));
    same("dir", &found["dir"], json!(expected_content::direction(language)));
    same("the menu", &found["chosen"], json!(chosen));
    same("heading", &found["heading"], text("card.heading"));
    same("lead", &found["lead"], text("card.lead"));
    same("emergency", &found["emergency"], text("emergency.heading"));
    same("numbers that right-to-left words may turn round", &found["loose"], json!([]));
    same("elements with inline style", &found["styled"], json!(0));
    same("unread parts", &found["unread"], json!([]));
    let contacts = expected_content::contacts();
    let links = |links: &Value| -> Value {
        let pair = |link: &Value| json!([link["id"], link["href"]]);
        links.as_array().map(|links| links.iter().map(pair).collect()).unwrap_or_default()
    };
    let of = |place: &str| {
        let those = contacts.iter().filter(|contact| contact.place == place);
        those.map(|contact| json!([contact.id, contact.href])).collect::<Vec<_>>()
    };
    let shown = links(&found["contacts"]);
    let mut expected_links = of("emergency");
    expected_links.truncate(emergency);
    expected_links.extend(of("main"));
    same("contacts", &sorted(&shown), sorted(&json!(expected_links)));
    for link in found["contacts"].as_array().into_iter().flatten() {
        let label =
            expected_content::text(language, &format!("contact.{}.label", expected_content::string(link, "id")));
        let starts = link["name"].as_str().is_some_and(|name| name.starts_with(&digits_joined(&label)));
        same(&format!("label of {}", link["id"]), &json!(starts), json!(true));
    }
    let about =
        |contact: &expected_content::Contact| json!([contact.id, text(&format!("contact.{}.about", contact.id))]);
    let abouts = contacts.iter().filter(|contact| contact.place == "main").map(about).collect::<Vec<_>>();
    same("what happens at each contact", &found["abouts"], json!(abouts));
    same("number of tips", &json!(found["tips"].as_array().map(Vec::len)), json!(tips.len()));
    for (tip, found) in tips.iter().zip(found["tips"].as_array().into_iter().flatten()) {
        let id = expected_content::string(tip, "id");
        same(&format!("title of {id}"), &found["title"], text(&format!("tip.{id}.title")));
        same(&format!("body of {id}"), &found["body"], text(&format!("tip.{id}.body")));
        same(&format!("readable {id}"), &found["readable"], json!(true));
        let href = |name: &Value| {
            let contact = contacts.iter().find(|contact| name.as_str() == Some(&contact.id));
            json!([name, contact.map(|contact| contact.href.as_str())])
        };
        let named: Value = tip["contacts"].as_array().into_iter().flatten().map(href).collect();
        same(&format!("links of {id}"), &links(&found["links"]), named);
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// "116 000" as "116000": spaces between digits are for the eye or for the ear.
fn digits_joined(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let between =
        |at: usize| at > 0 && letters[at - 1].is_ascii_digit() && letters.get(at + 1).is_some_and(char::is_ascii_digit);
    letters
        .iter()
        .enumerate()
        .filter(|(at, letter)| **letter != ' ' || !between(*at))
        .map(|(_, letter)| letter)
        .collect()
}

fn sorted(list: &Value) -> Value {
    let mut items: Vec<String> = list.as_array().into_iter().flatten().map(Value::to_string).collect();
    items.sort();
    json!(items)
}
