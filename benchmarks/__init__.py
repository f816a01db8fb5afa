"""How fast the grader is, as ratios of what is measured in turns: an absolute time says little on a shared machine."""
