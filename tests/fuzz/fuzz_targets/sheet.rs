#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| handbill_fuzz::read("sheet", bytes));
