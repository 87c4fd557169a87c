"""Ask Lean, trust nobody: workers, pool, sessions, certifier, HTTP verifier."""
