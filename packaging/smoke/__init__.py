"""Tries the built artefact, not the source: ``make bundle`` runs it and nothing else does."""
