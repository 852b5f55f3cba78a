//! The functions that the loader calls: `mount`, `update` and `unmount`.
//!
//! A fault here traps, since the build aborts on panic at once; `loader/wasm/start.js` guards every call into this module, puts tier 1 back
//! and never calls the instance again. Nothing here needs to recover.

use std::{cell::RefCell, rc::Rc};

use accanto_model::{Card, Moment};
use wasm_bindgen::prelude::*;
use web_sys::{Element, js_sys::Function};
use yew::{AppHandle, Callback, Renderer};

use crate::{CardView, Props, failpoint};

struct App {
    handle: AppHandle<CardView>,
    card: Rc<Card>,
}

thread_local! {
    /// One entry for each mounted card. An entry is empty after `unmount`, so that the numbers of the others stay valid.
    static APPS: RefCell<Vec<Option<App>>> = const { RefCell::new(Vec::new()) };
}

/// Renders a card into `root`, which must be empty and ours, and calls `painted` once its first paint is in the DOM. Returns the number by
/// which `update` and `unmount` know it.
///
/// # Errors
/// If `content` is not a compiled card; then nothing is mounted.
#[wasm_bindgen]
pub fn mount(root: Element, content: &[u8], now: Moment, painted: Function) -> Result<usize, JsError> {
    let card = read(content)?;
    let painted = Callback::from(move |()| {
        // An error in the loader's callback is ignored: it must not stop this instance.
        let _ = painted.call0(&JsValue::NULL);
    });
    let handle = Renderer::<CardView>::with_root_and_props(root, props(&card, now, painted)).render();
    failpoint::reach("mount");
    Ok(APPS.with_borrow_mut(|apps| {
        let app = Some(App { handle, card });
        match apps.iter().position(Option::is_none) {
            Some(free) => {
                apps[free] = app;
                free
            }
            None => {
                apps.push(app);
                apps.len() - 1
            }
        }
    }))
}

/// Shows a mounted card with other content (if `content` is not empty), or at another moment. Zero means an unknown
/// moment, and an implausible moment counts as unknown.
///
/// # Errors
/// If `content` is not a compiled card; then the card stays as it was.
#[wasm_bindgen]
pub fn update(app: usize, content: &[u8], now: Moment) -> Result<(), JsError> {
    let card = if content.is_empty() { None } else { Some(read(content)?) };
    APPS.with_borrow_mut(|apps| {
        if let Some(app) = apps.get_mut(app).and_then(Option::as_mut) {
            if let Some(card) = card {
                app.card = card;
            }
            app.handle.update(props(&app.card, now, Callback::noop()));
            failpoint::reach("update");
        }
    });
    Ok(())
}

/// Removes a mounted card.
#[wasm_bindgen]
pub fn unmount(app: usize) {
    if let Some(app) = APPS.with_borrow_mut(|apps| apps.get_mut(app).and_then(Option::take)) {
        app.handle.destroy();
    }
}

fn read(content: &[u8]) -> Result<Rc<Card>, JsError> {
    match postcard::from_bytes(content) {
        Ok(card) => Ok(Rc::new(card)),
        Err(_) => Err(JsError::new("not a compiled card")),
    }
}

fn props(card: &Rc<Card>, now: Moment, painted: Callback<()>) -> Props {
    let now = card.plausible(now);
    Props { card: Rc::clone(card), now, live: true, painted }
}
