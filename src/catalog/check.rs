//! What crosses files: names that must exist, wording that must be whole, rules of printed checklists.
