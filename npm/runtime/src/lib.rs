//! What a Wasm module brings along that takes secrets into its memory: an
//! allocator that keeps none, and a panic handler.
//!
//! Each block is wiped when it is freed, for some copies of keys, tokens and
//! passwords (a result that was handed over, a text that outgrew its room) are not
//! ours to wipe. `docs/decisions/0004-what-the-module-leaves-out.md` has the
//! figures of the allocators that were tried.
//!
//! Elsewhere than in Wasm it is empty, so that commands for the whole workspace
//! pass it by.
#![cfg(target_arch = "wasm32")]
#![no_std]

use lol_alloc::{AssumeSingleThreaded, FreeListAllocator};
use zeroizing_alloc::ZeroAlloc;

#[global_allocator]
static ALLOCATOR: ZeroAlloc<AssumeSingleThreaded<FreeListAllocator>> = ZeroAlloc(
    // SAFETY: the module has one thread; it is built without atomics.
    unsafe { AssumeSingleThreaded::new(FreeListAllocator::new()) },
);

/// Traps: JavaScript sees a `WebAssembly.RuntimeError`.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
