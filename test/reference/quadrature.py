"""Writes quadrature.json: integrals to 50 digits, rounded to double. Needs mpmath.

Parameters are the doubles that a program works with (mpf(0.3) is the double next to 3/10), so that the table can be
compared to the last digit. Every value is computed twice, in closed form and by quadrature over well chosen pieces.
"""
import json
import pathlib
import mpmath
from mpmath import atan, cos, exp, inf, log, mp, mpf, pi, quad, sin, sqrt

mp.dps = 50


def breit_wigner(width, centre=mpf(0.3)):
    width = mpf(width)
    closed = (atan(2 * (1 - centre) / width) + atan(2 * centre / width)) / pi
    pieces = [0] + [centre + s * width * 10**k for k in range(7, -1, -1) for s in (-1,) if centre - width * 10**k > 0]
    pieces += [centre] + [centre + width * 10**k for k in range(8) if centre + width * 10**k < 1] + [1]
    return closed, quad(lambda x: width / (2 * pi) / ((x - centre) ** 2 + width**2 / 4), pieces)


def loop(r):
    """The vector loop integral of the muon anomaly; closed form by partial fractions with complex roots."""
    r = mpf(r)
    with mp.workdps(120):
        root = sqrt(mpmath.mpc(r * r - 4 * r))
        p, q = (r + root) / 2, (r - root) / 2
        part = lambda z: z**2 * (1 - z) * (log(1 - z) - log(-z))
        # u²(1-u)/((u-p)(u-q)) = -u + (1 - p - q) + ..., integrated from 0 to 1
        closed = -mpf(1) / 2 + 1 - (p + q) + (part(p) - part(q)) / (p - q)
        closed = +closed.real
    knots = sorted({mpf(0), mpf(1), *(min(1, sqrt(r) * 10**k) for k in range(-3, 6)), *(1 - min(1, 10**k / r) for k in range(-3, 6))})
    return closed, quad(lambda u: u * u * (1 - u) / (u * u + r * (1 - u)), [k for k in knots if 0 <= k <= 1])


def integrals():
    s, end, tau = mpf(0.9), 2 * mpf(float(pi)), mpf(1e-6)
    low, high = mpf(0.5), mpf(0.5 + 1e-10)
    damped = lambda x: exp(-x) * cos(50 * x)
    return {
        "inverse square root": (mpf(2), quad(lambda x: 1 / sqrt(x), [0, 1])),
        "logarithm": (mpf(-1), quad(log, [0, 1])),
        "power -0.9": (1 / (1 - s), quad(lambda y: 10 * y ** (9 - 10 * s), [0, 1])),  # x = y^10
        "peak of width 1e-4": breit_wigner(1e-4),
        "peak of width 1e-6": breit_wigner(1e-6),
        "step": (2 - mpf(0.3), quad(lambda x: 1, [0, 0.3]) + quad(lambda x: 2, [0.3, 1])),
        "oscillation": (
            (1 + exp(-10) * (50 * sin(500) - cos(500))) / (1 + 2500),
            quad(damped, mpmath.linspace(0, 10, 501)),
        ),
        "amplitude 1e-10": (mpf(1e-10) * (1 - exp(-1)), mpf(1e-10) * quad(lambda x: exp(-x), [0, 1])),
        "amplitude 1e-300": (mpf(1e-300) * (1 - exp(-1)), mpf(1e-300) * quad(lambda x: exp(-x), [0, 1])),
        "interval of 1e-10": (exp(high) - exp(low), quad(exp, [low, high])),
        "exponential tail": (mpf(1), quad(lambda x: exp(-x), [0, inf])),
        "exponential tail of 1e-6": (tau, quad(lambda x: tau * exp(-x), [0, inf])),
        "algebraic tail": (mpf(2), quad(lambda u: u ** mpf(-0.5), [0, 1])),  # x = 1/u
        "both tails": (sqrt(pi), quad(lambda x: exp(-x * x), [-inf, 0, inf])),
        "singular with a tail": (sqrt(pi), quad(lambda y: 2 * exp(-y * y), [0, inf])),  # x = y²
        "cancellation": (
            1 - cos(end) + mpf(1e-6) * end,
            quad(lambda x: sin(x) + mpf(1e-6), [0, end / 2, end]),
        ),
        "loop, r = 1e-10": loop(1e-10),
        "loop, r = 1": loop(1),
        "loop, r = 1e8": loop(1e8),
    }


values = {}
for name, (closed, numerical) in integrals().items():
    if abs(closed / numerical - 1) > mpf(10) ** -25:
        raise SystemExit(f"{name}: {closed} in closed form, {numerical} by quadrature")
    values[name] = float(closed)

table = {
    "provenance": {
        "program": "mpmath",
        "version": mpmath.__version__,
        "digits": mp.dps,
        "script": "test/reference/quadrature.py",
    },
    "values": values,
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(table, indent=2) + "\n")
