"""Use cases: asyncio, ports and core. No Qt, so that headless runs share them."""
