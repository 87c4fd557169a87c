"""How far from a proof: a trained head in this process, the client of a scoring server, an oracle."""
