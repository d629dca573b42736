"""Is a label better as one graphic, or as text and codes of the printer? ``python -m tests.native_zpl``."""
