"""The program `ember`, and `python -m ember`."""

from __future__ import annotations

import sys


def main() -> None:
    try:
        from ember.cli.main import main as run
    except KeyboardInterrupt:  # Ctrl-C while modules are loaded
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
