"""Everything outside: each sub-package adapts one mechanism to one port."""
