"""PiOrchestrator over HTTP and server-sent events: the ports `Orchestrator` and `Feed`."""

from station.adapters.orchestrator.client import ApiKey
from station.adapters.orchestrator.http import HttpOrchestrator
from station.adapters.orchestrator.policy import RetryPolicy
from station.adapters.orchestrator.sse import SseFeed

__all__ = ["ApiKey", "HttpOrchestrator", "RetryPolicy", "SseFeed"]
