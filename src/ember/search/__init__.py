"""Best-first search over proof states. Knows Lean and models only through `core.ports`."""
