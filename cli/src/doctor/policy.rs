//! What a Content-Security-Policy lets a card do, and the line that would let it do the rest, as `loader/doctor/policy.js` says it;
//! `tests/policies.json` has what must come of it in both.

use url::Url;

use super::finding::Finding;

/// A policy, and where it stands: `header` or `meta`.
#[derive(Clone, Debug)]
pub struct PlacedPolicy {
    /// The policy, or several between commas if it is from a header.
    pub text: String,
    /// Where it stands.
    pub place: &'static str,
}

/// What is known of the card on the page.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The page's address.
    pub page: Url,
    /// The script's address.
    pub script: Url,
    /// The nonce of the script's element; empty if it has none.
    pub nonce: String,
}

type Directive = (String, Vec<String>);

/// The directives of a policy, each with its values; of two with one name the first counts.
pub fn directives(text: &str) -> Vec<Directive> {
    let mut found: Vec<Directive> = Vec::new();
    for part in text.split(';') {
        let mut words = part.split_whitespace();
        let Some(name) = words.next().map(str::to_lowercase) else { continue };
        if !found.iter().any(|(other, _)| *other == name) {
            found.push((name, words.map(str::to_owned).collect()));
        }
    }
    found
}

/// What policies keep from a card, with the line that each needs instead.
pub fn blocked_by(policies: &[PlacedPolicy], setting: &Setting) -> Vec<Finding> {
    let mut found = Vec::new();
    for PlacedPolicy { text, place } in policies {
        let separator = if *place == "header" { ',' } else { '\n' };
        text.split(separator).for_each(|one| blocked(one, place, setting, &mut found));
    }
    found
}

/// Whether all policies let the script itself run.
pub fn runs_script(policies: &[PlacedPolicy], setting: &Setting) -> bool {
    policies.iter().flat_map(|policy| policy.text.split(',')).all(|text| {
        let all = directives(text);
        first(&all, &SCRIPT).is_none_or(|(_, values)| {
            let has_nonce = has_nonce(values, setting);
            has_nonce || (!has(values, "'strict-dynamic'") && allows(values, &setting.script, &setting.page))
        })
    })
}

const SCRIPT: [&str; 3] = ["script-src-elem", "script-src", "default-src"];

fn first<'a>(all: &'a [Directive], names: &[&str]) -> Option<&'a Directive> {
    names.iter().find_map(|name| all.iter().find(|(other, _)| other == name))
}

fn has_nonce(values: &[String], setting: &Setting) -> bool {
    !setting.nonce.is_empty() && has(values, &format!("'nonce-{}'", setting.nonce))
}

fn blocked(text: &str, place: &str, setting: &Setting, found: &mut Vec<Finding>) {
    let all = directives(text);
    let (script, wasm, connect) =
        (first(&all, &SCRIPT), first(&all, &SCRIPT[1..]), first(&all, &["connect-src", "default-src"]));
    let origin = setting.script.origin().ascii_serialization();
    let beside = |name: &str| setting.script.join(name).unwrap_or_else(|_| setting.script.clone());
    let runs_wasm = wasm.is_none_or(|(_, values)| has(values, "'unsafe-eval'") || has(values, "'wasm-unsafe-eval'"));
    let mut wasm_is_said = runs_wasm;
    let mut push = |code: &str, directive: &str, present: &Directive, line: Option<String>| {
        let present = said(present);
        let mut values = vec![("directive", directive), ("present", present.as_str()), ("place", place)];
        values.extend(line.as_deref().map(|line| ("line", line)));
        found.push(Finding::new(code, &values));
    };
    if let Some(directive @ (name, values)) = script {
        let (is_dynamic, has_nonce) = (has(values, "'strict-dynamic'"), has_nonce(values, setting));
        if is_dynamic && !has_nonce {
            push("csp-nonce", name, directive, None);
        }
        let runs = |address: &Url| is_dynamic || has_nonce || allows(values, address, &setting.page);
        if !runs(&setting.script) || !runs(&beside("deferred.js")) {
            let own = if name == "default-src" { "script-src" } else { name };
            let is_same = !runs_wasm && own == "script-src";
            wasm_is_said |= is_same;
            let more: &[&str] = if is_same { &[&origin, "'wasm-unsafe-eval'"] } else { &[&origin] };
            push("csp-script", own, directive, Some(with_values(own, values, more)));
        }
    }
    if let Some(directive @ (_, values)) = connect
        && !allows(values, &beside("live.wasm"), &setting.page)
    {
        push("csp-connect", "connect-src", directive, Some(with_values("connect-src", values, &[&origin])));
    }
    if let Some(directive @ (_, values)) = wasm
        && !wasm_is_said
    {
        push("csp-wasm", "script-src", directive, Some(with_values("script-src", values, &["'wasm-unsafe-eval'"])));
    }
    if let Some(directive @ (name, values)) = first(&all, &["trusted-types"])
        && first(&all, &["require-trusted-types-for"]).is_some()
        && !has(values, "accanto")
        && !has(values, "*")
    {
        push("csp-trusted-types", name, directive, Some(with_values(name, values, &["accanto"])));
    }
}

fn has(values: &[String], value: &str) -> bool {
    values.iter().any(|other| other == value || other.to_lowercase() == value)
}

fn said((name, values): &Directive) -> String {
    [std::slice::from_ref(name), values].concat().join(" ")
}

fn with_values(name: &str, values: &[String], more: &[&str]) -> String {
    let kept: Vec<String> = values.iter().filter(|value| value.to_lowercase() != "'none'").cloned().collect();
    let more = more.iter().filter(|value| !has(&kept, value)).map(|value| (*value).to_owned());
    let all: Vec<String> = [name.to_owned()].into_iter().chain(kept.clone()).chain(more).collect();
    all.join(" ")
}

fn allows(sources: &[String], address: &Url, page: &Url) -> bool {
    sources.iter().any(|source| matches(&source.to_lowercase(), source, address, page))
}

/// `lower` is the source in small letters; only a path has large ones.
fn matches(lower: &str, source: &str, url: &Url, page: &Url) -> bool {
    let is_scheme = |scheme: &str| url.scheme() == scheme || (scheme == "http" && url.scheme() == "https");
    if lower == "*" {
        return matches!(url.scheme(), "http" | "https" | "ws" | "wss");
    }
    if lower == "'self'" {
        let is_host = url.host_str() == page.host_str() && url.port() == page.port();
        return is_host && is_scheme(page.scheme());
    }
    if source.starts_with('\'') {
        return false;
    }
    if let Some(scheme) = lower.strip_suffix(':') {
        return is_scheme(scheme);
    }
    let (scheme, rest) = source.split_once("://").map_or((page.scheme(), source), |(scheme, rest)| (scheme, rest));
    let (authority, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    let (host, name) = (host.to_lowercase(), url.host_str().unwrap_or_default());
    let is_host = host == "*" || host == name || host.strip_prefix('*').is_some_and(|end| name.ends_with(end));
    let usual = if url.scheme() == "https" { 443 } else { 80 };
    let own = url.port().unwrap_or(usual);
    let is_port = port.map_or(own == usual, |port| port == "*" || port.parse() == Ok(own));
    let is_path =
        matches!(path, "" | "/") || if path.ends_with('/') { url.path().starts_with(path) } else { url.path() == path };
    is_scheme(&scheme.to_lowercase()) && is_host && is_port && is_path
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn each_row_of_the_shared_table_holds() {
        let rows: Vec<Value> = serde_json::from_str(include_str!("../../../tests/policies.json")).expect("JSON");
        assert!(!rows.is_empty());
        for row in rows {
            let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let policies: Vec<PlacedPolicy> = list(&row["policies"])
                .iter()
                .map(|one| PlacedPolicy {
                    text: text(&one[0]),
                    place: if one[1] == "meta" { "meta" } else { "header" },
                })
                .collect();
            let setting = Setting {
                page: Url::parse("https://school.example/help").expect("an address"),
                script: Url::parse("https://campaign.example/v1/widget.js").expect("an address"),
                nonce: text(&row["nonce"]),
            };
            let found: Vec<Value> = blocked_by(&policies, &setting)
                .iter()
                .map(|finding| serde_json::json!([finding.code, finding.values]))
                .collect();
            assert_eq!(found, list(&row["finds"]), "{}", row["name"]);
        }
    }
}
