"""How far from a proof: the client of a scoring server (the trained head comes with training)."""
