"""Helpers of the tests that are no stand-ins: displays, servers, reference models."""
