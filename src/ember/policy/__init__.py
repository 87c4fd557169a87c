"""Who suggests tactics: portfolio (no model), local (transformers), openai (any server), server."""
