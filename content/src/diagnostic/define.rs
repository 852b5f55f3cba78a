//! How the mistakes of one area are declared: one variant each, with its code, its severity and its values.

/// Declares an enum of mistakes. A variant is preceded by its severity and its code, by which the messages are named.
macro_rules! mistakes {
    (
        $(#[$meta:meta])*
        $name:ident {
            $(
                $(#[$about:meta])*
                $severity:ident $code:literal $variant:ident $({ $($field:ident: $type:ty),* $(,)? })?,
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            $(
                $(#[$about])*
                $variant $({
                    $(
                        #[doc = concat!("The message's `", stringify!($field), "`.")]
                        $field: $type,
                    )*
                })?,
            )*
        }

        impl $name {
            /// The stable name of the mistake, and of its messages.
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $code,)*
                }
            }

            /// Whether the mistake stops the build.
            pub fn severity(&self) -> $crate::diagnostic::Severity {
                match self {
                    $(Self::$variant { .. } => $crate::diagnostic::Severity::$severity,)*
                }
            }

            /// The values of the mistake by name.
            pub fn values(&self) -> Vec<(&'static str, $crate::diagnostic::Value)> {
                match self {
                    $(
                        Self::$variant $({ $($field),* })? =>
                            vec![$($((stringify!($field), $crate::diagnostic::value::Field::value($field))),*)?],
                    )*
                }
            }

            /// Every variant, once for each form that its values can take.
            pub fn samples() -> Vec<Self> {
                let mut samples = Vec::new();
                for form in $crate::diagnostic::value::SampleForm::ALL {
                    let _ = form;
                    samples.extend([$(
                        Self::$variant $({ $($field: $crate::diagnostic::value::Field::sample(form)),* })?,
                    )*]);
                }
                samples
            }
        }
    };
}

pub(super) use mistakes;
