"""How the installable application is put together: what the spec imports, and the packages around it.

Kept out of `station`, since nothing of it runs at the line; plain Python, so that the branches for
Windows and macOS are tested on Linux too.
"""
