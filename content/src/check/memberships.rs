//! The check of the networks that the organisation belongs to. A membership that is not one is a false claim in a child's hand, and a name is
//! text like any other: without numbers, and with a link that somebody has looked at.

use crate::check::campaign::check_link;
use crate::check::{dates, fact_text, ids};
use crate::diagnostic::key_path::{KeyPath, item, key};
use crate::diagnostic::{CampaignMistake, ContactMistake, Diagnostics, MembershipMistake};
use crate::parse::partial_campaign::{ORGANISATION, PartialCampaign, slot_of_since};
use crate::source::dates::first_of_month;
use crate::source::{CAMPAIGN_FILE, Membership, Status};
use crate::text::{link_risks, links};
use jiff::civil::Date;
use url::Url;

/// Reports everything wrong with the memberships; that their words exist is for [`crate::check::strings`].
pub fn check(campaign: &PartialCampaign, today: Date, diagnostics: &mut Diagnostics) {
    ids::check_list("memberships", &campaign.memberships, diagnostics);
    for (index, membership) in campaign.memberships.read() {
        let path = item("memberships", index);
        check_slots(campaign, membership, &path, diagnostics);
        check_name(&membership.name, campaign.default_language.as_deref(), &key(&path, "name"), diagnostics);
        check_page(campaign, membership, &key(&path, "url"), diagnostics);
        check_dates(membership, today, &path, diagnostics);
        if membership.status == Status::Unconfirmed {
            let mistake = MembershipMistake::Unconfirmed { membership: membership.id.clone() };
            diagnostics.of_value(CAMPAIGN_FILE, key(&path, "status"), mistake);
        }
        fact_text::source(&membership.source, &key(&path, "source"), diagnostics);
    }
}

/// Its slots must be nobody else's.
fn check_slots(campaign: &PartialCampaign, membership: &Membership, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let since = membership.since.as_ref().map(|_| slot_of_since(&membership.id));
    let own = [Some(membership.id.clone()), since];
    for slot in own.into_iter().flatten() {
        if slot == ORGANISATION {
            let mistake = CampaignMistake::SlotOfOrganisation { slot: slot.clone() };
            diagnostics.of_value(CAMPAIGN_FILE, key(path, "id"), mistake);
        }
        let contacts = campaign.contacts.names().map(|(index, name)| ("contacts", index, name));
        let values = campaign.values.names().map(|(index, name)| ("values", index, name));
        if let Some((list, index, _)) = contacts.chain(values).find(|(_, _, name)| *name == slot) {
            let mistake = MembershipMistake::SlotTaken { slot, owner: item(list, index).to_string() };
            diagnostics.of_value(CAMPAIGN_FILE, key(path, "id"), mistake);
        }
    }
}

fn check_name(name: &str, language: Option<&str>, path: &KeyPath, diagnostics: &mut Diagnostics) {
    for found in fact_text::check(name, language) {
        diagnostics.of_text(CAMPAIGN_FILE, path, found);
    }
    // Also digits of other scripts.
    if name.contains(char::is_numeric) {
        diagnostics.of_value(CAMPAIGN_FILE, path, MembershipMistake::NumberInName { name: name.to_owned() });
    }
}

fn check_page(campaign: &PartialCampaign, membership: &Membership, path: &KeyPath, diagnostics: &mut Diagnostics) {
    check_link(&membership.url, path, diagnostics);
    let page = links::page(&membership.url).ok().and_then(|page| Url::parse(&page).ok());
    let host = page.as_ref().and_then(Url::host_str);
    if let Some((organisation, host)) = campaign.organisation.as_ref().zip(host)
        && let Some(mistake) = link_risks::host_elsewhere(host, &organisation.url, &membership.source)
    {
        diagnostics.of_value(CAMPAIGN_FILE, path, mistake);
    }
}

fn check_dates(membership: &Membership, today: Date, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let verified = dates::date(&membership.verified_on, &key(path, "verified_on"), diagnostics);
    if let Some(date) = verified.filter(|date| *date > today) {
        let mistake = ContactMistake::VerifiedInFuture { date };
        diagnostics.of_value(CAMPAIGN_FILE, key(path, "verified_on"), mistake);
    }
    let Some(since) = &membership.since else { return };
    match first_of_month(since) {
        None => {
            let mistake = MembershipMistake::InvalidMonth { text: since.clone() };
            diagnostics.of_value(CAMPAIGN_FILE, key(path, "since"), mistake);
        }
        Some(first) if first > today => {
            let mistake = MembershipMistake::SinceFuture { text: since.clone() };
            diagnostics.of_value(CAMPAIGN_FILE, key(path, "since"), mistake);
        }
        Some(_) => {}
    }
}
