//! The part of `accanto status` on themes: which days are to come, and which of them somebody has to confirm now.

use std::iter;

use accanto_content::{
    Date, is_near,
    source::{Campaign, Status, Theme, ThemeDates},
};
use accanto_messages::Catalogue;

use crate::table::table;

/// The table of the days that are not over, the nearest first; nothing for a campaign without any.
pub fn themes(campaign: &Campaign, today: Date, messages: &Catalogue) -> String {
    let all = campaign.themes.iter().flat_map(|theme| theme.dates.iter().map(move |days| (theme, days)));
    let mut days: Vec<(Date, &Theme, &ThemeDates)> = all
        .filter(|(_, days)| days.until.parse::<Date>().is_ok_and(|until| until >= today))
        .filter_map(|(theme, days)| Some((days.from.parse().ok()?, theme, days)))
        .collect();
    days.sort_by_key(|(from, ..)| *from);
    if days.is_empty() {
        return String::new();
    }
    let heads = ["status-head-theme", "status-head-from", "status-head-until-day", "status-head-status"];
    let heads = heads.map(|id| messages.text(id, &[])).to_vec();
    let rows = days.into_iter().map(|(from, theme, days)| {
        let state = match days.status {
            Status::Confirmed => messages.text("status-confirmed", &[]),
            Status::Unconfirmed if is_near(from, today) => {
                let ahead = today.until(from).map_or(0, |ahead| ahead.get_days().max(0));
                messages.text("status-confirm-now", &[("days", ahead.into())])
            }
            Status::Unconfirmed => messages.text("status-unconfirmed", &[]),
        };
        vec![theme.id.clone(), days.from.clone(), days.until.clone(), state]
    });
    let rows: Vec<Vec<String>> = iter::once(heads).chain(rows).collect();
    format!("{}\n{}\n", messages.text("status-themes", &[]), table(&rows))
}
