//! The check of the exit, which must lead away from everything that has to do with the helpline.

use crate::check::campaign::check_link;
use crate::check::fact_text;
use crate::diagnostic::key_path::{item, key};
use crate::diagnostic::{CampaignMistake, Diagnostics};
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::{CAMPAIGN_FILE, Exit};
use crate::text::links;

/// Reports everything wrong with the exit.
pub fn check(campaign: &PartialCampaign, exit: &Exit, diagnostics: &mut Diagnostics) {
    fact_text::source(&exit.source, &key("exit", "source"), diagnostics);
    check_link(&exit.url, &key("exit", "url"), diagnostics);
    if let Some(owner) = links::page(&exit.url).ok().and_then(|page| owner(campaign, &page)) {
        let mistake = CampaignMistake::ExitToOwnSite { url: exit.url.clone(), owner };
        diagnostics.of_value(CAMPAIGN_FILE, key("exit", "url"), mistake);
    }
}

/// The part of the campaign that links to the same site.
fn owner(campaign: &PartialCampaign, page: &str) -> Option<String> {
    let is_same = |url: &str| links::page(url).is_ok_and(|other| links::is_on_site_of(page, &other));
    if campaign.organisation.as_ref().is_some_and(|organisation| is_same(&organisation.url)) {
        return Some("organisation".to_owned());
    }
    let mut contacts = campaign.contacts.read();
    let contact = contacts.find(|(_, contact)| contact.url.as_deref().is_some_and(is_same));
    let mut memberships = campaign.memberships.read();
    let membership =
        || memberships.find(|(_, membership)| is_same(&membership.url)).map(|(index, _)| ("memberships", index));
    let (list, index) = contact.map(|(index, _)| ("contacts", index)).or_else(membership)?;
    Some(item(list, index).to_string())
}
