//! One module for each command of `cargo xtask` that does more than call another module.

pub mod accanto;
pub mod bench;
pub mod dev;
pub mod fuzz;
pub mod serve;
pub mod size;
pub mod test;
pub mod watch;
pub mod windows;
