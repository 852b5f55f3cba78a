//! Faults on purpose, for the tests alone: with the feature `faults` the page decides where the instance traps.
//!
//! Without the feature every point compiles to nothing. A release cannot have it: the feature refuses to compile without debug
//! assertions, and the packaging refuses a widget that knows the name of the page's function (`xtask/src/build/variant.rs`).

#[cfg(all(feature = "faults", not(debug_assertions)))]
compile_error!("the feature `faults` is for tests and must not be in a release");

/// Traps here if the page wants it.
#[cfg(feature = "faults")]
pub(crate) fn at(point: &str) {
    if page::wants(point).unwrap_or(false) {
        panic!("a fault on purpose: {point}");
    }
}

#[cfg(not(feature = "faults"))]
pub(crate) fn at(_point: &str) {}

#[cfg(feature = "faults")]
mod page {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(catch, js_name = accantoFault)]
        pub(super) fn wants(point: &str) -> Result<bool, JsValue>;
    }

    #[wasm_bindgen(start)]
    fn start() {
        super::at("start");
    }
}
