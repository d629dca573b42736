"""What the application needs from the outside world, in core's words.

Each module holds one small ``Protocol`` and the values that cross it; one
or more adapters implement it, and a fake under ``tests/fakes`` passes the same
contract tests as they do.
"""
