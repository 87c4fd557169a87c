"""Own corpus: families of problems whose proofs are constructed with their statements."""
