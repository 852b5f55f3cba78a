//! The build, in order: the content first, so that nothing is written if it has an error, and then each step after those it depends on.

mod bundle;
mod content;
mod dist;
pub mod faulty_widget;
mod npm_package;
pub mod partner_page;
mod site;
pub mod test_sites;
mod wasm;
pub mod wasm_bindgen;
mod wasm_flags;
mod wordpress;
pub mod yew_host;

use std::fs::{self, File, TryLockError};
use std::thread;

use crate::failure::{Failure, Result};
use crate::install;
use crate::install::BuildTools;
use crate::linked;
use crate::third_party;
use crate::variant::Variant;
use crate::workspace::Workspace;

/// Makes `dist/`.
pub fn dist(workspace: &Workspace) -> Result<()> {
    let tools = install::build_tools(workspace)?;
    let _lock = lock(workspace)?;
    let content = content::usable(workspace)?;
    npm_package::pack(workspace)?;
    // Trunk is needed last, so that on a new machine it is compiled beside the widget and the page.
    let trunk = thread::scope(|scope| {
        let trunk = scope.spawn(install::trunk);
        make_widget(workspace, &tools)?;
        partner_page::compile(workspace, &tools)?;
        trunk.join().unwrap_or_else(|_| Err(Failure::new("Trunk could not be made ready")))
    })?;
    partner_page::build(workspace, &tools, &trunk)?;
    third_party::of_program(workspace, &tools.compiler, &linked::host()?)?;
    dist::assemble(workspace, &content)
}

pub use dist::listed;

/// Builds the site without the page: the part of a build that `dev` repeats on every edit.
pub fn site(workspace: &Workspace) -> Result<()> {
    site_of(workspace, Variant::Released)
}

/// Builds the site of a variant, in a folder of its own.
pub fn site_of(workspace: &Workspace, variant: Variant) -> Result<()> {
    let tools = install::build_tools(workspace)?;
    let _lock = lock(workspace)?;
    let content = content::usable(workspace)?;
    let workspace = workspace.with(variant);
    make_widget(&workspace, &tools)?;
    site::package(&workspace, &content)
}

fn make_widget(workspace: &Workspace, tools: &BuildTools) -> Result<()> {
    wasm::compile(workspace, tools)?;
    wasm::bind(workspace)?;
    wasm::optimise(workspace)?;
    bundle::all(workspace)?;
    third_party::of_site(workspace, &tools.compiler)
}

/// A lock that keeps two builds from writing the same files at once. It is released when dropped, or by the system if this program dies.
fn lock(workspace: &Workspace) -> Result<File> {
    let path = workspace.output("lock");
    let failed = |error: std::io::Error| Failure::file(&path, &error);
    fs::create_dir_all(workspace.output("")).map_err(failed)?;
    let file = File::create(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("  waiting for another build in this folder");
            file.lock().map_err(failed)?;
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    Ok(file)
}
