"""Faults of statements, each proved, guarded or suspected."""
