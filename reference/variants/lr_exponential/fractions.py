from fractions import Fraction


def lr_exponential(lr, gamma, steps):
    rate, factor = Fraction(lr), Fraction(gamma)
    rates = []
    for _ in range(steps):
        rates.append(float(rate))
        rate *= factor
    return rates
