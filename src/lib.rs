//! The Accanto card: a Yew component that is rendered twice from the same value.
//!
//! - with `ssr`, at build time: its markup becomes tier 1, which the loader builds on the partner's page without WebAssembly;
//! - with `csr`, in the browser: tier 2, mounted beside tier 1 through [`mount`](exports::mount) and swapped in once painted.
//!
//! Both renders must give the same DOM: no view may depend on anything but its [`Props`]. What only tier 2 can do is marked by
//! [`Props::live`], which may enable a control and nothing else.

mod audience;
mod card;
mod contacts;
mod dated;
mod emergency;
#[cfg(feature = "csr")]
mod exports;
mod facts;
mod faults;
mod footer;
mod header;
pub mod icon;
mod leave;
mod silent;
pub mod text;
mod tips;

#[cfg(feature = "csr")]
mod clipboard;

pub use card::{CardView, Props};
