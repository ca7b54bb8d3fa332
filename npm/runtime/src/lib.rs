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

/// Gives out memory in a row, and starts over when all is given back: for
/// modules that keep nothing from one call to the next. 0.2 KB less than a list
/// of free blocks.
///
/// What is given back is wiped: some copies of keys, tokens and passwords (an
/// argument whose encoding outgrows its room, a result that was handed over)
/// are only wasm-bindgen's to free.
struct Row {
    end: Cell<usize>,
    blocks: Cell<usize>,
}

// SAFETY: the module has one thread; it is built without atomics.
unsafe impl Sync for Row {}

// SAFETY: a block begins where those that are not given back have ended, and
// ends within the memory. It is written to while it still is the caller's.
unsafe impl GlobalAlloc for Row {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe extern "C" {
            /// Where the linker lets the heap begin.
            static __heap_base: u8;
        }
        if self.blocks.get() == 0 {
            self.end.set(&raw const __heap_base as usize);
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
        unsafe { slice::from_raw_parts_mut(block, layout.size()) }.zeroize();
        self.blocks.set(self.blocks.get() - 1);
    }
}

#[global_allocator]
static ALLOCATOR: Row = Row { end: Cell::new(0), blocks: Cell::new(0) };

/// A panic traps: JavaScript sees a `WebAssembly.RuntimeError`.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
