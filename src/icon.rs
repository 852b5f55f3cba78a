//! Icons as inline SVG: no font, no image request. They decorate a label and are hidden from assistive technology.
//! Their size is an attribute, so that an icon whose style sheet is lost does not fill the page.

use accanto_model::Channel;
use yew::prelude::*;

/// The icon of a channel, drawn for this project on a 24 by 24 grid.
pub fn channel(channel: Channel) -> Html {
    let path = match channel {
        Channel::Phone => "M5 3h4l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z",
        Channel::Chat | Channel::Sms => "M4 4h16v12H10l-5 4v-4H4zM8 9h8M8 12h5",
        Channel::Email => "M3 5h18v14H3zM3 6l9 7 9-7",
        Channel::Report => "M5 21V4h13l-3 4.5 3 4.5H5",
        Channel::Web => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18",
    };
    html! {
        <svg class="icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg>
    }
}
