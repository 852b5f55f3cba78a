//! The partner page: what a web editor opens to see the widget, choose its looks and copy the snippet.
//!
//! The page uses the widget as any partner does: the element and the script tag are in `index.html`, and this app only sets the element's
//! attributes and shows the snippet. It must never own the number, reach into the widget, store anything, or request anything from another
//! site. All of `index.html` stays readable if this app does not start.

mod app;
mod choice;
mod clipboard;
mod controls;
mod copy_button;
mod framework_text;
mod language;
mod markup;
mod messages;
mod page_language;
mod page_text;
mod place;
mod place_choice;
mod place_guide;
mod place_text;
mod preview;
mod settings;
mod snippet;
mod snippet_text;

#[cfg(test)]
mod index_tests;
#[cfg(test)]
mod place_tests;

use app::{App, AppProps};
use preview::Preview;

fn main() {
    start();
}

/// Renders the app, if `index.html` has every element that it needs; otherwise the page stays as it is.
fn start() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let root = document.get_element_by_id("app")?;
    let props =
        AppProps { preview: Preview::find(&document)?, page_language: document.get_element_by_id("page-language")? };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    Some(())
}
