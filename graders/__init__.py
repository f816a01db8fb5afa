"""Descent's engine: it drives an answer, finds where its trajectory leaves the right one, and names the idea behind it."""

__version__ = "0.1.0"
