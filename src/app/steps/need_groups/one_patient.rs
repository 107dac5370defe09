//! Names that sound like one patient's choice. They belong to care and are asked about, never dropped.

/// Words and pairs of words that speak of one person or of the choice of treatment for one, lower case.
const SIGNS: [&str; 24] = [
    "patienten ",
    "en patient",
    "patient som ska",
    "enskild patient",
    "den enskilda",
    "min mamma",
    "min pappa",
    "min granne",
    "min son",
    "min dotter",
    "operera ",
    "operation för",
    "remiss till",
    "byte av läkemedel",
    "välja läkemedel",
    "vilken behandling",
    "val av behandling",
    "behandlas före",
    "the patient",
    "one patient",
    "a patient",
    "my mother",
    "my neighbour",
    "choice of treatment",
];

/// Whether a name sounds like a choice for one patient.
pub(super) fn sounds_like_one_patient(name: &str) -> bool {
    let padded = format!("{} ", name.trim().to_lowercase());
    SIGNS.iter().any(|sign| {
        padded
            .match_indices(sign)
            .any(|(at, _)| at == 0 || padded.get(..at).is_some_and(|it| it.ends_with(' ')))
    })
}

#[cfg(test)]
mod tests {
    use super::sounds_like_one_patient;

    #[test]
    fn a_choice_for_one_patient_is_heard_and_a_group_is_not() {
        for name in [
            "Patienten på sal 4",
            "Ska en patient med KOL få syrgas",
            "Operera höften på Karin",
            "Val av behandling vid prostatacancer",
        ] {
            assert!(sounds_like_one_patient(name), "{name}");
        }
        for name in [
            "Patienter med hjärtsvikt",
            "Barn och unga med psykisk ohälsa",
            "Personer som väntar på operation",
            "Personer med behandlingskrävande sömnapné",
            "",
        ] {
            assert!(!sounds_like_one_patient(name), "{name}");
        }
    }
}
