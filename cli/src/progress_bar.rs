//! The bar that shows how much of a site has been sent, and how long the rest will take. Only where a person looks at it.

use accanto_messages::Catalogue;
use accanto_site::Progress;
use indicatif::{ProgressBar as Bar, ProgressDrawTarget, ProgressStyle};

/// The bar, on the terminal's stream for messages.
pub struct ProgressBar(Bar);

impl ProgressBar {
    /// A bar that shows nothing yet, and never anything in a file or a pipe.
    pub fn new(messages: &Catalogue) -> Self {
        let bar = Bar::with_draw_target(Some(0), ProgressDrawTarget::hidden());
        let left = messages.text("publish-left", &[]);
        let style = format!("{{bar:30}} {{bytes}} / {{total_bytes}}  {left} {{eta}}");
        bar.set_style(ProgressStyle::with_template(&style).unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self(bar)
    }

    /// Shows how far a publication is.
    pub fn show(&self, progress: Progress) {
        match progress {
            Progress::ToSend(0) => {}
            Progress::ToSend(bytes) => {
                self.0.set_length(bytes);
                self.0.set_draw_target(ProgressDrawTarget::stderr());
                self.0.reset_eta();
            }
            Progress::Sent(bytes) => self.0.inc(bytes),
        }
    }

    /// Takes the bar away.
    pub fn end(&self) {
        self.0.finish_and_clear();
    }
}
