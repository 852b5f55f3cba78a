//! The links that visitors see before the script has arrived, and that stay if it never does: the number, the chat and the way out, as far as
//! the campaign has them.

use accanto_model::{Card, Channel, MessageKey, Section};

/// One of them, in the order in which they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainLink {
    /// Where it leads.
    pub href: String,
    /// Its `rel`, for those that lead to another page: wherever a link leads, the address of the partner's page stays behind.
    pub rel: Option<&'static str>,
    /// What is read.
    pub text: String,
}

/// The links of a card, in its language.
pub fn plain_links(card: &Card) -> Vec<PlainLink> {
    let main = |channel| card.contacts.iter().find(|it| it.section == Section::Main && it.channel == channel);
    let link = |href: &str, rel, text: &str| PlainLink { href: href.to_owned(), rel, text: text.to_owned() };
    let call = main(Channel::Phone).map(|contact| link(&contact.href, None, &contact.number));
    let chat = main(Channel::Chat);
    let chat = chat.map(|contact| link(&contact.href, Some("noopener noreferrer"), &contact.label.text));
    let exit = link(&card.exit, Some("nofollow noopener noreferrer"), &card.message(MessageKey::Exit).text);
    [call, chat, Some(exit)].into_iter().flatten().collect()
}
