//! The dated parts of the card. The loader shows and hides them in both tiers, by the attributes that are set here (`loader/schedule.js`):
//! `data-on` has the days on which an element is shown, `data-not` those on which it makes way. Until the day is known, and without the
//! loader's second half, they are as on an unknown day.

use accanto_model::DayRange;
use yew::AttrValue;

/// The value of the attributes: the ranges, with spaces between them.
pub(crate) fn attribute(ranges: &[DayRange]) -> AttrValue {
    ranges.iter().map(DayRange::to_string).collect::<Vec<_>>().join(" ").into()
}
