"""Lean in forked processes that start at once: the zygote, its children, and the near end of each."""
