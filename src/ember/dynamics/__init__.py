"""How geometry moves while a model learns: capture, events with their false-event rate, evidence."""
