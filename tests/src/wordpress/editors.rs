//! What people do with the mouse, the keyboard and the clipboard in WordPress's two editors, in a real browser.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use super::{Row, Run, SOON, card_is_there, rest, roles::snippet, site::Kind};
use crate::tab::Tab;

const WITH: Kind = Kind { network: false, plugin: true };
const WITHOUT: Kind = Kind { network: false, plugin: false };

type Check = fn(&Run, &Tab) -> Result<()>;

const ROWS: [(&str, Check); 7] = [
    ("an author inserts the block, sees the real card, chooses a bar, and publishes it", inserted),
    ("an editor who reads Italian finds the block in Italian", in_italian),
    ("an author pastes the snippet into a paragraph: it becomes the block with the same options", pasted),
    ("without the plugin, what is copied for WordPress becomes a block for HTML in a paragraph", pasted_for_wordpress),
    ("an author pastes the snippet into the classic editor's tab Visual: it becomes the shortcode", pasted_visually),
    ("an author writes the snippet into the classic editor's tab Text, and looks at it in Visual", written_as_text),
    ("without the plugin, the classic editor's tab Visual takes the snippet for a text", taken_for_text),
];

/// The names of the blocks in the editor.
const BLOCKS: &str = "return wp.data.select('core/block-editor').getBlocks().map(({ name }) => name)";

pub(super) fn rows() -> Vec<Row> {
    let row = |(name, check): (&str, Check)| -> Row {
        (format!("editors: {name}"), Box::new(move |run| run.in_editor(|tab| check(run, tab))))
    };
    ROWS.into_iter().map(row).collect()
}

/// Logs in.
fn log_in(run: &Run, tab: &Tab, kind: Kind, user: &str) -> Result<String> {
    let origin = run.site(kind)?.origin();
    tab.open(&format!("{origin}/wp-login.php"))?;
    let send = "document.getElementById('user_login').value = arguments[0];
        document.getElementById('user_pass').value = 'password';
        document.getElementById('wp-submit').click()";
    tab.js(send, vec![json!(user)])?;
    tab.wait("the administration", SOON, "return location.pathname.startsWith('/wp-admin')", Vec::new())?;
    Ok(origin)
}

/// Opens the editor of blocks with an empty paragraph that has the focus.
fn open_blocks(run: &Run, tab: &Tab, kind: Kind, user: &str) -> Result<()> {
    let origin = log_in(run, tab, kind, user)?;
    tab.open(&format!("{origin}/wp-admin/post-new.php"))?;
    let there = "return window.wp?.data?.select('core/editor')?.getCurrentPostId() && document.querySelector('.wp-block-post-title') !== null";
    tab.wait("the editor", SOON, there, Vec::new())?;
    // The guide for newcomers would be in front of it.
    tab.js("wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false)", Vec::new())?;
    tab.wait(
        "the guide to go",
        SOON,
        "return document.querySelector('.edit-post-welcome-guide') === null",
        Vec::new(),
    )?;
    let title = tab.element("return document.querySelector('.wp-block-post-title')", Vec::new())?;
    tab.click_element(&title)?;
    tab.keys(rest::title())?;
    tab.keys(Key::Enter.value().to_string())?;
    let paragraph = "return document.activeElement.closest('[data-type=\"core/paragraph\"]') !== null";
    tab.wait("an empty paragraph", SOON, paragraph, Vec::new())?;
    Ok(())
}

/// Puts a text on the clipboard as a copy button does, and nothing else with it.
fn copy(tab: &Tab, text: &str) -> Result<()> {
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    tab.chromium("Browser.grantPermissions", permissions)?;
    tab.js_async("await navigator.clipboard.writeText(arguments[0])", vec![json!(text)])?;
    Ok(())
}

fn wait_for_blocks(tab: &Tab, expected: &[&str]) -> Result<()> {
    let same = format!("return (() => {{ {BLOCKS} }})().join() === arguments[0]");
    let waited = tab.wait("the blocks", SOON, &same, vec![json!(expected.join(","))]);
    waited.map(drop).or_else(|error| Err(error.context(format!("the blocks are {}", tab.js(BLOCKS, Vec::new())?))))
}

/// Publishes what the editor of blocks has, and opens the page.
fn publish(tab: &Tab) -> Result<()> {
    let publish = "wp.data.dispatch('core/editor').editPost({ status: 'publish' });
        await wp.data.dispatch('core/editor').savePost();
        return wp.data.select('core/editor').getPermalink()";
    let link = tab.js_async(publish, Vec::new())?;
    tab.open(link.as_str().unwrap_or_default())
}

fn inserted(run: &Run, tab: &Tab) -> Result<()> {
    open_blocks(run, tab, WITH, "author")?;
    tab.keys("/accanto")?;
    let offered = "return document.querySelector('.components-autocomplete__result')?.textContent === 'Accanto'";
    tab.wait("the block to be offered", SOON, offered, Vec::new())?;
    tab.keys(Key::Enter.value().to_string())?;
    wait_for_blocks(tab, &["accanto/card"])?;
    preview(tab, "card")?;
    let bar = "return [...document.querySelectorAll('.block-editor-block-inspector option')].find(({ value }) => value === 'bar')";
    tab.wait("the controls", SOON, &format!("{bar} !== undefined"), Vec::new())?;
    tab.click_element(&tab.element(bar, Vec::new())?)?;
    preview(tab, "bar")?;
    publish(tab)?;
    card_is_there(tab, "bar")
}

/// Waits for the real card in the frame of the preview, as high as it is.
fn preview(tab: &Tab, layout: &str) -> Result<()> {
    let shown = "const frame = document.querySelector('.wp-block-accanto-card iframe');
        const host = frame?.contentDocument?.querySelector('accanto-widget');
        const inside = host && Number(card.tier(host)) >= 1 && (host.getAttribute('layout') ?? 'card') === arguments[0];
        return inside && Math.abs(frame.clientHeight - host.clientHeight) < 40";
    tab.wait("the preview", SOON, shown, vec![json!(layout)]).map(drop)
}

fn in_italian(run: &Run, tab: &Tab) -> Result<()> {
    open_blocks(run, tab, WITH, "editor")?;
    let words = "const { description } = wp.blocks.getBlockType('accanto/card');
        return [description, wp.i18n.__('Shape', 'accanto')]";
    let found = tab.js(words, Vec::new())?;
    let italian = found[0].as_str().is_some_and(|description| description.starts_with("Una scheda"));
    ensure!(italian && found[1] == "Forma", "[description, a control] are {found}");
    Ok(())
}

fn pasted(run: &Run, tab: &Tab) -> Result<()> {
    open_blocks(run, tab, WITH, "author")?;
    copy(tab, &snippet(run)?)?;
    tab.control('v')?;
    wait_for_blocks(tab, &["accanto/card"])?;
    publish(tab)?;
    card_is_there(tab, "bar")
}

fn pasted_for_wordpress(run: &Run, tab: &Tab) -> Result<()> {
    open_blocks(run, tab, WITHOUT, "administrator")?;
    copy(tab, &format!("<!-- wp:html -->\n{}\n<!-- /wp:html -->", snippet(run)?))?;
    tab.control('v')?;
    wait_for_blocks(tab, &["core/html"])?;
    publish(tab)?;
    card_is_there(tab, "bar")
}

/// Opens the classic editor in one of its tabs, `tinymce` or `html`.
fn open_classic(run: &Run, tab: &Tab, kind: Kind, user: &str) -> Result<()> {
    let origin = log_in(run, tab, kind, user)?;
    tab.open(&format!("{origin}/wp-admin/post-new.php?classic=1"))?;
    tab.wait("the classic editor", SOON, "return document.getElementById('content-tmce')", Vec::new())?;
    tab.js("document.getElementById('title').value = arguments[0]", vec![json!(rest::title())])?;
    choose_tab(tab, "tmce")
}

fn choose_tab(tab: &Tab, name: &str) -> Result<()> {
    let button = tab.element("return document.getElementById('content-' + arguments[0])", vec![json!(name)])?;
    tab.click_element(&button)?;
    let chosen = "const visual = document.getElementById('wp-content-wrap').classList.contains('tmce-active');
        return visual === (arguments[0] === 'tmce') && (!visual || window.tinymce?.get('content')?.initialized === true)";
    tab.wait("the tab", SOON, chosen, vec![json!(name)]).map(drop)
}

/// Pastes into the tab Visual.
fn paste_visually(tab: &Tab, text: &str) -> Result<()> {
    copy(tab, text)?;
    tab.js("tinymce.get('content').focus()", Vec::new())?;
    tab.control('v')?;
    tab.wait("what was pasted", SOON, "return tinymce.get('content').getContent() !== ''", Vec::new()).map(drop)
}

/// What the classic editor would store now.
fn classic_text(tab: &Tab) -> Result<Value> {
    choose_tab(tab, "html")?;
    tab.js("return document.getElementById('content').value", Vec::new())
}

/// Publishes what the classic editor has, and opens the page.
fn publish_classic(tab: &Tab) -> Result<()> {
    tab.js("window.accantoIsLeft = true; document.getElementById('publish').click()", Vec::new())?;
    let saved = "return !window.accantoIsLeft && document.querySelector('#message a')?.href";
    let link = tab.wait("the page to be published", SOON, saved, Vec::new())?;
    tab.open(link.as_str().unwrap_or_default())
}

fn pasted_visually(run: &Run, tab: &Tab) -> Result<()> {
    open_classic(run, tab, WITH, "author")?;
    paste_visually(tab, &snippet(run)?)?;
    let text = classic_text(tab)?;
    ensure!(text == "[accanto layout=\"bar\"]", "the text is {text}");
    publish_classic(tab)?;
    card_is_there(tab, "bar")
}

fn written_as_text(run: &Run, tab: &Tab) -> Result<()> {
    open_classic(run, tab, WITH, "author")?;
    choose_tab(tab, "html")?;
    tab.js("document.getElementById('content').value = arguments[0]", vec![json!(snippet(run)?)])?;
    choose_tab(tab, "tmce")?;
    let text = classic_text(tab)?;
    ensure!(text.as_str().is_some_and(|text| text.contains("<accanto-widget layout=\"bar\">")), "the text is {text}");
    publish_classic(tab)?;
    card_is_there(tab, "bar")
}

fn taken_for_text(run: &Run, tab: &Tab) -> Result<()> {
    open_classic(run, tab, WITHOUT, "administrator")?;
    paste_visually(tab, &snippet(run)?)?;
    let text = classic_text(tab)?;
    ensure!(text.as_str().is_some_and(|text| text.contains("&lt;accanto-widget")), "the text is {text}");
    Ok(())
}
