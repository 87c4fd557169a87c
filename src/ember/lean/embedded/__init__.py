"""The real Lean out of a wheel, and our core library for it."""
