"""Descent's engine: drive an answer, find where its trajectory leaves the right one, name the idea behind it."""

__version__ = "0.1.0"
