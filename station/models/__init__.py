"""Qt item models of boards, allowlist, sessions and labels; columns are data, no widgets."""
