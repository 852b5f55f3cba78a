//! The contacts of a country's campaign, made from those that were collected: only what cards may show, and all of it unconfirmed.

use accanto_content::source::{
    Channel, Confidence, Contact, Cost, Country, Directory, EmergencyNumber, Helpline, Hotline, Hours, HoursWord,
    Organisation, Place, Reaches, Status, Verified,
};

use ureq::http::Uri;

use super::facts::FACTS;

/// The contact that texts call by this name.
const CALL: &str = "call";
const UNKNOWN: Hours = Hours::Word(HoursWord::Unknown);

/// The contacts of a campaign, who answers, and from which text of the program each takes its words.
pub struct Contacts {
    /// In the order of the card.
    pub all: Vec<Contact>,
    /// The helpline, or a name to be replaced.
    pub organisation: Organisation,
    /// Whether a helpline answers the call. An emergency number does otherwise.
    pub has_helpline: bool,
    /// Whether there is an emergency number.
    pub has_emergency: bool,
    /// By contact, who answers it, for emergency numbers that do not reach all.
    pub reached: Vec<(String, Vec<Reaches>)>,
}

impl Contacts {
    /// The contacts of a country; `directory` lists helplines of all countries.
    pub fn of(country: &Country, directory: &Directory) -> Self {
        let helplines: Vec<&Helpline> = country.helplines.iter().filter(|entry| entry.is_published()).collect();
        let answered = helplines.iter().copied().filter(|entry| entry.number.is_some());
        let mut all: Vec<Contact> = answered.enumerate().map(|(index, entry)| call(entry, index)).collect();
        let emergency = emergency(country);
        let mut reached: Vec<(String, Vec<Reaches>)> =
            emergency.iter().map(|entry| (name(&entry.reaches), entry.reaches.clone())).collect();
        let has_helpline = !all.is_empty();
        if let Some(first) = emergency.first().filter(|_| !has_helpline) {
            all.push(number(first, CALL, Place::Main));
            reached.push((CALL.to_owned(), first.reaches.clone()));
        }
        all.extend(helplines.iter().copied().find_map(chat));
        all.extend(country.hotlines.iter().find(|entry| entry.is_published()).map(report));
        all.extend(emergency.iter().map(|entry| number(entry, &name(&entry.reaches), Place::Emergency)));
        let organisation = helplines.first().map_or_else(|| nobody(directory), |entry| answering(entry, directory));
        Self { all, organisation, has_helpline, has_emergency: !emergency.is_empty(), reached }
    }

    /// Whether there is a contact of this name.
    pub fn has(&self, id: &str) -> bool {
        self.all.iter().any(|contact| contact.id == id)
    }

    /// Who answers a contact, if it is an emergency number.
    pub fn reached(&self, id: &str) -> Option<&[Reaches]> {
        self.reached.iter().find(|(contact, _)| contact == id).map(|(_, reached)| reached.as_slice())
    }
}

/// One number for everything where there is one, or else each that there is.
fn emergency(country: &Country) -> Vec<&EmergencyNumber> {
    let mut published: Vec<&EmergencyNumber> = country.emergency.iter().filter(|entry| entry.is_published()).collect();
    if let Some(index) = published.iter().position(|entry| entry.reaches.contains(&Reaches::All)) {
        return vec![published.swap_remove(index)];
    }
    published
}

/// `life` for one that reaches all, or else whom it reaches.
fn name(reaches: &[Reaches]) -> String {
    let names = reaches.iter().map(|reached| match reached {
        Reaches::All => "life",
        Reaches::Police => "police",
        Reaches::Ambulance => "ambulance",
        Reaches::Fire => "fire",
    });
    names.collect::<Vec<_>>().join("_")
}

fn call(entry: &Helpline, index: usize) -> Contact {
    let id = if index == 0 { CALL.to_owned() } else { format!("{CALL}_{}", index + 1) };
    Contact {
        number: entry.number.clone(),
        written: entry.written.clone(),
        hours: entry.hours.clone(),
        note: Some(note(&entry.name, entry.note.as_deref())),
        ..of(entry, id, Channel::Phone, Place::Main, &entry.source)
    }
}

fn chat(entry: &Helpline) -> Option<Contact> {
    let url = entry.chat.clone()?;
    Some(Contact {
        note: Some(note(&entry.name, None)),
        ..page(of(entry, "chat".to_owned(), Channel::Chat, Place::Main, &entry.source), url)
    })
}

fn report(entry: &Hotline) -> Contact {
    Contact {
        note: Some(note(&entry.name, entry.note.as_deref())),
        ..page(of(entry, "report".to_owned(), Channel::Report, Place::Main, &entry.source), entry.url.clone())
    }
}

fn number(entry: &EmergencyNumber, id: &str, place: Place) -> Contact {
    Contact {
        number: Some(entry.number.clone()),
        note: entry.note.clone(),
        ..of(entry, id.to_owned(), Channel::Phone, place, &entry.source)
    }
}

/// A contact that opens nothing yet.
fn of(entry: &dyn Verified, id: String, channel: Channel, place: Place, source: &str) -> Contact {
    Contact {
        id,
        channel,
        place,
        number: None,
        written: None,
        url: None,
        address: None,
        hours: UNKNOWN,
        cost: Cost::Unknown,
        status: Status::Unconfirmed,
        confidence: Confidence::High,
        verified_on: entry.verified_on().to_owned(),
        valid_until: entry.valid_until().map(str::to_owned),
        source: from_the_data(source),
        note: None,
    }
}

/// A page; the check asks for the name of its site in the source.
fn page(contact: Contact, url: String) -> Contact {
    let source = match host(&url) {
        Some(host) => format!("{}; {host}", contact.source),
        None => contact.source.clone(),
    };
    Contact { url: Some(url), source, cost: Cost::Internet, ..contact }
}

/// The helpline as the data has it. Its site is that of its chat, or else its page in the directory.
fn answering(entry: &Helpline, directory: &Directory) -> Organisation {
    let in_directory =
        entry.source.split([' ', ',', ')']).find(|word| word.starts_with(&directory.url)).map(str::to_owned);
    let of_chat = entry.chat.as_deref().and_then(host).map(|host| format!("https://{host}/"));
    Organisation {
        name: entry.name.clone(),
        url: of_chat.or(in_directory).unwrap_or_else(|| directory.url.clone()),
        status: Status::Unconfirmed,
        source: from_the_data(&entry.source),
    }
}

fn nobody(directory: &Directory) -> Organisation {
    let own = &FACTS.own;
    Organisation {
        name: own.name.clone(),
        url: directory.url.clone(),
        status: Status::Unconfirmed,
        source: own.source.clone(),
    }
}

fn from_the_data(source: &str) -> String {
    format!("{} {source}", FACTS.from_the_data)
}

fn note(name: &str, note: Option<&str>) -> String {
    [Some(name), note].into_iter().flatten().collect::<Vec<_>>().join(". ")
}

fn host(url: &str) -> Option<String> {
    url.parse::<Uri>().ok()?.host().map(str::to_owned)
}
