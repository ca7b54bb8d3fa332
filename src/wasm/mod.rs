//! The face to JavaScript: the five functions of the npm package, and the host's
//! values.
//!
//! - **What crosses** are numbers: the places of values in a list that JavaScript
//!   keeps ([`Handle`]). Texts and bytes are copied where they have to be read.
//! - **Who sends** is JavaScript. A function here makes a request of what the app
//!   passed and returns `{ value }` with it, or `{ error }`; nothing waits in this
//!   module, and nothing is kept in it from one call to the next. What comes back
//!   goes through `readResponse`. So the waiting (fetch, time limits,
//!   aborts) is in one place, and a trap is an exception that JavaScript catches,
//!   not a promise that never settles: `docs/decisions/0002-no-async-in-wasm.md`.
//! - **Who wipes** is the allocator of the module that ships (`npm/runtime`): each
//!   block when it is freed; and JavaScript, where an exception left blocks behind.
//!
//! A run is never entered again while it lasts, unless a getter of the app's object
//! calls the package from within: then `js/core/host.js` keeps both lists apart.

mod host;

pub use host::Handle;

#[cfg(feature = "exports")]
mod exports;
#[cfg(feature = "exports")]
pub use exports::*;
