//! `cargo xtask schemas`: writes the JSON Schemas that the files in `assets/` name. Their content comes from accanto-content.

use std::fs;

use crate::failure::{Failure, Result};
use crate::workspace::Workspace;

/// Writes every schema whose text has changed.
pub fn write(workspace: &Workspace) -> Result<()> {
    let assets = workspace.assets();
    let schemas = accanto_content::schemas(&assets).map_err(|diagnostics| {
        let lines: Vec<_> = diagnostics.iter().map(ToString::to_string).collect();
        Failure::new(format!("the schemas cannot be made:\n{}", lines.join("\n")))
    })?;
    for (name, text) in schemas {
        let path = assets.join(name);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
        }
        fs::write(&path, text).map_err(|e| Failure::file(&path, &e))?;
        println!("{}", path.strip_prefix(workspace.root()).unwrap_or(&path).display());
    }
    Ok(())
}
