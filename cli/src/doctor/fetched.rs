//! The examination without a browser: by the page as the server sends it, and by the files that it names.

use url::Url;

use super::files::Client;
use super::finding::Finding;
use super::markup::{Markup, Script};
use super::policy::{PlacedPolicy, Setting, blocked_by, directives, runs_script};
use super::report::{Means, Report};
use super::sandbox::missing_flags;
use crate::failure::{Failure, Result};

/// Fetches the page and reads it.
pub fn examine(address: &str) -> Result<Report> {
    let failed = |error: String| Failure::Page { address: address.to_owned(), error };
    let page = Url::parse(address).map_err(|_| Failure::PageAddress(address.to_owned()))?;
    let client = Client::new(&page);
    let answer = client.get(page.as_str()).map_err(|error| failed(error.to_string()))?;
    if answer.status >= 400 {
        return Err(failed(answer.status.to_string()));
    }
    // Behind a redirection, it is another page that is examined.
    let page = Url::parse(&answer.address).unwrap_or(page);
    let client = Client::new(&page);
    let markup = Markup::read(&answer.text(), &page);
    let mut policies: Vec<PlacedPolicy> =
        markup.policies.iter().map(|text| PlacedPolicy { text: text.clone(), place: "meta" }).collect();
    let header = answer.header("content-security-policy");
    if !header.is_empty() {
        policies.push(PlacedPolicy { text: header, place: "header" });
    }
    let (tier, mut findings) = look(&client, &page, &markup, &policies);
    findings.push(Finding::new("without-browser", &[]));
    let cards = markup.cards.max(usize::from(!markup.scripts.is_empty() && tier > 0));
    Ok(Report { page: page.into(), means: Means::Fetched, tiers: vec![tier; cards], findings })
}

/// The tier that nothing seems to keep a card from, and what does.
fn look(client: &Client, page: &Url, markup: &Markup, policies: &[PlacedPolicy]) -> (u8, Vec<Finding>) {
    let mut findings = frames(client, page, markup, policies);
    if page.scheme() == "http" && !is_this_machine(page) {
        findings.push(Finding::new("page-insecure", &[("page", page.as_str())]));
    }
    let Some(script) = markup.scripts.first() else {
        findings.extend(without_script(markup, findings.is_empty()));
        return (u8::from(markup.is_inlined), findings);
    };
    let held = held_back(script);
    let mut tier = if held.is_empty() { 2 } else { 0 };
    findings.extend(held);
    if let Some(address) = &script.address {
        let setting = Setting { page: page.clone(), script: address.clone(), nonce: script.nonce.clone() };
        let blocked = blocked_by(policies, &setting);
        let reached = if runs_script(policies, &setting) { 2 - u8::from(!blocked.is_empty()) } else { 0 };
        tier = tier.min(reached);
        findings.extend(blocked);
        let (wrong, text) = client.script(script, address);
        tier = if wrong.is_empty() { tier } else { 0 };
        findings.extend(wrong);
        if let Some(text) = text {
            let broken = client.following(address, &text);
            tier = tier.min(2 - u8::from(!broken.is_empty()));
            findings.extend(broken);
        }
        findings.extend(client.pinned(address));
    }
    if tier == 0 && markup.cards == 0 {
        findings.push(Finding::new("element-stripped", &[]));
    }
    (tier, findings)
}

fn without_script(markup: &Markup, is_alone: bool) -> Option<Finding> {
    let code = match markup {
        Markup { is_inlined: true, .. } => "script-inlined",
        Markup { cards: 1.., .. } => "script-missing",
        Markup { is_text: true, .. } => "snippet-as-text",
        _ if is_alone => "nothing-found",
        _ => return None,
    };
    Some(Finding::new(code, &[]))
}

/// What holds a script element back, by its attributes alone.
fn held_back(script: &Script) -> Vec<Finding> {
    if !script.runs() {
        return vec![Finding::new("script-type-changed", &[("type", &script.kind), ("by", &script.by)])];
    }
    if script.attribute != "src" {
        let values = [("attribute", script.attribute.as_str()), ("by", script.by.as_str())];
        return vec![Finding::new("script-address-moved", &values)];
    }
    Vec::new()
}

fn frames(client: &Client, page: &Url, markup: &Markup, policies: &[PlacedPolicy]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (address, flags) in &markup.frames {
        let has_card = || {
            let text = client.get(address).ok().filter(|answer| answer.status < 400)?.text();
            let inside = Markup::read(&text, &Url::parse(address).ok()?);
            Some(inside.cards > 0 || !inside.scripts.is_empty())
        };
        if has_card() == Some(true) {
            found.push(Finding::new("card-in-frame", &[("frame", address)]));
            found.extend(missing_flags(address, flags));
        }
    }
    let sandboxes = policies.iter().flat_map(|policy| directives(&policy.text));
    for (_, flags) in sandboxes.filter(|(name, _)| name == "sandbox") {
        found.extend(missing_flags(page.as_str(), &flags.join(" ")));
    }
    found
}

fn is_this_machine(page: &Url) -> bool {
    match page.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
