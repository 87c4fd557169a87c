"""The verifier as an HTTP service."""
