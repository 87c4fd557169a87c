"""The hall: words that every room shares. Standard library and pydantic only."""
