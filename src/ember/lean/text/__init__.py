"""Lean source as text: split a file into statements, map a header onto the embedded library."""
