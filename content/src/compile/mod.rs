//! The compilation of checked content into the cards that the widget shows: slots are filled, missing texts taken from fallback languages, and links made.
//!
//! This works only on content without errors, and decides nothing that staff would have to be told.

mod filled_texts;

use crate::compile::filled_texts::{Published, Texts};
use crate::locale::fallback;
use crate::locale::language_tag;
use crate::parse::partial_campaign::{ORGANISATION, displayed_number, slots};
use crate::source::dates::{self, days};
use crate::source::week;
use crate::source::{
    self, Campaign, Contact, Cost, Countries, DraftTips, Hours, HoursWord, Review, ScheduledText, Status, Strings,
    ThemeText, Tip,
};
use crate::text::links;
use crate::text::string_keys::{self, COST_FREE, COST_INTERNET, HOURS_ALWAYS, HOURS_EXCEPT, LANGUAGE_NAME};
use accanto_model::{
    Audience, Card, Channel, Day, DayRange, Directories, Language, Membership, MessageKey, Organisation, Section, Text,
    Theme,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A campaign without errors.
#[derive(Clone, Debug)]
pub struct Content {
    campaign: Campaign,
    slots: BTreeMap<String, String>,
    /// The slots that are names.
    names: BTreeSet<String>,
    published: Vec<Published>,
    countries: Option<Countries>,
    verified_on: Day,
}

impl Content {
    /// `strings` holds the texts of each of the campaign's languages, in that order; all of it has been checked, on the day `today`.
    pub(crate) fn new(campaign: Campaign, strings: Vec<Strings>, countries: Option<Countries>, today: Date) -> Self {
        let tags = campaign.languages.iter().map(|language| language.tag.as_str());
        let identifiers: Vec<_> = tags.clone().filter_map(|tag| language_tag::parse(tag).ok()).collect();
        let default = tags.clone().position(|tag| tag == campaign.default_language);
        let published =
            campaign.languages.iter().zip(strings).enumerate().map(|(index, (language, strings))| Published {
                language: Language { tag: language.tag.clone(), dir: language_tag::direction(&identifiers[index]) },
                review: language.review,
                strings,
                shows_tips: campaign.draft_tips == DraftTips::Marked || language.review == Review::Reviewed,
                fallbacks: fallback::order(&identifiers, index, default.unwrap_or(0)),
            });
        Self {
            slots: slots(
                Some(&campaign.organisation),
                campaign.memberships.iter(),
                campaign.contacts.iter(),
                campaign.values.iter(),
            ),
            names: names(&campaign),
            published: published.collect(),
            countries,
            verified_on: verified_on(&campaign, today),
            campaign,
        }
    }

    /// The campaign's `id`.
    pub fn id(&self) -> &str {
        &self.campaign.id
    }

    /// The tag of the language whose texts are complete.
    pub fn default_language(&self) -> &str {
        &self.campaign.default_language
    }

    /// The published languages, in the order of the language menu.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.published.iter().map(|published| &published.language)
    }

    /// The latest day on which somebody checked a contact: a visitor's clock that shows an earlier day is wrong.
    pub fn verified_on(&self) -> Day {
        self.verified_on
    }

    /// Where the site is published, with a slash at its end.
    pub fn site_url(&self) -> Option<String> {
        let page = page(self.campaign.site_url.as_ref()?);
        Some(if page.ends_with('/') { page } else { format!("{page}/") })
    }

    /// The campaign's own country, by its ISO 3166 code.
    pub fn country(&self) -> &str {
        &self.campaign.country
    }

    /// The help in other countries, if the campaign has any.
    pub fn countries(&self) -> Option<&Countries> {
        self.countries.as_ref()
    }

    /// The name of a published language in itself, as staff wrote it.
    pub fn name(&self, tag: &str) -> Option<&str> {
        self.published(tag)?.strings.get(LANGUAGE_NAME).map(String::as_str)
    }

    /// Whether a native reader has looked at the texts of a published language.
    pub fn review(&self, tag: &str) -> Option<Review> {
        self.published(tag).map(|published| published.review)
    }

    /// One text in a published language, for what stands outside the card; see [`crate::LOADER_KEYS`] and [`crate::POSTER_KEYS`].
    pub fn text(&self, tag: &str, key: &str) -> Option<Text> {
        self.texts(tag)?.get(key)
    }

    /// The card in a published language; `None` for any other tag.
    pub fn card(&self, tag: &str) -> Option<Card> {
        let texts = self.texts(tag)?;
        let every_day = self.campaign.tips.iter().filter(|tip| tip.from.is_none() && tip.until.is_none());
        let form = text(&texts, string_keys::TIPS_POSITION).text;
        Some(Card {
            language: self.published[texts.own].language.clone(),
            languages: self.languages().cloned().collect(),
            organisation: Organisation { name: self.campaign.organisation.name.clone(), url: self.organisation_page() },
            memberships: self.campaign.memberships.iter().map(|entry| membership(&texts, entry)).collect(),
            exit: page(&self.campaign.exit.url),
            time_zone: self.campaign.time_zone.clone(),
            verified_on: self.verified_on,
            messages: MessageKey::EACH.iter().map(|(_, key)| text(&texts, key)).collect(),
            headings: scheduled(&texts, &self.campaign.headings, string_keys::heading),
            notices: scheduled(&texts, &self.campaign.notices, string_keys::notice),
            contacts: self.campaign.contacts.iter().map(|contact| self.contact(&texts, contact)).collect(),
            original: self.original(texts.own),
            position: form.replace("{position}", "1").replace("{count}", &every_day.count().to_string()),
            directories: self.countries.as_ref().map(|countries| directories(&countries.directories)),
            tips: self.campaign.tips.iter().map(|tip| self.tip(&texts, tip)).collect(),
            is_themed: !self.campaign.themes.is_empty(),
            themes: self.campaign.themes.iter().map(|each| theme(&texts, each)).collect(),
        })
    }

    fn published(&self, tag: &str) -> Option<&Published> {
        self.published.iter().find(|published| published.language.tag == tag)
    }

    fn texts(&self, tag: &str) -> Option<Texts<'_>> {
        let own = self.languages().position(|language| language.tag == tag)?;
        Some(Texts { published: &self.published, slots: &self.slots, names: &self.names, own })
    }

    pub(crate) fn tips(&self) -> &[Tip] {
        &self.campaign.tips
    }

    pub(crate) fn slots(&self) -> &BTreeMap<String, String> {
        &self.slots
    }

    /// The texts of a published language's own file.
    pub(crate) fn strings(&self, tag: &str) -> Option<&Strings> {
        self.published(tag).map(|published| &published.strings)
    }

    fn organisation_page(&self) -> String {
        page(&self.campaign.organisation.url)
    }

    fn href(&self, contact: &Contact) -> String {
        if let Some(number) = &contact.number {
            let scheme = if contact.channel == source::Channel::Sms { "sms" } else { "tel" };
            format!("{scheme}:{number}")
        } else if let Some(address) = &contact.address {
            format!("mailto:{address}")
        } else if let Some(url) = &contact.url {
            page(url)
        } else {
            self.organisation_page()
        }
    }

    fn contact(&self, texts: &Texts<'_>, contact: &Contact) -> accanto_model::Contact {
        let label = text(texts, &string_keys::contact(&contact.id, "label"));
        let number = displayed_number(contact).unwrap_or_default();
        accanto_model::Contact {
            id: contact.id.clone(),
            channel: channel(contact.channel),
            section: section(contact.place),
            href: self.href(contact),
            number: number.to_owned(),
            spoken: label.text.replace(['\u{2066}', '\u{2069}'], "").replace(number, &digits(number)),
            digits: digits(number),
            label,
            is_name: self.is_name(&string_keys::contact(&contact.id, "label")),
            about: text(texts, &string_keys::contact(&contact.id, "about")),
            hours: hours(texts, &contact.hours),
            is_free: contact.cost == Cost::Free,
            cost: match contact.cost {
                Cost::Free => Some(text(texts, COST_FREE)),
                Cost::Internet => Some(text(texts, COST_INTERNET)),
                Cost::Unknown => None,
            },
            valid_until: contact.valid_until.as_deref().and_then(dates::read_date).map(dates::last_day),
        }
    }

    /// The default language's name, for a draft whose own tips are shown.
    fn original(&self, own: usize) -> Option<Text> {
        let default = self.languages().position(|language| language.tag == self.campaign.default_language)?;
        let shown = &self.published[own];
        if own == default || shown.review == Review::Reviewed || !shown.shows_tips {
            return None;
        }
        let text = self.published[default].strings.get(LANGUAGE_NAME)?.clone();
        Some(Text { text, fallback: u8::try_from(default).ok() })
    }

    /// Whether a text is the same in every language that has it, of at least two.
    fn is_name(&self, key: &str) -> bool {
        let mut texts = self.published.iter().filter_map(|published| published.strings.get(key));
        let first = texts.next();
        let mut others = texts.peekable();
        others.peek().is_some() && others.all(|text| Some(text) == first)
    }

    fn tip(&self, texts: &Texts<'_>, tip: &Tip) -> accanto_model::Tip {
        let index = |id: &String| self.campaign.contacts.iter().position(|contact| contact.id == *id);
        accanto_model::Tip {
            id: tip.id.clone(),
            audience: tip.audience.iter().copied().map(audience).collect(),
            title: text(texts, &string_keys::tip(&tip.id, "title")),
            body: text(texts, &string_keys::tip(&tip.id, "body")),
            contacts: tip.contacts.iter().filter_map(|id| u8::try_from(index(id)?).ok()).collect(),
            days: (tip.from.is_some() || tip.until.is_some()).then(|| days(tip.from.as_deref(), tip.until.as_deref())),
        }
    }
}

fn names(campaign: &Campaign) -> BTreeSet<String> {
    let memberships = campaign.memberships.iter().map(|membership| membership.id.clone());
    memberships.chain([ORGANISATION.to_owned()]).collect()
}

fn membership(texts: &Texts<'_>, membership: &source::Membership) -> Membership {
    let network = Organisation { name: membership.name.clone(), url: page(&membership.url) };
    Membership { network, about: text(texts, &string_keys::membership(&membership.id)) }
}

fn directories(directories: &source::Directories) -> Directories {
    let list = |list: &source::Directory| Organisation { name: list.name.clone(), url: page(&list.url) };
    Directories { helplines: list(&directories.helplines), hotlines: list(&directories.hotlines) }
}

/// A number digit by digit, as it is dialled.
fn digits(number: &str) -> String {
    let groups = number.split(|letter: char| !letter.is_ascii_digit()).filter(|group| !group.is_empty());
    let spaced = |group: &str| group.chars().map(String::from).collect::<Vec<_>>().join(" ");
    groups.map(spaced).collect::<Vec<_>>().join("\u{2002}")
}

/// The address as the URL standard writes it, so that what was checked is exactly what is linked.
fn page(url: &str) -> String {
    links::page(url).unwrap_or_default()
}

fn text(texts: &Texts<'_>, key: &str) -> Text {
    texts.get(key).expect("checked content has every text in its default language")
}

fn scheduled(texts: &Texts<'_>, list: &[ScheduledText], key: impl Fn(&str) -> String) -> Vec<(Text, DayRange)> {
    let days = |entry: &ScheduledText| days(entry.from.as_deref(), entry.until.as_deref());
    list.iter().map(|entry| (text(texts, &key(&entry.id)), days(entry))).collect()
}

/// A theme with the days that somebody has confirmed.
fn theme(texts: &Texts<'_>, theme: &source::Theme) -> Theme {
    let confirmed = theme.dates.iter().filter(|days| days.status == Status::Confirmed);
    let days = confirmed.map(|dates| days(Some(&dates.from), Some(&dates.until))).collect();
    let part = |part: &str| text(texts, &string_keys::theme(&theme.id, part));
    let is_shown = |text| theme.texts.contains(&text);
    Theme {
        id: theme.id.clone(),
        name: part("name"),
        days,
        heading: is_shown(ThemeText::Heading).then(|| part("heading")),
        notice: is_shown(ThemeText::Notice).then(|| part("notice")),
        tips: theme.tips.clone(),
        accent: theme.accent.clone(),
        contact: theme.contact.clone(),
    }
}

/// A day in the future is a mistake, which is reported, and must not make every clock count as wrong.
fn verified_on(campaign: &Campaign, today: Date) -> Day {
    let verified = campaign.contacts.iter().filter_map(|contact| dates::read_date(&contact.verified_on));
    verified.filter(|date| *date <= today).filter_map(dates::day).max().unwrap_or(0)
}

fn hours(texts: &Texts<'_>, hours: &Hours) -> Option<accanto_model::Hours> {
    match hours {
        Hours::Word(HoursWord::Unknown) => None,
        Hours::Word(HoursWord::Always) => {
            Some(accanto_model::Hours { lines: [text(texts, HOURS_ALWAYS)].into(), week: None })
        }
        Hours::Weekly(hours) => {
            let week = week::week(hours);
            let except = (!week.exceptions.is_empty()).then(|| text(texts, HOURS_EXCEPT));
            let lines = week::lines(&week);
            let lines = lines.iter().map(|line| texts.line(line)).chain(except).collect();
            Some(accanto_model::Hours { lines, week: Some(week) })
        }
    }
}

fn channel(channel: source::Channel) -> Channel {
    match channel {
        source::Channel::Phone => Channel::Phone,
        source::Channel::Sms => Channel::Sms,
        source::Channel::Chat => Channel::Chat,
        source::Channel::Email => Channel::Email,
        source::Channel::Report => Channel::Report,
        source::Channel::Web => Channel::Web,
    }
}

fn section(place: source::Place) -> Section {
    match place {
        source::Place::Main => Section::Main,
        source::Place::Emergency => Section::Emergency,
        source::Place::Tips => Section::Tips,
    }
}

fn audience(audience: source::Audience) -> Audience {
    match audience {
        source::Audience::Child => Audience::Child,
        source::Audience::Teen => Audience::Teen,
        source::Audience::Parent => Audience::Parent,
        source::Audience::Teacher => Audience::Teacher,
    }
}
