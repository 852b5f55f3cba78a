//! What may follow the first paint: explanations, lists that are closed at first, all tips but the one in view. The component writes it at
//! build time alone. In the browser the loader puts it into the elements with `data-later`, in both tiers (`loader/deferred/later.js`): what
//! never changes by itself costs the WebAssembly neither size nor time.

use yew::Html;

/// The content of an element with `data-later`; nothing in the WebAssembly.
#[cfg(feature = "ssr")]
pub(crate) fn content(render: impl FnOnce() -> Html) -> Html {
    render()
}

/// The content of an element with `data-later`; nothing in the WebAssembly.
#[cfg(not(feature = "ssr"))]
pub(crate) fn content(_: impl FnOnce() -> Html) -> Html {
    Html::default()
}
