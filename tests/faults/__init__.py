"""The whole line behind a wire that breaks: a proxy full of faults, random scripts, what must hold.

``python -m tests.faults --runs 10000`` searches; ``--seed N`` shows one run again.
Reading order: ``plan`` (what goes wrong) -> ``proxy`` -> ``script`` (what the operator
does) -> ``bench`` (the real line behind the proxy) -> ``check`` (what must hold) -> ``run``.
"""
