"""One tactic after the other: worker processes, a pool of them, and a proof's session on the pool."""
