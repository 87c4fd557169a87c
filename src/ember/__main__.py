"""`python -m ember`."""

from ember.cli.main import app

if __name__ == "__main__":
    app()
