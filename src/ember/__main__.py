"""`python -m ember`."""

from ember.cli.main import main

if __name__ == "__main__":
    main()
