"""Look at runs: proof trees as pictures and pages that need no server."""
