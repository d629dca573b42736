"""PiOrchestrator over HTTP, server-sent events and WebSocket."""

from station.adapters.orchestrator.certificates import certificate_of
from station.adapters.orchestrator.client import ApiKey
from station.adapters.orchestrator.house import HttpHouse
from station.adapters.orchestrator.http import HttpOrchestrator
from station.adapters.orchestrator.logs import HttpLogs
from station.adapters.orchestrator.policy import RetryPolicy
from station.adapters.orchestrator.sse import SseFeed
from station.adapters.orchestrator.websocket import WebsocketMonitor

__all__ = [
    "ApiKey",
    "HttpHouse",
    "HttpLogs",
    "HttpOrchestrator",
    "RetryPolicy",
    "SseFeed",
    "WebsocketMonitor",
    "certificate_of",
]
