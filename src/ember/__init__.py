"""Ember: neural theorem proving in Lean 4, from a statement to a proof that a stranger can trust."""

__version__ = "0.1.0"
