"""Tries the bundle on whatever system it was just built for, without a display or a network."""
