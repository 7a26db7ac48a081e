//! The program: arguments in, handouts out.

fn main() {}
