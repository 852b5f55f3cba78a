//! What stands on the card on some days only. Tier 1 shows and hides it by the attributes set here (`loader/clock.js`): `data-on` has the
//! days of an element, `data-not` those on which it makes way.

use accanto_model::{Day, DayRange};
use yew::prelude::*;

/// Whether something is on. On an unknown day it is not.
pub(crate) fn is_on(days: DayRange, today: Option<Day>) -> bool {
    today.is_some_and(|today| days.contains(today))
}

/// The value of the attributes.
pub(crate) fn days(days: DayRange) -> AttrValue {
    days.to_string().into()
}
