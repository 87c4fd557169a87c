"""What others publish: a reader for each layout, and what is known of each set."""
