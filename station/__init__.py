"""The provisioning station: scan, provision, verify and label ESP-CAM boards."""

__version__ = "0.1.0"
