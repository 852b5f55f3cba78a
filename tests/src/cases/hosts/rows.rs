//! The table of host pages. Each page says in its first lines what it is.

use anyhow::Result;

use super::{Row, Slots, Step, Then, apps, steps};
use crate::{context::TestContext, engine::Engine};

const NOTHING: Step = |_| Ok(());
const NO_MORE: Then = |_, _| Ok(());

fn no_slots(_: &TestContext) -> Result<Slots> {
    Ok(Vec::new())
}

impl Row {
    /// One Italian card that becomes live.
    const fn live(file: &'static str) -> Self {
        Self {
            file,
            tier: 2,
            language: "it",
            is_lacking: false,
            cards: 1,
            slots: no_slots,
            before: NOTHING,
            loaded: NOTHING,
            then: NO_MORE,
            not_in: &[],
        }
    }

    const fn tier(self, tier: u8) -> Self {
        Self { tier, ..self }
    }

    const fn language(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    const fn lacking(self) -> Self {
        Self { is_lacking: true, ..self }
    }

    const fn cards(self, cards: usize) -> Self {
        Self { cards, ..self }
    }

    const fn before(self, before: Step) -> Self {
        Self { before, ..self }
    }

    const fn loaded(self, loaded: Step) -> Self {
        Self { loaded, ..self }
    }

    const fn then(self, then: Then) -> Self {
        Self { then, ..self }
    }

    const fn slots(self, slots: fn(&TestContext) -> Result<Slots>) -> Self {
        Self { slots, ..self }
    }

    const fn not_in(self, not_in: &'static [(Engine, &'static str)]) -> Self {
        Self { not_in, ..self }
    }
}

/// A page whose card is in a sandboxed frame.
const fn framed(file: &'static str) -> Row {
    Row::live(file).before(steps::publish_framed).loaded(steps::enter_frame).then(steps::page_around_is_unharmed)
}

/// A page whose card a visitor has to uncover.
const fn opened(file: &'static str) -> Row {
    Row::live(file).loaded(steps::open)
}

pub(super) static ROWS: &[Row] = &[
    // Policies.
    Row::live("policy/csp_without_wasm.html").tier(1),
    Row::live("policy/csp_script_only.html").tier(1),
    Row::live("policy/csp_first_half.html").tier(1).then(steps::every_word_is_there_alone),
    Row::live("policy/csp_first_half_bar.html").tier(1).then(steps::every_word_is_there_alone),
    Row::live("policy/csp_full.html"),
    Row::live("policy/csp_style_self.html"),
    Row::live("policy/csp_nonce.html"),
    Row::live("policy/trusted_types.html"),
    Row::live("policy/trusted_types_allowed.html"),
    Row::live("policy/trusted_types_named.html").tier(1),
    framed("policy/sandbox_flags.html"),
    framed("policy/sandbox_scripts.html").lacking().then(steps::digits_can_be_selected),
    framed("policy/sandbox_bare.html").tier(0),
    // Styles.
    Row::live("style/all_unset.html"),
    Row::live("style/links_hidden.html"),
    Row::live("style/html_10px.html"),
    Row::live("style/div_absolute.html"),
    Row::live("style/element_hidden.html"),
    Row::live("style/inherited.html").then(steps::keeps_its_direction),
    Row::live("style/bootstrap.html"),
    Row::live("style/tailwind.html"),
    Row::live("style/rtl.html").then(steps::keeps_its_direction),
    Row::live("style/quirks.html"),
    Row::live("style/xhtml.xhtml"),
    Row::live("style/sheets_thrown.html").then(steps::is_styled),
    Row::live("style/sheets_not_adopted.html").then(steps::is_styled),
    Row::live("style/sheets_refused.html").then(steps::is_styled),
    Row::live("style/sheets_thrown_nonce.html").then(steps::is_styled),
    Row::live("style/sheets_thrown_policy.html").tier(0),
    // Loading.
    Row::live("load/head.html"),
    Row::live("load/end.html"),
    Row::live("load/async.html"),
    Row::live("load/defer.html"),
    Row::live("load/module.html"),
    Row::live("load/imported.html"),
    Row::live("load/tag_manager.html"),
    Row::live("load/tag_manager_markup.html"),
    Row::live("load/element_after.html"),
    Row::live("load/element_before.html"),
    Row::live("load/base_elsewhere.html"),
    Row::live("load/latin1.html").tier(1).slots(steps::without_encoding).then(steps::every_word_is_there_alone),
    Row::live("load/saved.html").then(steps::alive),
    Row::live("load/other_vendor.html").language("en"),
    Row::live("load/other_vendor_injected.html").language("en"),
    Row::live("load/inlined.html").tier(1).slots(steps::inlined).then(steps::says_which_file),
    Row::live("load/combined.html").tier(1).before(steps::combine).then(steps::says_which_file),
    Row::live("load/srcdoc.html").tier(1).slots(steps::without_address).loaded(steps::enter_frame),
    Row::live("load/twice.html").cards(2),
    Row::live("load/two_versions.html").cards(2).slots(steps::newer_first),
    Row::live("load/two_versions_older_first.html").cards(2).tier(1).slots(steps::older_first),
    Row::live("load/twenty.html").cards(20),
    Row::live("load/prototype.html"),
    Row::live("load/mootools.html"),
    Row::live("load/events_stopped.html"),
    Row::live("load/names_hidden.html"),
    // Places.
    opened("place/details.html"),
    opened("place/tab.html"),
    opened("place/dialog.html"),
    Row::live("place/shadow.html"),
    Row::live("place/closed_shadow.html"),
    Row::live("place/column.html"),
    Row::live("place/flex.html"),
    Row::live("place/shrunk.html").cards(6),
    // Applications.
    Row::live("app/moved.html").then(apps::moved),
    Row::live("app/previewed.html").then(apps::previewed),
    Row::live("app/turbo.html").then(apps::swapped),
    Row::live("app/react.html").then(apps::handled),
    Row::live("app/yew.html").then(apps::handled),
    // What the visitor's browser does.
    Row::live("browser/storage_blocked.html").then(steps::storage_is_blocked),
    Row::live("browser/back.html").loaded(steps::back).then(steps::alive),
    Row::live("browser/save_data.html")
        .before(steps::save_data)
        .loaded(steps::nothing_until_wanted)
        .not_in(&[(Engine::Firefox, "it has no Save-Data"), (Engine::WebKit, "it has no Save-Data")]),
    Row::live("browser/print.html").then(steps::print),
    Row::live("browser/forced_colors.html").before(steps::force_colors).then(steps::colors_are_forced).not_in(&[
        (Engine::Firefox, "its driver cannot switch forced colours on"),
        (Engine::WebKit, "it has no forced colours"),
    ]),
];
