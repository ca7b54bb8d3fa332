//! The allocator and the panic handler of the Wasm modules that ship.
//!
//! The allocator wipes each block when it is freed. Types that wipe themselves do not
//! reach every copy of a key, token or password: a text that outgrows its block leaves
//! the old block behind. `docs/decisions/0004-what-the-module-leaves-out.md` has the
//! figures of the allocators that were tried.
//!
//! On other targets than Wasm the crate is empty, so that commands for the whole
//! workspace ignore it.
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
