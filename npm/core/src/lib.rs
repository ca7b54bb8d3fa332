//! The Wasm module of `cognito-wasm`'s five functions: the SDK crate's exports,
//! and what a `no_std` module must bring along.
//!
//! A crate of its own, of the one type `cdylib`: beside an `rlib`, link-time
//! optimisation would silently be off (18.4 KB instead of 12.5).
#![no_std]

extern crate cognito_wasm;

use lol_alloc::{AssumeSingleThreaded, FreeListAllocator};

/// The smallest allocator that gives memory back: half a kilobyte less than
/// talc. A call makes some dozens of short strings and frees them all.
// SAFETY: the module has one thread; it is built without atomics.
#[global_allocator]
static ALLOCATOR: AssumeSingleThreaded<FreeListAllocator> =
    unsafe { AssumeSingleThreaded::new(FreeListAllocator::new()) };

/// A panic traps: JavaScript sees a `WebAssembly.RuntimeError`.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
