//! The site's own server configurations, with nothing changed but what they ask an operator to change.

use std::{fs, net::SocketAddr, path::Path};

use anyhow::{Context, Result, ensure};

use crate::context;

/// The configuration around the documented server, like the `nginx.conf` of a distribution; it has settings that the server must override.
const NGINX_AROUND: &str = "\
daemon off;
master_process off;
pid {folder}/pid;
{modules}
events {}
http {
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    sendfile on;
    tcp_nopush on;
    gzip on;
    types { application/javascript js; }
    include {folder}/site.conf;
}
";

/// Global options, so that Caddy neither requests certificates nor opens its admin port.
const CADDY_AROUND: &str = "{\n\tadmin off\n\tauto_https off\n}\n\n";

/// The same settings without the documented server, for a site in a folder that nobody has configured.
const NGINX_STOCK: &str = "\
daemon off;
master_process off;
pid {folder}/pid;
events {}
http {
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    sendfile on;
    tcp_nopush on;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    gzip on;
    {types}
    server {
        listen {address};
        root \"{root}\";
    }
}
";

/// The line that stands in Debian's `nginx.conf` as a comment, for whoever wants more than pages compressed.
const NGINX_TYPES: &str = "gzip_types text/plain text/css application/json application/javascript text/xml application/xml \
                           application/xml+rss text/javascript;";

/// The shortest configuration with compression: older versions want its kind, newer ones know it by themselves.
const CADDY_STOCK: &str = "http://{address} {\n\troot * \"{root}\"\n\tencode gzip\n\tfile_server\n}\n";

/// Writes the configuration that a site documents for nginx into a folder and returns its path.
pub(super) fn nginx(folder: &Path, address: SocketAddr, brotli: Option<&Path>, site: &Path) -> Result<&'static str> {
    let root = format!("root \"{}\";", fs::canonicalize(site)?.display());
    let listen = format!("listen {address};");
    let mut changes = vec![("listen 80;", listen.as_str()), ("root /srv/accanto;", &root)];
    if brotli.is_some() {
        changes.push(("# brotli_static on;", "brotli_static on;"));
    }
    fs::write(folder.join("site.conf"), documented(site, "nginx.conf", &changes)?)?;
    let modules = brotli.map(|module| format!("load_module \"{}\";", module.display())).unwrap_or_default();
    let around = NGINX_AROUND.replace("{folder}", &folder.to_string_lossy()).replace("{modules}", &modules);
    fs::write(folder.join("nginx.conf"), around)?;
    Ok("nginx.conf")
}

/// Writes Caddy's configuration into a folder and returns its path.
pub(super) fn caddy(folder: &Path, address: SocketAddr) -> Result<&'static str> {
    let (root, name) = (format!("root * \"{}\"", root()?), format!("http://{address} {{"));
    let site = documented(
        &context::dist(),
        "Caddyfile",
        &[("campaign.example {", name.as_str()), ("root * /srv/accanto", &root)],
    )?;
    fs::write(folder.join("Caddyfile"), format!("{CADDY_AROUND}{site}"))?;
    Ok("Caddyfile")
}

/// Writes a configuration of nginx with nothing of the site's own, and with more types to compress if wanted; its path.
pub(super) fn stock_nginx(folder: &Path, address: SocketAddr, with_types: bool) -> Result<&'static str> {
    let types = if with_types { NGINX_TYPES } else { "" };
    write_stock("nginx.conf", &NGINX_STOCK.replace("{types}", types), folder, address)
}

/// Writes a configuration of Caddy with nothing of the site's own; its path.
pub(super) fn stock_caddy(folder: &Path, address: SocketAddr) -> Result<&'static str> {
    write_stock("Caddyfile", &format!("{CADDY_AROUND}{CADDY_STOCK}"), folder, address)
}

fn write_stock(name: &'static str, text: &str, folder: &Path, address: SocketAddr) -> Result<&'static str> {
    let slots =
        [("{folder}", folder.to_string_lossy().into_owned()), ("{address}", address.to_string()), ("{root}", root()?)];
    let filled = slots.iter().fold(text.to_owned(), |text, (slot, value)| text.replace(slot, value));
    fs::write(folder.join(name), filled)?;
    Ok(name)
}

/// A file that a site has for its server, with an operator's changes.
fn documented(site: &Path, file: &str, changes: &[(&str, &str)]) -> Result<String> {
    let path = site.join("server").join(file);
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    changes.iter().try_fold(text, |text, (from, to)| {
        ensure!(text.matches(from).count() == 1, "{file} does not have `{from}` just once");
        Ok(text.replace(from, to))
    })
}

fn root() -> Result<String> {
    Ok(fs::canonicalize(context::dist())?.to_string_lossy().into_owned())
}
