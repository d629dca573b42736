"""Run by the bundle before the program: what Python does in its own executable alone (PEP 538).

Without it Qt complains on standard error where nobody has set a language.
"""

import os

told = os.environ.get("LC_CTYPE") or os.environ.get("LANG", "")
if told in {"", "C", "POSIX"} and not os.environ.get("LC_ALL"):
    os.environ["LC_CTYPE"] = "C.UTF-8"
