"""The instructor's room: one authored file per exercise, and what turns it into stubs and answer keys."""
