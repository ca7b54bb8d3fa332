//! What a Wasm module has that takes secrets into its memory: an allocator that
//! leaves none behind.
//!
//! Elsewhere than in Wasm it is empty, so that commands for the whole workspace
//! pass it by.
#![cfg(target_arch = "wasm32")]
#![no_std]

use core::alloc::{GlobalAlloc, Layout};
use lol_alloc::{AssumeSingleThreaded, FreeListAllocator};
use zeroize::Zeroize;

/// Wipes what is given back. Keys, tokens and passwords come into a module's
/// memory, and some of their copies (an argument whose encoding outgrows its
/// room, a result that was handed over) are only wasm-bindgen's to free.
struct Wiping<A>(A);

// SAFETY: the blocks are the inner allocator's, whole and as it gave them; one
// is written to before it goes back, while it still is the caller's.
unsafe impl<A: GlobalAlloc> GlobalAlloc for Wiping<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { self.0.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe {
            core::slice::from_raw_parts_mut(block, layout.size()).zeroize();
            self.0.dealloc(block, layout);
        }
    }
}

// SAFETY: the module has one thread; it is built without atomics.
#[global_allocator]
static ALLOCATOR: Wiping<AssumeSingleThreaded<FreeListAllocator>> =
    Wiping(unsafe { AssumeSingleThreaded::new(FreeListAllocator::new()) });

/// A panic traps: JavaScript sees a `WebAssembly.RuntimeError`.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
