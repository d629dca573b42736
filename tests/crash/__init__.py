"""The station is killed at random moments, again and again; then papers and books are compared."""
