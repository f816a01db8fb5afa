from fractions import Fraction


def lr_lambda(lr, fn, steps):
    return [float(Fraction(lr) * Fraction(fn(t))) for t in range(steps)]
