"""Lean source as text: split a file into statements, map a header onto the embedded library."""

AUTO_IMPLICIT = "set_option autoImplicit false"
"""How every mapped header begins: it stands here so that a zygote, which has it behind it, loads no more than this."""
