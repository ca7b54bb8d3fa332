//! What a Wasm module brings along that takes secrets into its memory: an
//! allocator that keeps none, and a panic handler.
//!
//! Elsewhere than in Wasm it is empty, so that commands for the whole workspace
//! pass it by.
#![cfg(target_arch = "wasm32")]
#![no_std]

use core::{
    alloc::{GlobalAlloc, Layout},
    arch::wasm32::{memory_grow, memory_size},
    cell::Cell,
    ptr, slice,
};
use zeroize::Zeroize;

const PAGE: usize = 1 << 16;

/// Gives out memory in a row, for modules that keep nothing from one call to the
/// next. 0.2 KB less than a list of free blocks. What is not needed any more is
/// wiped: some copies of keys, tokens and passwords (a result that was handed
/// over, a text that outgrew its room) are not ours to wipe.
///
/// Where it `TAKES_BACK`, each block is wiped when it is freed, and the row starts
/// over when all are. Else nothing happens until [`Row::start_over`], which a
/// module's caller then has to call: another 0.2 KB less, since what a compiler
/// sees to do nothing is not there.
pub struct Row<const TAKES_BACK: bool> {
    end: Cell<usize>,
    blocks: Cell<usize>,
}

impl<const TAKES_BACK: bool> Row<TAKES_BACK> {
    /// Of no blocks.
    #[expect(clippy::new_without_default, reason = "for a static")]
    pub const fn new() -> Self {
        Self { end: Cell::new(0), blocks: Cell::new(0) }
    }
}

impl Row<false> {
    /// Wipes all that was given out, and gives it out again.
    ///
    /// # Safety
    ///
    /// Nothing that was allocated may be used after.
    pub unsafe fn start_over(&self) {
        let length = self.end.get().saturating_sub(heap_base());
        unsafe { slice::from_raw_parts_mut(heap_base() as *mut u8, length) }.zeroize();
        self.blocks.set(0);
    }
}

fn heap_base() -> usize {
    unsafe extern "C" {
        /// Where the linker lets the heap begin.
        static __heap_base: u8;
    }
    &raw const __heap_base as usize
}

// SAFETY: the module has one thread; it is built without atomics.
unsafe impl<const TAKES_BACK: bool> Sync for Row<TAKES_BACK> {}

// SAFETY: a block begins where those before it have ended, and ends within the
// memory. It is written to while it still is the caller's.
unsafe impl<const TAKES_BACK: bool> GlobalAlloc for Row<TAKES_BACK> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if self.blocks.get() == 0 {
            self.end.set(heap_base());
        }
        let block = self.end.get().next_multiple_of(layout.align());
        let end = block.saturating_add(layout.size());
        let missing = end.div_ceil(PAGE).saturating_sub(memory_size(0));
        if missing > 0 && memory_grow(0, missing) == usize::MAX {
            return ptr::null_mut();
        }
        self.end.set(end);
        self.blocks.set(self.blocks.get() + 1);
        block as *mut u8
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if TAKES_BACK {
            unsafe { slice::from_raw_parts_mut(block, layout.size()) }.zeroize();
            self.blocks.set(self.blocks.get() - 1);
        }
    }
}

/// A panic traps: JavaScript sees a `WebAssembly.RuntimeError`.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
