//! What host pages load from their own server besides the files in `hosts/`: files of npm packages, scripts that a bundler makes, and a Yew
//! page that `cargo xtask` has compiled.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
    sync::{LazyLock, Mutex, PoisonError},
};

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};

use crate::host_page;

/// The bundled scripts by their path in `hosts/`; each is made once a run.
static BUNDLED: LazyLock<Mutex<BTreeMap<String, Bytes>>> = LazyLock::new(Mutex::default);

/// The response for a path of the host server. If a file should be there and is not, the response says what is wrong.
pub(crate) fn find(path: &str) -> Option<Response<Bytes>> {
    let found = if let Some(file) = path.strip_prefix("/npm/") {
        read(&project("node_modules").join(file))
    } else if let Some(file) = path.strip_prefix("/yew/") {
        read(&project("target/accanto/yew-host").join(file))
    } else {
        bundled(path.strip_prefix("/bundled/")?)
    };
    let mut response = match found {
        Ok(bytes) => Response::new(bytes),
        Err(error) => {
            let mut response = Response::new(format!("{error:#}").into());
            *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            response
        }
    };
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(path)));
    Some(response)
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// A script of `hosts/` bundled with the packages that it imports, as a partner's bundler does it for a release.
fn bundled(file: &str) -> Result<Bytes> {
    let mut made = BUNDLED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(bytes) = made.get(file) {
        return Ok(bytes.clone());
    }
    let output = Command::new(project("node_modules/.bin/esbuild"))
        .arg(host_page::folder().join(file))
        .args(["--bundle", "--minify", "--define:process.env.NODE_ENV=\"production\""])
        .output()
        .context("esbuild cannot be started")?;
    ensure!(output.status.success(), "esbuild: {}", String::from_utf8_lossy(&output.stderr));
    let bytes = Bytes::from(output.stdout);
    made.insert(file.to_owned(), bytes.clone());
    Ok(bytes)
}

fn read(path: &Path) -> Result<Bytes> {
    let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
    Ok(bytes.into())
}

/// A path in the project, from its root.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}
