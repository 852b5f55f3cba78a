//! An address as a QR code, which phones read from paper.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder, QRCode};
use yew::prelude::*;

/// The width of the empty border that readers need (ISO/IEC 18004), in modules.
const QUIET: usize = 4;

/// The code as one drawing; nothing if the address is too long for a code. The address is written beside it, so assistive technology
/// ignores the picture.
pub(super) fn view(address: &str) -> Html {
    // So that the code can be read even if a fold or a drawing pin hides a quarter of it.
    let Ok(code) = QRBuilder::new(address).ecl(ECL::Q).build() else {
        return html! {};
    };
    let side = code.size + 2 * QUIET;
    html! {
        <svg class="code" viewBox={format!("0 0 {side} {side}")} shape-rendering="crispEdges" aria-hidden="true" focusable="false">
            <path fill="#fff" d={format!("M0 0h{side}v{side}h-{side}z")} />
            <path fill="#000" d={dark(&code)} />
        </svg>
    }
}

/// A path with a rectangle for each run of dark modules in a row.
fn dark(code: &QRCode) -> String {
    let mut path = String::new();
    for row in 0..code.size {
        let mut column = 0;
        for run in code[row].chunk_by(|left, right| left.value() == right.value()) {
            if run[0].value() {
                let width = run.len();
                // Writing to a string does not fail.
                let _ = write!(path, "M{} {}h{width}v1h-{width}z", column + QUIET, row + QUIET);
            }
            column += run.len();
        }
    }
    path
}
