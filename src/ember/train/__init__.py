"""Teach models: one file a method, on one loop. Knows neither who measures it nor who watches it."""
