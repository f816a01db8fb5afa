"""Many submissions: read them, grade what is new in processes of their own, keep a journal, derive the rest from it."""
