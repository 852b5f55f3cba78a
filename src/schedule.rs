//! What stands on the card on some days only. Tier 1 shows and hides it by the attributes set here (`loader/schedule.js`): `data-on` has
//! the days on which an element is shown, `data-not` those on which it makes way. `tests/vectors.json` holds both to one rule.

use accanto_model::{Day, DayRange};
use yew::AttrValue;

/// Whether today is one of the days. An unknown day is not.
pub(crate) fn is_on(days: DayRange, today: Option<Day>) -> bool {
    today.is_some_and(|today| days.contains(today))
}

/// The value of the attributes.
pub(crate) fn attribute(days: DayRange) -> AttrValue {
    days.to_string().into()
}
