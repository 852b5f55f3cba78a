//! The dated parts of the card. Tier 1 shows and hides them by the attributes that are set here (`loader/schedule.js`): `data-on` has the
//! days on which an element is shown, `data-not` those on which it makes way. `tests/vectors.json` holds both to one rule.

use accanto_model::{Day, DayRange};
use yew::AttrValue;

/// Whether today is one of the days; never for an unknown day.
pub(crate) fn is_on(days: DayRange, today: Option<Day>) -> bool {
    today.is_some_and(|today| days.contains(today))
}

/// Whether today is one of the days of any of the ranges.
pub(crate) fn is_any_on(ranges: &[DayRange], today: Option<Day>) -> bool {
    ranges.iter().any(|days| is_on(*days, today))
}

/// The value of the attributes: the ranges, with spaces between them.
pub(crate) fn attribute(ranges: &[DayRange]) -> AttrValue {
    ranges.iter().map(DayRange::to_string).collect::<Vec<_>>().join(" ").into()
}
