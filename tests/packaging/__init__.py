"""How the bundle is put together, on each system; the bundle itself is tried by `make bundle`."""
