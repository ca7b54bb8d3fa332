//! Says which name an unknown one was probably meant to be.

/// Returns serde's message about an unknown member with the nearest name in place of the
/// list of all names, or the message as it is. `more` are names that serde does not know.
pub(crate) fn suggest(message: &str, more: impl Iterator<Item = &'static str>) -> String {
    // The message quotes the unknown name, then the known ones.
    let mut quoted = message.split('`').skip(1).step_by(2);
    let unknown = quoted.next().filter(|_| message.starts_with("unknown field"));
    let known = quoted.map(str::to_owned).chain(more.map(str::to_owned)).collect::<Vec<_>>();
    let known = known.iter().map(String::as_str);
    let nearest = unknown.and_then(|unknown| nearest(unknown, known));
    nearest.map_or_else(|| message.to_owned(), |name| format!("unknown; did you mean {name}?"))
}

/// Returns the known name that an unknown one was probably meant to be, if there is one.
pub(crate) fn nearest<'a>(unknown: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let (distance, name) = known.map(|name| (distance(unknown, name), name)).min()?;
    (distance <= name.len() / 3).then_some(name)
}

/// Returns how many characters have to be inserted, removed or replaced; none for what
/// is the beginning of a name.
fn distance(from: &str, to: &str) -> usize {
    if to.starts_with(from) {
        return 0;
    }
    let first_row: Vec<usize> = (0..=to.chars().count()).collect();
    let last_row = from.chars().fold(first_row, |row, letter| {
        let mut left = row.first().map_or(0, |first| first.saturating_add(1));
        let mut next = vec![left];
        for (other, above) in to.chars().zip(row.windows(2)) {
            if let [diagonal, above] = above {
                let replaced = diagonal.saturating_add(usize::from(letter != other));
                left = replaced.min(left.min(*above).saturating_add(1));
                next.push(left);
            }
        }
        next
    });
    last_row.last().copied().unwrap_or_default()
}
