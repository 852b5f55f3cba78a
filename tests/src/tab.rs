//! The browser tab of a case. Every command counts against the time limit of its row, so that nothing can hang a run.

use std::{
    cell::{Cell, RefCell},
    future::Future,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{WebElement, error::WebDriverResult};

use crate::{engine::Engine, runtime::runtime, session::Session};

/// The functions for looking at a card, which are put before every script.
const LIBRARY: &str = include_str!("js/card_library.js");
/// The time between two looks at a condition.
const LOOK_AGAIN: Duration = Duration::from_millis(25);
/// The time for which a page looks before the driver is told, and the time between two looks, in milliseconds.
const LOOKS_FOR: u32 = 500;
const LOOKS_EVERY: u32 = 10;
/// How long one look may take. WebKit's driver never answers a script that it sends while one page replaces another; such a look does not
/// count, and the next one is answered.
const LOOK_LIMIT: Duration = Duration::from_secs(4);

pub(crate) struct Tab<'a> {
    session: &'a Session,
    /// The time limit of each row of a visit, and of what a visit does before its first row.
    limit: Duration,
    deadline: Cell<Instant>,
    unanswered: RefCell<Option<String>>,
    altered: Cell<bool>,
    /// The address that was opened last.
    opened: RefCell<String>,
}

impl<'a> Tab<'a> {
    pub(crate) fn new(session: &'a Session, limit: Duration) -> Self {
        let deadline = Cell::new(Instant::now() + limit);
        let (unanswered, altered, opened) = <_>::default();
        Self { session, limit, deadline, unanswered, altered, opened }
    }

    /// Starts the time of the next row.
    pub(crate) fn begin_row(&self) {
        self.deadline.set(Instant::now() + self.limit);
        self.unanswered.take();
    }

    /// The first command that the driver had not answered when the row's time was up.
    pub(crate) fn unanswered(&self) -> Option<String> {
        self.unanswered.borrow().clone()
    }

    /// Whether the row has used up its time.
    pub(crate) fn is_late(&self) -> bool {
        Instant::now() >= self.deadline.get()
    }

    /// Whether the visit leaves more behind in the tab than a page, which the next page would find there.
    pub(crate) fn is_altered(&self) -> bool {
        self.altered.get()
    }

    /// Opens a page and returns as soon as its document is the current one and has a body.
    pub(crate) fn start_opening(&self, url: &str) -> Result<()> {
        // No driver waits for a page (see the capabilities), and one at the same address would be taken for the new one.
        if self.opened.replace(url.to_owned()) == url {
            self.js("window.accantoIsLeft = true", Vec::new())?;
        }
        let open = || self.command("opening a page", self.session.driver().goto(url));
        // If the last page of the tab is on its way to where nobody answers, Firefox's driver takes that for a failure of the new page
        // (seen: 14 of 150). If it is the new one that fails, it fails again.
        let is_doubtful = self.session.engine == Engine::Firefox;
        open().or_else(|error| if is_doubtful { open() } else { Err(error) })?;
        let begun = "return location.href === arguments[0] && document.body !== null && !window.accantoIsLeft";
        // Whatever is there now goes.
        self.wait_in("the page to begin", Duration::from_secs(10), begun, vec![json!(url)], false)?;
        Ok(())
    }

    /// Opens a page and waits for its `load` event.
    pub(crate) fn open(&self, url: &str) -> Result<()> {
        self.start_opening(url)?;
        let loaded = "return document.readyState === 'complete'";
        self.wait("the page to load", Duration::from_secs(10), loaded, vec![])?;
        Ok(())
    }

    /// Runs a script's body in the page; `card` is in its scope.
    pub(crate) fn js(&self, body: &str, arguments: Vec<Value>) -> Result<Value> {
        self.js_until(self.deadline.get(), body, arguments)
    }

    fn js_until(&self, deadline: Instant, body: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!("{LIBRARY}\n{body}");
        let answer = self.command_until(deadline, body, self.session.driver().execute(script, arguments))?;
        Ok(answer.json().clone())
    }

    /// Runs the body of an asynchronous function in the page and waits for what it returns.
    pub(crate) fn js_async(&self, body: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!(
            "{LIBRARY}\nconst done = arguments[arguments.length - 1];\n\
             (async (...arguments) => {{ {body} }})(...arguments)\
             .then((value) => done({{ value: value ?? null }}), (error) => done({{ error: `${{error}}` }}));"
        );
        let answer = self.command(body, self.session.driver().execute_async(script, arguments))?;
        let answer = answer.json();
        ensure!(answer["error"].is_null(), "{} in: {body}", answer["error"]);
        Ok(answer["value"].clone())
    }

    /// Runs a script until it returns something other than null or false.
    pub(crate) fn wait(&self, what: &str, limit: Duration, body: &str, arguments: Vec<Value>) -> Result<Value> {
        // WebKit's driver never answers a script whose page is left while it waits.
        let stays = self.session.engine != Engine::WebKit;
        self.wait_in(what, limit, body, arguments, stays)
    }

    /// Waits for a condition. Where the page `stays`, it is the page that looks again and again, and the driver is asked twice a second;
    /// once that has failed, the driver is asked for each look.
    fn wait_in(
        &self,
        what: &str,
        limit: Duration,
        body: &str,
        arguments: Vec<Value>,
        mut stays: bool,
    ) -> Result<Value> {
        let mut deadline = Instant::now() + limit;
        loop {
            // A page that is being left can refuse a script, or never answer; then the time limit decides.
            let asked = Instant::now();
            let look_deadline = self.deadline.get().min(asked + LOOK_LIMIT);
            let last = if stays {
                self.look_repeatedly(look_deadline, body, arguments.clone())
            } else {
                self.js_until(look_deadline, body, arguments.clone())
            };
            if let Ok(value) = &last
                && !matches!(value, Value::Null | Value::Bool(false))
            {
                return Ok(value.clone());
            }
            if asked.elapsed() >= LOOK_LIMIT {
                deadline += LOOK_LIMIT;
            }
            if Instant::now() > deadline.min(self.deadline.get()) {
                let last = last.map_or_else(|error| format!("{error:#}"), |value| value.to_string());
                bail!("waited {limit:?} in vain for {what}: {last}");
            }
            if !stays || last.is_err() {
                std::thread::sleep(LOOK_AGAIN);
            }
            stays &= last.is_ok();
        }
    }

    /// Lets the page look for a moment, until the script answers something other than null or false; what it answered last. Like a look
    /// from outside, one that throws is a look in vain.
    fn look_repeatedly(&self, deadline: Instant, body: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const given = Array.prototype.slice.call(arguments, 0, -1);
             const end = performance.now() + {LOOKS_FOR};
             const look = function () {{ {LIBRARY}\n{body} }};
             (function again() {{
                 let value = null;
                 let error = null;
                 try {{ value = look.apply(null, given) ?? null; }} catch (thrown) {{ error = `${{thrown}}`; }}
                 if ((value !== null && value !== false) || performance.now() > end) done({{ value, error }});
                 else setTimeout(again, {LOOKS_EVERY});
             }})();"
        );
        let answer = self.command_until(deadline, body, self.session.driver().execute_async(script, arguments))?;
        let answer = answer.json();
        ensure!(answer["error"].is_null(), "{} in: {body}", answer["error"]);
        Ok(answer["value"].clone())
    }

    /// The element that a script returns.
    pub(crate) fn element(&self, body: &str, arguments: Vec<Value>) -> Result<WebElement> {
        let script = format!("{LIBRARY}\n{body}");
        let answer = self.command(body, self.session.driver().execute(script, arguments))?;
        answer.element().with_context(|| format!("no element: {body}"))
    }

    /// The first element in the shadow root of the first card that matches a selector.
    pub(crate) fn part(&self, selector: &str) -> Result<WebElement> {
        self.element("return card.part(arguments[0])", vec![json!(selector)])
    }

    /// Clicks on a part of the card, by the driver.
    pub(crate) fn click(&self, selector: &str) -> Result<()> {
        self.click_element(&self.part(selector)?)
    }

    pub(crate) fn click_element(&self, element: &WebElement) -> Result<()> {
        self.show(element)?;
        self.command("clicking", element.click())
    }

    /// Scrolls as a visitor would: away from the edge of the window, where the way out covers the card. At once, because a driver does not
    /// wait for a page that scrolls smoothly. In WebKit an option has no position, but its menu has.
    fn show(&self, element: &WebElement) -> Result<()> {
        let scroll =
            "(arguments[0].closest('select') ?? arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.js(scroll, vec![element.to_json()?]).map(drop)
    }

    /// Presses keys in whatever has focus.
    pub(crate) fn keys(&self, keys: impl AsRef<str>) -> Result<()> {
        let chain = self.session.driver().action_chain().send_keys(keys.as_ref());
        self.command("pressing keys", chain.perform())
    }

    /// Presses a key while Control is down.
    pub(crate) fn control(&self, key: char) -> Result<()> {
        let control = thirtyfour::Key::Control;
        let chain = self.session.driver().action_chain();
        let chain = chain.key_down(control).send_keys(key.to_string()).key_up(thirtyfour::Key::Control);
        self.command("pressing control", chain.perform())
    }

    /// Presses keys while another one is down.
    pub(crate) fn while_down(&self, down: thirtyfour::Key, keys: String) -> Result<()> {
        let chain = self.session.driver().action_chain().key_down(down.clone()).send_keys(keys).key_up(down);
        self.command("pressing keys together", chain.perform())
    }

    /// Presses a key while Shift is down.
    pub(crate) fn shifted(&self, key: char) -> Result<()> {
        let chain = self.session.driver().action_chain();
        let chain = chain.key_down(thirtyfour::Key::Shift).send_keys(key.to_string()).key_up(thirtyfour::Key::Shift);
        self.command("pressing shift", chain.perform())
    }

    /// Clicks on an element while Shift is down.
    pub(crate) fn shift_click(&self, element: &WebElement) -> Result<()> {
        self.show(element)?;
        let chain = self.session.driver().action_chain().key_down(thirtyfour::Key::Shift).click_element(element);
        self.command("clicking with shift", chain.key_up(thirtyfour::Key::Shift).perform())
    }

    /// Puts the pointer down on an element, for as long as until [`Self::release`].
    pub(crate) fn press(&self, element: &WebElement) -> Result<()> {
        self.show(element)?;
        let chain = self.session.driver().action_chain().click_and_hold_element(element);
        self.command("pressing", chain.perform())
    }

    /// Lifts the pointer.
    pub(crate) fn release(&self) -> Result<()> {
        self.command("releasing", self.session.driver().action_chain().release().perform())
    }

    /// Enters a frame of the page.
    pub(crate) fn enter_frame(&self, selector: &str) -> Result<()> {
        let frame = self.element("return document.querySelector(arguments[0])", vec![json!(selector)])?;
        self.command("entering a frame", frame.enter_frame())
    }

    /// Leaves all frames.
    pub(crate) fn leave_frames(&self) -> Result<()> {
        self.command("leaving the frames", self.session.driver().enter_default_frame())
    }

    /// The browser's cookies for the page in view, including those that no script may read.
    pub(crate) fn cookies(&self) -> Result<Value> {
        let cookies = self.command("reading cookies", self.session.driver().get_all_cookies())?;
        Ok(serde_json::to_value(cookies)?)
    }

    /// Takes from the browser the cookies of the page in view.
    pub(crate) fn delete_cookies(&self) -> Result<()> {
        self.command("deleting cookies", self.session.driver().delete_all_cookies())
    }

    /// Goes back in the history, as the browser's button does.
    pub(crate) fn back(&self) -> Result<()> {
        self.command("going back", self.session.driver().back())
    }

    /// Sends a command of Chromium's own protocol, for what pages and WebDriver cannot do.
    pub(crate) fn chromium(&self, method: &str, parameters: Value) -> Result<Value> {
        self.altered.set(true);
        let devtools = self.session.driver().cdp();
        self.command(method, devtools.send_raw(method, parameters))
    }

    /// Sets the outer size of the window.
    pub(crate) fn resize(&self, width: u32, height: u32) -> Result<()> {
        let resized = self.session.driver().set_window_rect(0, 0, width, height);
        self.command("resizing the window", resized).map(drop)
    }

    fn command<T>(&self, what: &str, command: impl Future<Output = WebDriverResult<T>>) -> Result<T> {
        self.command_until(self.deadline.get(), what, command)
    }

    fn command_until<T>(
        &self,
        deadline: Instant,
        what: &str,
        command: impl Future<Output = WebDriverResult<T>>,
    ) -> Result<T> {
        let asked = Instant::now();
        let limit = tokio::time::Instant::from_std(deadline);
        let answer = runtime().block_on(async { tokio::time::timeout_at(limit, command).await });
        let Ok(answer) = answer else {
            if deadline == self.deadline.get() && asked.elapsed() >= LOOK_LIMIT {
                self.unanswered.borrow_mut().get_or_insert_with(|| what.to_owned());
            }
            bail!("the time limit passed while: {what}");
        };
        answer.with_context(|| format!("while: {what}"))
    }
}
