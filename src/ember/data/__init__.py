"""From the world to rows; files in the order in which data flows."""
