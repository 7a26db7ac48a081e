//! The one integration binary: what the library and the repository promise.

mod check;
mod content;
mod lint;
mod manuals;
