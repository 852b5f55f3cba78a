//! The Accanto card: a Yew component that is rendered twice from the same value.
//!
//! - with `ssr`, at build time: its markup becomes tier 1, which the loader builds on the partner's page without WebAssembly;
//! - with `csr`, in the browser: tier 2, mounted beside tier 1 through [`mount`](wasm_api::mount) and swapped in once painted.
//!
//! Both renders must give the same DOM, but for what the loader puts into it in both tiers ([`later`]): no view may depend on anything but
//! its [`Props`]. What only tier 2 can do is marked by [`Props::live`], which may enable a control and nothing else.

mod abroad;
mod audience_filter;
mod behind;
mod cannot_speak;
mod card;
mod contacts;
mod copy_number;
mod emergency;
mod exit;
mod failpoint;
mod footer;
mod heading;
mod hours_and_cost;
pub mod icon;
mod later;
mod schedule;
pub mod text;
mod themes;
mod tips;

#[cfg(feature = "csr")]
mod clipboard;
#[cfg(feature = "csr")]
mod wasm_api;

#[cfg(test)]
mod shared_vectors;

pub use card::{CardView, Props, initial_markup};
