"""Mail to people about what they were told of, over the operator's own mail server."""
