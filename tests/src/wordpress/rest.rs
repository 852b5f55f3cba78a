//! WordPress's own interface for programs, which checks rights and cleans texts as the editors do that send their texts to it.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use http::{Method, Request, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpStream;

use super::site::Site;
use crate::runtime::runtime;

const LIMIT: Duration = Duration::from_secs(60);

/// A post that somebody has stored.
pub(super) struct Post {
    pub(super) stored: String,
    pub(super) link: String,
}

/// A title that no other page has: of two posts that are stored at once, WordPress may give both the same address.
pub(super) fn title() -> String {
    static PAGES: AtomicU32 = AtomicU32::new(1);
    format!("Page {}", PAGES.fetch_add(1, Ordering::Relaxed))
}

/// Stores a post as a user, and publishes it; where this user may not publish, the administrator does. `None` if the user may not write.
pub(super) fn publish(site: &Site, user: &str, content: &str) -> Result<Option<Post>> {
    let title = title();
    let store = |status: &str| {
        let post = json!({ "title": title, "content": content, "status": status });
        ask(site, user, "/wp-json/wp/v2/posts", &post)
    };
    let (mut status, mut answer) = store("publish")?;
    if status == StatusCode::FORBIDDEN {
        (status, answer) = store("pending")?;
    }
    if status == StatusCode::FORBIDDEN {
        return Ok(None);
    }
    let stored = text(&answer["content"]["raw"])?;
    if answer["status"] != "publish" {
        let path = format!("/wp-json/wp/v2/posts/{}", answer["id"]);
        (_, answer) = ask(site, "administrator", &path, &json!({ "status": "publish" }))?;
    }
    Ok(Some(Post { stored, link: text(&answer["link"])? }))
}

fn text(value: &Value) -> Result<String> {
    value.as_str().map(str::to_owned).with_context(|| format!("no text: {value}"))
}

fn ask(site: &Site, user: &str, path: &str, body: &Value) -> Result<(StatusCode, Value)> {
    let password = site.passwords.get(user).with_context(|| format!("no user is called {user}"))?;
    let request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header(header::HOST, site.address.to_string())
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::AUTHORIZATION, format!("Basic {}", STANDARD.encode(format!("{user}:{password}"))))
        .body(Full::new(Bytes::from(body.to_string())))?;
    let exchange = async {
        let stream = TcpStream::connect(site.address).await?;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        let (head, body) = sender.send_request(request).await?.into_parts();
        anyhow::Ok((head.status, body.collect().await?.to_bytes()))
    };
    let (status, body) = runtime()
        .block_on(async { tokio::time::timeout(LIMIT, exchange).await })
        .with_context(|| format!("no answer within {LIMIT:?}: {path}"))??;
    let value = serde_json::from_slice(&body).with_context(|| String::from_utf8_lossy(&body).into_owned())?;
    Ok((status, value))
}
