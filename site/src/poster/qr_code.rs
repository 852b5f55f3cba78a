//! An address as a QR code that telephones read from paper.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder, QRCode};
use yew::prelude::*;

/// The empty border that readers need (ISO/IEC 18004), in modules.
const QUIET: usize = 4;

/// The code as one drawing; nothing if the address is longer than a code can hold. The address stands beside it in words, so
/// assistive technology passes the picture by.
pub(super) fn view(address: &str) -> Html {
    // A quarter of the code may be hidden by a fold or a drawing pin.
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

/// Each run of dark modules in a row as one rectangle.
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
