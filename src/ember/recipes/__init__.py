"""A whole run as a value: its configuration, how its parts are opened, how it resumes."""
