"""Widgets: small, passive, given their collaborators; they draw, they never decide."""
