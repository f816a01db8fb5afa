"""A generator that is read to its end."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    def rates(rate):
        best, bad = float("inf"), 0
        for loss in losses:
            bad += 1
            if loss < best * (1 - 1e-4):
                best, bad = loss, 0
            if bad > patience:
                bad = 0
                if rate - rate * factor > 1e-8:
                    rate *= factor
            yield rate

    return list(rates(lr))
