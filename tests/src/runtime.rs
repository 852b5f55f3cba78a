//! The asynchronous runtime of the tests, on which drivers and servers run. Cases are plain synchronous code, so that a row reads from top
//! to bottom.

use std::sync::LazyLock;

use tokio::runtime::{Builder, Runtime};

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime for the drivers and servers")
});

pub(crate) fn runtime() -> &'static Runtime {
    &RUNTIME
}
