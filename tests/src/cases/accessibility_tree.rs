//! What a screen reader has to say: name, role, description and state of every control, heading and named part of the widget, in
//! reading order, from Chromium's accessibility tree. `accessibility_tree/<language>.txt` is what it must be, written to be read.

use std::{fmt::Write as _, path::Path};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{
    Tier,
    states::{self, State, Theme},
};
use crate::{case::Case, context::TestContext, engine::Engine};

const TABLE: &str = "accessibility tree";
const LANGUAGES: [&str; 3] = ["it", "en", "ar"];
const STATES: [State; 5] = [State::Card, State::Bar, State::BarOpen, State::Button, State::ButtonOpen];
/// The roles that a screen reader announces or stops at. Texts, and groups without a name, are not asserted here.
const ANNOUNCED: [&str; 15] = [
    "alert",
    "button",
    "checkbox",
    "combobox",
    "contentinfo",
    "dialog",
    "DisclosureTriangle",
    "group",
    "heading",
    "image",
    "link",
    "radio",
    "region",
    "status",
    "switch",
];

fn row(language: &str, state: State, tier: Tier) -> String {
    format!("a screen reader is given the right words in {language} for {} {}", state.words(), tier.words())
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for language in LANGUAGES {
        for tier in Tier::EACH {
            let names = STATES.map(|state| row(language, state, tier));
            let case = Case::visit(TABLE, names, move |context, verdicts| {
                states::show(context, tier, STATES[0], Theme::Light, language)?;
                STATES.into_iter().try_for_each(|state| {
                    verdicts.row(&row(language, state, tier), || is_as_written(context, language, state, tier))
                })
            });
            cases.push(case.only_in(Engine::Chromium, "its driver shows no accessibility tree"));
        }
    }
    cases
}

fn is_as_written(context: &TestContext, language: &'static str, state: State, tier: Tier) -> Result<()> {
    states::put_into(context, state, Theme::Light, language)?;
    let found = read_tree(context)?;
    let expected = expected(language, state, tier)?;
    ensure!(found == expected, "expected:\n{expected}\nfound:\n{found}\n{}", first_difference(&expected, &found));
    Ok(())
}

fn first_difference(expected: &str, found: &str) -> String {
    let differing = expected.lines().zip(found.lines()).find(|(expected, found)| expected != found);
    differing.map_or_else(
        || "one is longer".to_owned(),
        |(expected, found)| format!("first difference:\n{expected}\n{found}"),
    )
}

/// The part of the file under `[state]`. A line that begins with `2:` is announced only with WebAssembly; a line `[another]` stands for
/// that part.
fn expected(language: &str, state: State, tier: Tier) -> Result<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/cases/accessibility_tree/{language}.txt"));
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let part = |name: &str| {
        let after = text.split_once(&format!("== {name}\n")).map(|(_, after)| after);
        after.map(|after| after.split("\n== ").next().unwrap_or(after)).with_context(|| format!("no part {name}"))
    };
    let mut lines = String::new();
    for line in part(state.as_str())?.lines() {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(other) => lines.push_str(part(other)?),
            None => lines.push_str(line),
        }
        lines.push('\n');
    }
    let mut out = String::new();
    for line in lines.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix("2: ") {
            Some(line) if tier == Tier::Two => writeln!(out, "{line}")?,
            Some(_) => {}
            None => writeln!(out, "{line}")?,
        }
    }
    Ok(out)
}

fn read_tree(context: &TestContext) -> Result<String> {
    context.tab.chromium("Accessibility.enable", json!({}))?;
    let tree = context.tab.chromium("Accessibility.getFullAXTree", json!({}))?;
    let nodes = tree["nodes"].as_array().context("no tree")?;
    let main = nodes.iter().find(|node| node["role"]["value"] == "main").context("no main part")?;
    let mut out = String::new();
    walk(nodes, main, &mut out)?;
    Ok(out)
}

fn walk(nodes: &[Value], node: &Value, out: &mut String) -> Result<()> {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    // The page's own heading does not belong to the widget.
    let own = role == "heading" && name == "A page";
    let unnamed = ["group", "contentinfo"].contains(&role) && name.is_empty();
    if node["ignored"] == false && ANNOUNCED.contains(&role) && !own && !unnamed {
        writeln!(out, "{}", line(node, role, name))?;
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = nodes.iter().find(|node| node["nodeId"] == *child) {
            walk(nodes, child, out)?;
        }
    }
    Ok(())
}

/// `role "name" state, state (description)`.
fn line(node: &Value, role: &str, name: &str) -> String {
    let mut line = format!("{role} \"{name}\"");
    for property in node["properties"].as_array().into_iter().flatten() {
        let (key, value) = (property["name"].as_str().unwrap_or_default(), &property["value"]["value"]);
        match (key, value) {
            ("level", value) => line.push_str(&format!(" {value}")),
            ("expanded", Value::Bool(true)) => line.push_str(" expanded"),
            ("expanded", Value::Bool(false)) => line.push_str(" collapsed"),
            ("checked", value) if value == "true" => line.push_str(" checked"),
            ("checked", _) => line.push_str(" not checked"),
            ("disabled", Value::Bool(true)) => line.push_str(" disabled"),
            ("modal", Value::Bool(true)) => line.push_str(" modal"),
            _ => {}
        }
    }
    if let Some(value) = node["value"]["value"].as_str() {
        line.push_str(&format!(": {value}"));
    }
    match node["description"]["value"].as_str() {
        Some(description) if !description.is_empty() => format!("{line} ({description})"),
        _ => line,
    }
}
