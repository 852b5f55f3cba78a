//! What several measurements of one thing say together.

/// The middle, the smallest and the largest of several measurements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    pub(super) median: f64,
    pub(super) min: f64,
    pub(super) max: f64,
}

impl Figure {
    /// Nothing if one of them is missing, so that no figure stands on a part of the visits.
    pub(super) fn of(values: impl Iterator<Item = Option<f64>>) -> Option<Self> {
        let mut values: Vec<f64> = values.collect::<Option<_>>()?;
        values.sort_by(f64::total_cmp);
        let (min, max) = (*values.first()?, *values.last()?);
        Some(Self { median: values[values.len() / 2], min, max })
    }

    /// A thing of which there is one size.
    pub(super) fn exactly(value: f64) -> Self {
        Self { median: value, min: value, max: value }
    }

    /// The figure beyond what there is without the card.
    pub(super) fn beyond(self, bare: f64) -> Self {
        Self { median: self.median - bare, min: self.min - bare, max: self.max - bare }
    }
}

#[cfg(test)]
mod tests {
    use super::Figure;

    #[test]
    fn a_figure_is_that_of_all_visits_or_there_is_none() {
        let of = |values: &[Option<f64>]| Figure::of(values.iter().copied());
        let figure = of(&[Some(3.0), Some(1.0), Some(8.0)]);
        assert_eq!(figure, Some(Figure { median: 3.0, min: 1.0, max: 8.0 }));
        assert_eq!(figure.map(|figure| figure.beyond(1.0)), Some(Figure { median: 2.0, min: 0.0, max: 7.0 }));
        assert_eq!(of(&[Some(3.0), None]), None);
        assert_eq!(of(&[]), None);
    }
}
