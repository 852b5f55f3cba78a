//! What a text, a number or a link may be, whichever file it stands in.

pub mod addresses;
pub mod invisible;
pub mod links;
pub mod number_lock;
pub mod phone_numbers;
pub mod slot_adjacency;
pub mod slots;
pub mod string_keys;
pub mod suggest;
pub mod text_rules;
