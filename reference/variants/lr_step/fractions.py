from fractions import Fraction


def lr_step(lr, step_size, gamma, steps):
    return [float(Fraction(lr) * Fraction(gamma) ** (t // step_size)) for t in range(steps)]
