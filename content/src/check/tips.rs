//! The check of the tips: for some audience, and with contacts that exist.

use crate::check::{contacts, fact_text, ids, schedule};
use crate::diagnostic::key_path::{KeyPath, item, key};
use crate::diagnostic::{CampaignMistake, Diagnostics};
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::{CAMPAIGN_FILE, Tip};
use jiff::civil::Date;

/// Reports everything wrong with the tips; that their words exist is for [`crate::check::strings`].
pub fn check(campaign: &PartialCampaign, today: Date, diagnostics: &mut Diagnostics) {
    ids::check_list("tips", &campaign.tips, diagnostics);
    for (index, tip) in campaign.tips.read() {
        let path = item("tips", index);
        check_audience(tip, &key(&path, "audience"), diagnostics);
        check_contacts(campaign, tip, &key(&path, "contacts"), diagnostics);
        for (index, source) in tip.sources.iter().enumerate() {
            fact_text::source(source, &item(key(&path, "sources"), index), diagnostics);
        }
        if tip.sources.is_empty() {
            diagnostics.of_value(CAMPAIGN_FILE, key(&path, "sources"), CampaignMistake::TipWithoutSource);
        }
        schedule::check_days(tip.from.as_deref(), tip.until.as_deref(), today, &path, diagnostics);
    }
}

fn check_audience(tip: &Tip, path: &KeyPath, diagnostics: &mut Diagnostics) {
    if tip.audience.is_empty() {
        diagnostics.of_value(CAMPAIGN_FILE, path, CampaignMistake::TipForNobody { tip: tip.id.clone() });
    }
    ids::check_twice(&tip.audience, path, diagnostics);
}

fn check_contacts(campaign: &PartialCampaign, tip: &Tip, path: &KeyPath, diagnostics: &mut Diagnostics) {
    for (index, id) in tip.contacts.iter().enumerate() {
        contacts::check_known(campaign, id, &item(path, index), diagnostics);
    }
    ids::check_twice(&tip.contacts, path, diagnostics);
}
