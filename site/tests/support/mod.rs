//! What several tests need.

use accanto_site::Widget;

/// A stand-in for the compiled widget.
pub fn widget() -> Widget {
    Widget {
        script: "show(ACCANTO_MANIFEST);".to_owned(),
        style: ".card{color:#000}".to_owned(),
        deferred_script: "style(ACCANTO_DEFERRED);".to_owned(),
        deferred_style: ".row{color:#000}".to_owned(),
        countries_script: "list(ACCANTO_COUNTRIES);".to_owned(),
        countries_style: String::new(),
        doctor_script: "examine(ACCANTO_DOCTOR);".to_owned(),
        layouts_script: "frame(ACCANTO_LAYOUTS);".to_owned(),
        layouts_style: ".panel{color:#000}".to_owned(),
        reserve_style: "a{display:block}".to_owned(),
        card_script: "frame(ACCANTO_CARD_PAGE);".to_owned(),
        card_style: "body{margin:0}".to_owned(),
        small_style: ".card{display:flex}".to_owned(),
        live_script: b"live".to_vec(),
        live_wasm: b"\0asm".to_vec(),
        third_party: "a 1.0: MIT".to_owned(),
    }
}
