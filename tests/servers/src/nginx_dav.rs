//! nginx with its modules for WebDAV, which renames a file over another in one step.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use super::{
    Home, Running, Server, Visitor, free_port, program,
    tls_files::{PASSWORD, TlsFiles},
};

/// The user that it knows.
const USER: &str = "site";

/// Where Debian puts the module that lists folders.
const MODULE: &str = "/usr/lib/nginx/modules/ngx_http_dav_ext_module.so";

/// nginx with WebDAV, running.
pub struct NginxDav {
    _running: Running,
    _folder: TempDir,
    files: TlsFiles,
    root: PathBuf,
    port: u16,
}

impl NginxDav {
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
    pub fn start() -> Option<Self> {
        if !Self::is_installed() {
            return None;
        }
        let (nginx, module) = (program("nginx")?, Path::new(MODULE));
        let folder = tempfile::tempdir().expect("a folder");
        let files = TlsFiles::make(folder.path());
        let (root, port) = (folder.path().join("root"), free_port());
        fs::create_dir(&root).expect("a folder");
        fs::write(files.path("passwords"), format!("{USER}:{{PLAIN}}{PASSWORD}\n")).expect("a list");
        let text = format!(
            "load_module {module};\ndaemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log stderr crit;\nevents {{}}\n\
             http {{\naccess_log off;\nclient_max_body_size 0;\nclient_body_temp_path {folder}/body;\nproxy_temp_path {folder}/proxy;\n\
             fastcgi_temp_path {folder}/fastcgi;\nuwsgi_temp_path {folder}/uwsgi;\nscgi_temp_path {folder}/scgi;\n\
             server {{\nlisten 127.0.0.1:{port} ssl;\nssl_certificate {folder}/server.pem;\nssl_certificate_key {folder}/server.key;\n\
             root {root};\nauth_basic site;\nauth_basic_user_file {folder}/passwords;\ndav_methods PUT DELETE MKCOL MOVE;\n\
             dav_ext_methods PROPFIND OPTIONS;\ndav_access user:rw group:r all:r;\n}}\n}}\n",
            module = module.display(),
            folder = folder.path().display(),
            root = root.display(),
        );
        let config = files.path("nginx.conf");
        fs::write(&config, text).expect("a configuration");
        let running = Running::start(Command::new(nginx).arg("-c").arg(config).arg("-p").arg(folder.path()), port);
        Some(Self { _running: running, _folder: folder, files, root, port })
    }
}

impl Server for NginxDav {
    fn name(&self) -> &'static str {
        "nginx"
    }

    fn root(&self) -> &Path {
        &self.root
    }

    fn port(&self) -> u16 {
        self.port
    }

    fn url(&self, folder: &str, port: u16, _: Visitor) -> String {
        format!("webdavs://127.0.0.1:{port}/{folder}")
    }

    fn home(&self, _: u16, visitor: Visitor) -> Home {
        self.files.home(USER, visitor)
    }

    fn keeps_modes(&self) -> bool {
        false
    }

    fn says_full(&self) -> bool {
        false
    }
}
