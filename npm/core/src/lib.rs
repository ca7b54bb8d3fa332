//! The Wasm module of `cognito-wasm`'s five functions: the SDK crate's exports,
//! and what a `no_std` module must bring along.
//!
//! A crate of its own, of the one type `cdylib`: beside an `rlib`, link-time
//! optimisation would silently be off (18.4 KB instead of 12.5).
#![no_std]

extern crate cognito_wasm;

#[global_allocator]
static ALLOCATOR: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> = unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

/// A panic traps: JavaScript sees a `WebAssembly.RuntimeError`.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
