//! "Did you mean": the nearest of the names that would have been right.

/// The name that comes nearest to what was typed, if one is near enough to be what was meant.
pub fn did_you_mean<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = typed.to_lowercase();
    names
        .into_iter()
        .map(|name| (likeness(&folded, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, name)| name)
}

fn likeness(typed: &str, name: &str) -> f64 {
    // Two letters that changed places make a short name (`pfd`) look like another one altogether.
    let one_slip = name.len() > 2 && strsim::osa_distance(typed, name) <= 1;
    strsim::jaro_winkler(typed, name).max(if one_slip { 0.8 } else { 0.0 })
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn a_slip_finds_its_name_and_nonsense_finds_none() {
        assert_eq!(did_you_mean("signall", ["telegram", "signal"]), Some("signal"));
        assert_eq!(did_you_mean("KO", ["ko", "en"]), Some("ko"));
        assert_eq!(did_you_mean("pfd", ["md", "html", "pdf"]), Some("pdf"));
        assert_eq!(did_you_mean("xyzzy", ["telegram", "signal"]), None);
    }
}
