//! The interface to JavaScript: the five functions of the npm package, and handles of
//! JavaScript's values.
//!
//! - **What crosses.** Only numbers do: the places of values in a list that JavaScript
//!   keeps ([`Handle`]). Texts and bytes are copied where Rust has to read them.
//! - **Who sends.** JavaScript does. A function here makes a request from the app's input
//!   and returns it as `{ value }`, or returns `{ error }`. Nothing waits in this module,
//!   and it keeps nothing from one call to the next. `readResponse` reads the response.
//!   So the waiting (fetch, time limits, aborts) is in one place, and a trap is an
//!   exception that JavaScript catches, not a promise that never settles:
//!   `docs/decisions/0002-no-async-in-wasm.md`.
//! - **Who wipes.** The allocator of the module that ships (`npm/runtime`) wipes each
//!   block when it is freed. Where an exception leaves blocks behind, JavaScript wipes
//!   the whole memory.
//!
//! A run is never entered again while it lasts, unless a getter of the app's input calls
//! the package. `js/core/host.js` then keeps a list for each of the two runs.

mod host;

pub use host::Handle;

#[cfg(feature = "exports")]
mod exports;
#[cfg(feature = "exports")]
pub use exports::*;
