"""Verdicts on proofs: the certifier, its judge, and the reader of compiled modules."""
