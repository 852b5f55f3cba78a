//! The order of the tips: the first tip of the chosen audience is in view and open, the others follow in the campaign's order behind
//! "more", and those of other audiences and of other days are hidden. A tip of another day that comes before the first keeps its place in
//! front of it, because tier 1 knows the campaign's order only from the markup.
//!
//! The loader arranges tier 1 by the same rule (`loader/choices.js`); `tests/vectors.json` holds both to it.

use accanto_model::{Audience, Day, Tip};

use crate::schedule;

/// The tips of a card, arranged for a choice and a day.
pub(crate) struct TipOrder<'a> {
    tips: &'a [Tip],
    chosen: Option<Audience>,
    today: Option<Day>,
    /// The index of the tip that is open.
    first: Option<usize>,
}

impl<'a> TipOrder<'a> {
    /// Arranges the tips; `chosen` is `None` for everybody's tips, and `today` is `None` for an unknown day.
    pub(crate) fn new(tips: &'a [Tip], chosen: Option<Audience>, today: Option<Day>) -> Self {
        let mut order = Self { tips, chosen, today, first: None };
        order.first = tips.iter().position(|tip| order.is_shown(tip));
        order
    }

    /// Whether the tip belongs to other days.
    pub(crate) fn is_off(&self, tip: &Tip) -> bool {
        tip.days.is_some_and(|days| !schedule::is_on(days, self.today))
    }

    /// Whether the tip is for today and for the chosen audience.
    pub(crate) fn is_shown(&self, tip: &Tip) -> bool {
        !self.is_off(tip) && self.chosen.is_none_or(|audience| tip.audience.contains(&audience))
    }

    /// Whether the tip at this index is the one that is open.
    pub(crate) fn is_open(&self, index: usize) -> bool {
        self.first == Some(index)
    }

    /// Whether the tip at this index is in view rather than behind "more".
    pub(crate) fn is_in_view(&self, index: usize) -> bool {
        match self.first {
            Some(first) if index >= first => index == first,
            _ => self.is_off(&self.tips[index]),
        }
    }
}
