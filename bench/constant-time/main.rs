//! Whether the time of what handles a secret tells of the secret: a t-test as in dudect
//! (Reparaz, Balasch, Verbauwhede: *Dude, is my code constant time?*, 2017,
//! <https://eprint.iacr.org/2016/1123>).
//!
//! Each case is run with inputs of two classes in random turns: one fixed input, and random
//! ones. Welch's t says how far the means of the two classes' times are apart. Beyond 4.5
//! they differ. The slowest measurements, which other programs disturbed, are left out in
//! several ways, and the greatest t counts. A control that leaks on purpose must be caught,
//! or the run fails.

#![allow(clippy::print_stdout, reason = "it is a program")]
#![allow(clippy::cast_precision_loss, reason = "times and counts are far below 2^52")]

use cognito_wasm::crypto::srp::{begin_signature, end_signature, public_value};
use serde_json::Value;
use std::{hint::black_box, process::ExitCode, time::Instant};
use subtle::ConstantTimeEq as _;

/// Beyond it, the classes differ.
const LIMIT: f64 = 4.5;

/// The share of measurements that is kept, the fastest ones.
const KEPT: [f64; 4] = [1., 0.95, 0.8, 0.5];

/// What the tests of SRP are held to. The first exchange is that of a user.
const EXCHANGES: &str = include_str!("../../tests/data/srp-exchanges.json");

/// Numbers by chance, the same in each run: xorshift.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| (self.next() >> 32) as u8)
    }

    fn password(&mut self) -> [u8; 12] {
        self.bytes().map(|byte| b'!'.saturating_add(byte % 94))
    }
}

/// Measures a case: `input` makes one of the class (`true`: the fixed one), `work` is timed.
fn t_of<Input>(
    samples: usize,
    mut input: impl FnMut(bool, &mut Chance) -> Input,
    work: impl Fn(&Input),
) -> f64 {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut times = Vec::with_capacity(samples);
    for _ in 0..samples {
        let is_fixed = chance.next() >> 63 == 1;
        let given = input(is_fixed, &mut chance);
        let start = Instant::now();
        work(black_box(&given));
        times.push((is_fixed, start.elapsed().as_nanos() as f64));
    }
    let mut sorted: Vec<f64> = times.iter().map(|(_, time)| *time).collect();
    sorted.sort_by(f64::total_cmp);
    let of = |share: f64| {
        let last = ((sorted.len() as f64 * share) as usize).saturating_sub(1);
        let most = sorted.get(last).copied().unwrap_or(f64::MAX);
        welch(times.iter().filter(|(_, time)| *time <= most))
    };
    KEPT.into_iter().map(|share| of(share).abs()).fold(0., f64::max)
}

/// Welch's t of the two classes.
fn welch<'a>(times: impl Iterator<Item = &'a (bool, f64)>) -> f64 {
    // Each holds the number, the mean and the sum of squared differences, by Welford's method.
    let mut one = (0., 0., 0.);
    let mut two = one;
    for (is_fixed, time) in times {
        let (count, mean, squares) = if *is_fixed { &mut one } else { &mut two };
        *count += 1.;
        let before = time - *mean;
        *mean += before / *count;
        *squares += before * (time - *mean);
    }
    let error = |(count, _, squares): (f64, f64, f64)| squares / (count - 1.) / count;
    (one.1 - two.1) / (error(one) + error(two)).sqrt()
}

/// A comparison that ends at the first difference.
fn leaky(one: &[u8], other: &[u8]) -> bool {
    one.iter().zip(other).all(|(one, other)| black_box(one) == black_box(other))
}

fn main() -> ExitCode {
    let asked = std::env::args().find_map(|it| it.parse().ok());
    let samples: usize = asked.unwrap_or(10_000);
    let secret = [0xa5; 64];
    let guess =
        |is_fixed: bool, chance: &mut Chance| if is_fixed { secret } else { chance.bytes() };
    let many = samples.saturating_mul(50);
    let identity = |is_fixed: bool, chance: &mut Chance| {
        let password = if is_fixed { *b"aaaaaaaaaaaa" } else { chance.password() };
        format!("EXAMPLEjane:{}", String::from_utf8_lossy(&password))
    };
    let exchanges: Value = serde_json::from_str(EXCHANGES).unwrap_or_default();
    let given = |name: &str| {
        let text = exchanges.pointer(&format!("/exchanges/0/{name}")).and_then(Value::as_str);
        text.unwrap_or_default()
    };
    let [srp_a, srp_b, salt] = ["A", "B", "salt"].map(given);
    let begin = |identity: &str| begin_signature(&[7; 32], srp_a, srp_b, salt, identity);

    let cases = [
        (
            "A of a random exponent",
            samples,
            t_of(
                samples,
                |is_fixed, chance| if is_fixed { [0; 32] } else { chance.bytes() },
                |a| drop(black_box(public_value(a))),
            ),
        ),
        (
            "the signature's first half, of a password",
            samples,
            t_of(samples, identity, |identity| drop(black_box(begin(identity)))),
        ),
        (
            "the signature's second half",
            samples,
            t_of(
                samples,
                |is_fixed, chance| begin(&identity(is_fixed, chance)),
                |begun| {
                    let begun = begun.as_ref().map_or(&[][..], |begun| begun);
                    black_box(end_signature(begun, b"message"));
                },
            ),
        ),
        (
            "comparing a signature",
            many,
            t_of(many, guess, |given| {
                for _ in 0..100 {
                    black_box(bool::from(black_box(&secret[..]).ct_eq(given)));
                }
            }),
        ),
    ];
    let control = t_of(many, guess, |given| {
        for _ in 0..100 {
            black_box(leaky(black_box(&secret), given));
        }
    });

    println!("{:<44} {:>9} {:>9}", "what", "samples", "|t|");
    for (what, samples, t) in cases {
        println!("{what:<44} {samples:>9} {t:>9.1}");
    }
    println!("{:<44} {many:>9} {control:>9.1}", "control: it ends at the first difference");
    let is_caught = control > LIMIT;
    if cases.iter().any(|(_, _, t)| *t > LIMIT) || !is_caught {
        println!("beyond {LIMIT} the times of the two classes differ");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
