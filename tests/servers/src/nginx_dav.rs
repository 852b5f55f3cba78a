//! nginx with its modules for WebDAV, which renames a file over another in one step.

use std::{fs, path::Path, process::Command};

use crate::{
    programs::program,
    server::{Access, Place, Server},
    tls_files::{PASSWORD, TlsFiles, USER},
};

/// Where Debian puts the module that lists folders.
const MODULE: &str = "/usr/lib/nginx/modules/ngx_http_dav_ext_module.so";

/// Whether it is installed, with both modules.
#[must_use]
pub fn is_installed() -> bool {
    program("nginx").is_some() && Path::new(MODULE).is_file()
}

/// Starts it; `None` if it is not installed.
///
/// # Panics
/// If it does not start.
#[must_use]
pub fn start() -> Option<Server> {
    if !is_installed() {
        return None;
    }
    let nginx = program("nginx")?;
    let place = Place::new();
    let files = TlsFiles::make(place.folder());
    fs::write(files.path("passwords"), format!("{USER}:{{PLAIN}}{PASSWORD}\n")).expect("a list");
    let text = format!(
        "load_module {MODULE};\ndaemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log stderr crit;\nevents {{}}\n\
         http {{\naccess_log off;\nclient_max_body_size 0;\nclient_body_temp_path {folder}/body;\nproxy_temp_path {folder}/proxy;\n\
         fastcgi_temp_path {folder}/fastcgi;\nuwsgi_temp_path {folder}/uwsgi;\nscgi_temp_path {folder}/scgi;\n\
         server {{\nlisten 127.0.0.1:{port} ssl;\nssl_certificate {folder}/server.pem;\nssl_certificate_key {folder}/server.key;\n\
         root {root};\nauth_basic site;\nauth_basic_user_file {folder}/passwords;\ndav_methods PUT DELETE MKCOL MOVE;\n\
         dav_ext_methods PROPFIND OPTIONS;\ndav_access user:rw group:r all:r;\n}}\n}}\n",
        port = place.port,
        folder = place.folder().display(),
        root = place.root.display(),
    );
    let config = files.path("nginx.conf");
    fs::write(&config, text).expect("a configuration");
    let mut command = Command::new(nginx);
    command.arg("-c").arg(config).arg("-p").arg(place.folder());
    let access = Access::Tls { scheme: "webdavs", files, user: USER, data_ports: 0..0 };
    Some(place.serve("nginx", &mut command, access))
}
