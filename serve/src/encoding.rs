//! Which of the compressed neighbours of a file a client wants.

/// An encoding that lies beside the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    /// The smaller one first.
    pub(crate) const EACH: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// Its name in HTTP.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// How a file's name goes on.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// Whether an `Accept-Encoding` value allows it.
    pub(crate) fn accepted_by(self, header: &str) -> bool {
        let weight = |name: &str| {
            header.split(',').find_map(|part| {
                let mut words = part.split(';').map(str::trim);
                let same = words.next()?.eq_ignore_ascii_case(name);
                let weight = words.find_map(|word| word.strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
                same.then_some(weight)
            })
        };
        weight(self.name()).or_else(|| weight("*")).is_some_and(|weight: f32| weight > 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_gets_the_smallest_file_that_it_can_read() {
        let cases = [
            ("gzip, deflate, br, zstd", Some(Encoding::Brotli)),
            ("gzip, deflate", Some(Encoding::Gzip)),
            ("BR", Some(Encoding::Brotli)),
            ("br;q=0, gzip", Some(Encoding::Gzip)),
            ("br; q=0.1, gzip; q=1.0", Some(Encoding::Brotli)),
            ("*", Some(Encoding::Brotli)),
            ("*, br;q=0", Some(Encoding::Gzip)),
            ("identity", None),
            ("br;q=nonsense", None),
            ("", None),
        ];
        for (header, expected) in cases {
            let chosen = Encoding::EACH.into_iter().find(|encoding| encoding.accepted_by(header));
            assert_eq!(chosen, expected, "{header}");
        }
    }
}
