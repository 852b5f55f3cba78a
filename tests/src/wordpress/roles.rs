//! Who may write what: each role, on a single site and on a network, by each way.

use anyhow::{Result, ensure};

use super::{Row, Run, card_is_there, links_are_there, rest, site::Kind};
use crate::recommended_snippet;

/// A way in which the card is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// The snippet in one line, in a block "Custom HTML".
    Html,
    /// The same without a block, as the classic editor stores it.
    Classic,
    Shortcode,
    Block,
}

/// What visitors see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    Card,
    /// The links, without an element around them.
    Links,
    /// Nothing was stored.
    Nothing,
}

const SNIPPET: [Way; 2] = [Way::Html, Way::Classic];
const ALL: [Way; 4] = [Way::Html, Way::Classic, Way::Shortcode, Way::Block];

/// The users, and whether their snippet is stored whole on a single site and on a network without the plugin. `None`: there is no such
/// user. On a network, `administrator` is the network's.
const USERS: [(&str, Option<bool>, Option<bool>); 6] = [
    ("administrator", Some(true), Some(true)),
    ("site-administrator", None, Some(false)),
    ("editor", Some(true), Some(false)),
    ("author", Some(false), Some(false)),
    ("contributor", Some(false), Some(false)),
    ("subscriber", Some(false), Some(false)),
];

pub(super) fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for kind in Kind::EACH {
        let ways: &[Way] = if kind.plugin { &ALL } else { &SNIPPET };
        for (user, alone, network) in USERS {
            let Some(whole) = (if kind.network { network } else { alone }) else { continue };
            let seen = match user {
                "subscriber" => Seen::Nothing,
                _ if whole || kind.plugin => Seen::Card,
                _ => Seen::Links,
            };
            for way in ways {
                rows.push((
                    name(kind, user, *way, seen),
                    Box::new(move |run| check(run, kind, user, *way, whole, seen)),
                ));
            }
        }
    }
    rows
}

fn name(kind: Kind, user: &str, way: Way, seen: Seen) -> String {
    let way = match way {
        Way::Html => "the snippet in a block for HTML",
        Way::Classic => "the snippet as the classic editor stores it",
        Way::Shortcode => "the shortcode",
        Way::Block => "the block",
    };
    let seen = match seen {
        Seen::Card => "visitors get the card",
        Seen::Links => "visitors get the links",
        Seen::Nothing => "nothing is stored",
    };
    format!("{kind}: {user} writes {way}: {seen}")
}

fn check(run: &Run, kind: Kind, user: &str, way: Way, whole: bool, seen: Seen) -> Result<()> {
    let site = run.site(kind)?;
    let snippet = snippet(run)?;
    let content = match way {
        Way::Html => format!("<!-- wp:html -->\n{snippet}\n<!-- /wp:html -->"),
        Way::Classic => snippet,
        Way::Shortcode => "<!-- wp:shortcode -->\n[accanto layout=\"bar\"]\n<!-- /wp:shortcode -->".to_owned(),
        Way::Block => "<!-- wp:accanto/card {\"layout\":\"bar\"} /-->".to_owned(),
    };
    let Some(post) = rest::publish(site, user, &content)? else {
        ensure!(seen == Seen::Nothing, "{user} may not write");
        return Ok(());
    };
    ensure!(seen != Seen::Nothing, "{user} may write: {}", post.stored);
    if SNIPPET.contains(&way) {
        let kept = [post.stored.contains("<accanto-widget layout=\"bar\">"), post.stored.contains("<script")];
        ensure!(kept == [whole || kind.plugin, whole], "[element, script] are {kept:?} in: {}", post.stored);
    }
    run.as_visitor(|tab| {
        tab.open(&post.link)?;
        match seen {
            Seen::Card => card_is_there(tab, "bar"),
            Seen::Links | Seen::Nothing => links_are_there(tab),
        }
    })
}

/// The snippet for editors that change what is pasted, with an option, as the documents have it.
pub(super) fn snippet(run: &Run) -> Result<String> {
    let snippet = recommended_snippet::in_one_line()?.replace("https://campaign.example", &run.campaign.origin());
    Ok(snippet.replace("<accanto-widget>", "<accanto-widget layout=\"bar\">"))
}
