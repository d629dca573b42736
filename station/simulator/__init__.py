"""A whole stand-in for PiOrchestrator: real HTTP, server-sent events and WebSocket.

The package imports nothing of the station, so that the client and its counterpart cannot share
a mistake: whatever both get right, they got right from the contract (the "handoff"). Section
numbers in the docstrings below refer to that document.

Reading order: ``config`` -> ``server`` -> ``world`` (what is wired to what) -> ``line`` (what the
boards do) -> ``routes_*`` (how it is told to a client).
"""

from station.simulator.config import SimulatorConfig
from station.simulator.server import create_app, running, serve

__all__ = ["SimulatorConfig", "create_app", "running", "serve"]
