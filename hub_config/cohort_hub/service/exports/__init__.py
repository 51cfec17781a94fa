"""What leaves the house as a file: annotations, posts, and everything about one person."""
