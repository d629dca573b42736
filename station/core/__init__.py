"""Pure values and rules of the provisioning job.

No I/O, no clock, no asyncio, no Qt, no third party: everything here can be
understood and tested with nothing but the standard library.
"""
