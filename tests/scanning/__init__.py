"""Keys typed at a scanner's speed on a real X display, into every screen, under load."""
