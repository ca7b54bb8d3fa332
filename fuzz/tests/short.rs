//! The short run of the fuzz targets: the corpora as they are, then inputs made of them by
//! chance, the same in each run. The long run is `npm run fuzz`.

use cognito_wasm_fuzz::{TARGETS, Target, WORDS};
use std::{fs, path::Path};

#[test]
fn the_targets_hold_on_their_corpora_and_near_them() {
    let mut total = 0;
    for target in TARGETS {
        let runs = run(target);
        println!("{}: {runs} inputs", target.name);
        total += runs;
    }
    println!("{total} inputs");
}

/// Returns how many inputs were run.
fn run(target: Target) -> usize {
    let corpus = corpus(target.name);
    assert!(!corpus.is_empty(), "{} has no corpus", target.name);
    for input in &corpus {
        (target.run)(input);
    }
    let mut chance = Chance(0x5eed);
    for _ in 0..target.short_runs {
        let mut input = chance.pick(&corpus).clone();
        for _ in 0..=chance.below(6) {
            mutate(&mut input, &corpus, &mut chance);
        }
        (target.run)(&input);
    }
    corpus.len().saturating_add(target.short_runs as usize)
}

/// The corpus of a target, in an order that no file system has a say in.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    let entries = fs::read_dir(&folder).map(|entries| entries.flatten().collect::<Vec<_>>());
    let mut files: Vec<_> =
        entries.unwrap_or_default().into_iter().map(|entry| entry.path()).collect();
    files.sort();
    files.into_iter().filter_map(|file| fs::read(file).ok()).collect()
}

fn mutate(input: &mut Vec<u8>, corpus: &[Vec<u8>], chance: &mut Chance) {
    let at = chance.below(input.len().saturating_add(1));
    let end = chance.below(9).saturating_add(at).min(input.len());
    let words: Vec<&str> = WORDS.lines().collect();
    match chance.below(6) {
        0 => {
            if let Some(byte) = input.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
        1 => drop(input.drain(at..end)),
        2 => drop(input.splice(at..at, chance.pick(&words).bytes()).count()),
        3 => {
            let copied = input.get(at..end).unwrap_or_default().to_vec();
            input.splice(at..at, copied);
        }
        4 => {
            let other = chance.pick(corpus);
            let from = chance.below(other.len().saturating_add(1));
            input.splice(at.., other.get(from..).unwrap_or_default().iter().copied());
        }
        _ => input.insert(at, *b"\0\n \"'{}[],:09zA\xff".get(chance.below(17)).unwrap_or(&0)),
    }
}

/// SplitMix64, a short generator that fills all bits from a counter.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        (word ^ (word >> 31)).checked_rem(limit).and_then(|rest| rest.try_into().ok()).unwrap_or(0)
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let at = self.below(list.len());
        list.get(at).unwrap_or_else(|| unreachable!("an empty list"))
    }
}
