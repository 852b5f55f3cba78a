//! A page that needs nothing but its style sheet, and nothing from elsewhere. It may have scripts, without which it can be read as well.

use accanto_model::Language;
use yew::{LocalServerRenderer, prelude::*};

#[derive(PartialEq, Properties)]
struct Props {
    page: Html,
}

/// A component for the page's content, because Yew renders only components.
#[component]
fn Page(props: &Props) -> Html {
    props.page.clone()
}

/// The page as text. Everything that comes as a string is escaped.
pub(crate) fn text(language: &Language, title: &str, style: &str, scripts: Html, body: Html) -> String {
    let page = html! {
        <html lang={language.tag.clone()} dir={language.dir.as_str()}>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width" />
                <meta name="referrer" content="no-referrer" />
                <title>{ title }</title>
                <link rel="stylesheet" href={style.to_owned()} />
                { scripts }
            </head>
            <body>{ body }</body>
        </html>
    };
    let renderer = LocalServerRenderer::<Page>::with_props(Props { page }).hydratable(false);
    format!("<!doctype html>\n{}\n", pollster::block_on(renderer.render()))
}
