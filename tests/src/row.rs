//! A row of a table: one sentence about what must hold for whom.

use crate::engine::Engine;

/// What must hold, for whom.
pub(crate) struct Row {
    pub(crate) name: String,
    /// Where it cannot be checked, and why.
    not_in: Vec<(Engine, &'static str)>,
}

impl Row {
    /// A row that applies to every engine.
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), not_in: Vec::new() }
    }

    /// Excludes the row in an engine.
    pub(crate) fn exclude(&mut self, engine: Engine, reason: &'static str) {
        self.not_in.push((engine, reason));
    }

    /// The reason why the row does not apply to an engine.
    pub(crate) fn not_applicable(&self, engine: Engine) -> Option<&'static str> {
        self.not_in.iter().find(|(other, _)| *other == engine).map(|(_, reason)| *reason)
    }
}
