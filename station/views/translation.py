"""The one name under which every view asks for a text in the operator's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
"""`translate(context, source)`: both literals at every call, so that lupdate finds them."""
