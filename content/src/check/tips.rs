//! The tips: for somebody, and pointing to contacts that exist.

use crate::check::{fact_text, ids, schedule};
use crate::diagnostic::key_path::{item, key};
use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::{CAMPAIGN_FILE, Tip};
use crate::text::suggest::did_you_mean;
use jiff::civil::Date;

/// Reports everything wrong with the tips; that their words exist is for [`crate::check::strings`].
pub fn check(campaign: &PartialCampaign, today: Date, diagnostics: &mut Diagnostics) {
    ids::check_list("tips", &campaign.tips, diagnostics);
    for (index, tip) in campaign.tips.read() {
        let path = item("tips", index);
        check_audience(tip, &key(&path, "audience"), diagnostics);
        check_contacts(campaign, tip, &key(&path, "contacts"), diagnostics);
        for (index, source) in tip.sources.iter().enumerate() {
            fact_text::source(source, &item(&key(&path, "sources"), index), diagnostics);
        }
        if tip.sources.is_empty() {
            let finding = Finding::new("is empty", "name at least one source");
            diagnostics.error(CAMPAIGN_FILE, &key(&path, "sources"), finding);
        }
        schedule::check_days(tip.from.as_deref(), tip.until.as_deref(), today, &path, diagnostics);
    }
}

fn check_audience(tip: &Tip, path: &str, diagnostics: &mut Diagnostics) {
    if tip.audience.is_empty() {
        let what = format!("the tip {} is for nobody", quote(&tip.id));
        let remedy = "name at least one of \"child\", \"teen\", \"parent\", \"teacher\"";
        diagnostics.error(CAMPAIGN_FILE, path, Finding::new(what, remedy));
    }
    ids::check_twice(&tip.audience, path, diagnostics);
}

fn check_contacts(campaign: &PartialCampaign, tip: &Tip, path: &str, diagnostics: &mut Diagnostics) {
    for (index, id) in tip.contacts.iter().enumerate() {
        let known = campaign.contacts.names().any(|(_, contact)| contact == id);
        if campaign.contacts.names_known && !known {
            let contacts = campaign.contacts.names().map(|(_, contact)| contact);
            let remedy = did_you_mean(id, contacts, "add that contact or remove it here");
            let what = format!("no contact has the id {}", quote(id));
            diagnostics.error(CAMPAIGN_FILE, &item(path, index), Finding::new(what, remedy));
        }
    }
    ids::check_twice(&tip.contacts, path, diagnostics);
}
