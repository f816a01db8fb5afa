"""One file per output format, each made from result documents alone: no key, no answer, no torch."""
