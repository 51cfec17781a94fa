"""The verbs of a conversation, one file per intention."""
