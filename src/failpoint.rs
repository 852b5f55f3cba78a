//! Points at which the instance can be made to trap, only for the tests: with the feature `failpoints` the page decides where.
//!
//! Without the feature every point compiles to nothing. A release cannot have it: the feature does not compile without debug assertions,
//! and the build refuses a widget that contains the name of the page's function (`xtask/src/variant.rs`).

#[cfg(all(feature = "failpoints", not(debug_assertions)))]
compile_error!("the feature `failpoints` is for tests and must not be in a release");

/// Traps here if the page asks for it.
#[cfg(feature = "failpoints")]
pub(crate) fn reach(point: &str) {
    if page::wants(point).unwrap_or(false) {
        panic!("a failure on purpose: {point}");
    }
}

/// Does nothing, because only the build for the tests has failpoints.
#[cfg(not(feature = "failpoints"))]
pub(crate) fn reach(_point: &str) {}

#[cfg(feature = "failpoints")]
mod page {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(catch, js_name = accantoFault)]
        pub(super) fn wants(point: &str) -> Result<bool, JsValue>;
    }

    #[wasm_bindgen(start)]
    fn start() {
        super::reach("start");
    }
}
