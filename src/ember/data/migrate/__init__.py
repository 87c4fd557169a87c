"""Old Lean text made to work at a newer version: rules on tokens, kept only where Lean says that they heal."""
