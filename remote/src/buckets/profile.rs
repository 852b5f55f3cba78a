//! The profile of Amazon's own tools: `~/.aws/credentials` and `~/.aws/config`, or the files that the environment names.
//!
//! Keys that are written there are read, and the region and the endpoint. What those files can name beyond that (single sign-on, roles to
//! assume, programs to run) is not: `aws configure export-credentials --format env` turns each of them into what the environment says.

use std::{collections::BTreeMap, env, fs, io, path::PathBuf};

/// The values of the profile that `AWS_PROFILE` names, or of `default`.
pub(super) struct Profile(BTreeMap<String, String>);

impl Profile {
    /// Reads the profile. A file that is not there says nothing.
    pub fn read() -> io::Result<Self> {
        let name = env::var("AWS_PROFILE").ok().filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| "default".to_owned());
        let section = if name == "default" { name.clone() } else { format!("profile {name}") };
        let mut values = BTreeMap::new();
        // Of what both say, the file of credentials counts.
        for (variable, file, section) in
            [("AWS_CONFIG_FILE", "config", &section), ("AWS_SHARED_CREDENTIALS_FILE", "credentials", &name)]
        {
            let usual = || env::home_dir().unwrap_or_default().join(".aws").join(file);
            let path = env::var_os(variable).map_or_else(usual, PathBuf::from);
            match fs::read_to_string(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                text => values.extend(section_of(&text?, section)),
            }
        }
        Ok(Self(values))
    }

    /// A value by its name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

/// The values of a section. Indented lines belong to a value of several lines, of which none is read here.
fn section_of(text: &str, section: &str) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    let mut is_inside = false;
    for line in text.lines().filter(|line| !line.starts_with([' ', '\t', '#', ';'])) {
        if let Some(name) = line.trim().strip_prefix('[').and_then(|rest| rest.split(']').next()) {
            is_inside = name.split_whitespace().eq(section.split_whitespace());
        } else if let Some((name, value)) = line.split_once('=').filter(|_| is_inside) {
            values.insert(name.trim().to_lowercase(), value.trim().to_owned());
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::section_of;

    #[test]
    fn a_profile_is_read_from_its_own_section_alone() {
        let text = "# mine\n[default]\nregion = eu-south-1\ns3 =\n  endpoint_url = http://nested\n\n[profile  work]\n\
                    aws_access_key_id=A\naws_secret_access_key = b=c \n[other]\nregion = x\n";
        let read = |section| section_of(text, section).into_iter().collect::<Vec<_>>();
        let owned = |pairs: &[(&str, &str)]| {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(read("default"), owned(&[("region", "eu-south-1"), ("s3", "")]));
        assert_eq!(read("profile work"), owned(&[("aws_access_key_id", "A"), ("aws_secret_access_key", "b=c")]));
        assert_eq!(read("work"), owned(&[]));
    }
}
