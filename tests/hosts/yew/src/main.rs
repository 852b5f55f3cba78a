//! A Yew page that renders around the card, moves it, removes it and puts it back: `hosts/app/react.js` in another framework.
//!
//! Two instances of Yew run on this page, and both mark DOM nodes and events. Neither may take the marks of the other for its own.

use yew::prelude::*;

/// The page.
struct App {
    links: AttrValue,
    renders: u32,
    last: bool,
    shown: bool,
    inside: u32,
    danger: u32,
}

/// What a button of the page asks for.
enum Message {
    Own,
    Render,
    Move,
    Remove,
    Insert,
    Danger,
    Inside,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        let document = web_sys::window().and_then(|window| window.document());
        let template = document.and_then(|document| document.get_element_by_id("links"));
        Self {
            links: template.map(|template| template.inner_html()).unwrap_or_default().into(),
            renders: 0,
            last: false,
            shown: true,
            inside: 0,
            danger: 0,
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Own => {}
            Message::Render => self.renders += 1,
            Message::Move => self.last = !self.last,
            Message::Remove => self.shown = false,
            Message::Insert => self.shown = true,
            Message::Danger => self.danger += 1,
            Message::Inside => self.inside += 1,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let button = |id: &'static str, message: fn() -> Message| {
            let onclick = ctx.link().callback(move |_: MouseEvent| message());
            html! { <button {id} type="button" {onclick}>{ id }</button> }
        };
        let card = self.shown.then(|| {
            let title = format!("Rendered {} times", self.renders);
            html! {
                <accanto-widget key="card" {title}>{ Html::from_html_unchecked(self.links.clone()) }</accanto-widget>
            }
        });
        let lines = (0..=self.renders % 3).map(|line| {
            html! { <p key={line}>{ format!("Line {line} of {}", self.renders) }</p> }
        });
        let around: Vec<Html> =
            if self.last { lines.chain(card).collect() } else { card.into_iter().chain(lines).collect() };
        html! {
            <main>
                <p id="own-text">{ "The page's own text." }</p>
                { button("own-button", || Message::Own) }
                { button("render", || Message::Render) }
                { button("move", || Message::Move) }
                { button("remove", || Message::Remove) }
                { button("insert", || Message::Insert) }
                { button("danger", || Message::Danger) }
                <output id="danger-count">{ self.danger }</output>
                <output id="inside-count">{ self.inside }</output>
                <div id="around" onclick={ctx.link().callback(|_: MouseEvent| Message::Inside)}>{ for around }</div>
            </main>
        }
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
