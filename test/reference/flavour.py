"""Writes flavour.json: PMNS matrices, flavour-changing couplings, mass windows of one-zero minors and all solutions of
two-zero minors, from the central values of NuFIT. Run with Python, mpmath and numpy.

Two-zero minors are solved differently from the library: the first condition closes a triangle of the lengths
|U_ai U_bi|/m_i and gives the Majorana phases by the law of cosines, two mirrored triangles; the second condition is then
a complex equation for the lightest mass and delta, solved from starting points all over the plane."""

import json
import sys

import mpmath as mp
import numpy as np

mp.mp.dps = 30

# sin^2 of theta 12, 23, 13; delta in degrees; Delta m^2 21 and 3l in eV^2, as in the tables of 2007.14792 and 2410.05380
fits = {
    "nufit50.normal": ("0.304", "0.573", "0.02219", "197", "7.42e-5", "2.517e-3"),
    "nufit50.inverted": ("0.304", "0.575", "0.02238", "282", "7.42e-5", "-2.498e-3"),
    "nufit60.normal": ("0.308", "0.470", "0.02215", "212", "7.49e-5", "2.513e-3"),
    "nufit60.inverted": ("0.308", "0.550", "0.02231", "274", "7.49e-5", "-2.484e-3"),
    "nufit60.normalWithoutSuperKamiokande": ("0.307", "0.561", "0.02195", "177", "7.49e-5", "2.534e-3"),
}
models = {"Lmu-Ltau": (0, 1, -1), "B-3Lmu": (0, -3, 0), "B-L": (-1, -1, -1)}


def rotation(i, j, s2, phase):
    """Turns columns i and j; e^(-i phase) stands beside the sine in row i."""
    r = mp.eye(3)
    s, c = mp.sqrt(s2), mp.sqrt(1 - s2)
    r[i, i] = r[j, j] = c
    r[i, j], r[j, i] = s * mp.expj(-phase), -s * mp.expj(phase)
    return r


def pmns(s12, s23, s13, delta):
    return rotation(1, 2, s23, 0) * rotation(0, 2, s13, delta) * rotation(0, 1, s12, 0)


def masses(lightest, d21, d3l, root=mp.sqrt):
    squares = (0, d21, d3l) if d3l > 0 else (-d3l - d21, -d3l, 0)
    return [root(lightest**2 + s) for s in squares]


def excess(u, entry, m):
    """Of the sum of two sides over the third, the least."""
    a, b = entry
    sides = [abs(u[a, i] * u[b, i]) / m[i] for i in range(3)]
    return sum(sides) - 2 * max(sides)


def windows(u, entry, d21, d3l, low=1e-6, high=10, steps=4000):
    f = lambda x: excess(u, entry, masses(mp.mpf(10) ** x, d21, d3l))
    grid = [mp.mpf(x) for x in np.linspace(np.log10(low), np.log10(high), steps + 1)]
    values = [f(x) for x in grid]
    marks = [grid[0]] if values[0] >= 0 else []
    for x, y, fx, fy in zip(grid, grid[1:], values, values[1:]):
        if (fx >= 0) != (fy >= 0):
            marks.append(mp.findroot(f, (x, y), solver="bisect", tol=1e-26, maxsteps=200))
    if len(marks) % 2:
        marks.append(grid[-1])
    return [[float(10**a), float(10**b)] for a, b in zip(marks[::2], marks[1::2])]


def second_condition(entries, angles, d21, d3l, lightest, delta, mirror):
    """sum U_ci U_di / M_i with the phases that solve the first condition; numpy or mpmath."""
    exact = isinstance(lightest, mp.mpf)
    lib = mp if exact else np
    expj = mp.expj if exact else lambda x: np.exp(1j * x)
    s12, s23, s13 = (a if exact else float(a) for a in angles)
    sines = [lib.sqrt(x) for x in (s12, s23, s13)]
    (a12, a23, a13), (c12, c23, c13) = sines, [lib.sqrt(1 - x) for x in (s12, s23, s13)]
    e = expj(delta)
    u = [
        [c12 * c13, a12 * c13, a13 / e],
        [-a12 * c23 - c12 * a23 * a13 * e, c12 * c23 - a12 * a23 * a13 * e, a23 * c13],
        [a12 * a23 - c12 * c23 * a13 * e, -c12 * a23 - a12 * c23 * a13 * e, c23 * c13],
    ]
    m = masses(lightest, d21 if exact else float(d21), d3l if exact else float(d3l), lib.sqrt)
    (a, b), (c, d) = entries
    first = [u[a][i] * u[b][i] for i in range(3)]
    x, y, z = (abs(first[i]) / m[i] for i in range(3))
    # side x along the real axis, the triangle closed by sides y and z
    along = (z * z - x * x - y * y) / (2 * x * y)
    off = 1 - along * along
    root = mp.sqrt(off) if exact else np.sqrt(np.where(off < 0, np.nan, off))
    direction_y = along + 1j * mirror * root
    direction_z = -(x + y * direction_y) / z
    phase = lambda w: w / abs(w)
    inverse = [direction / phase(f) / mass for direction, f, mass in zip((1, direction_y, direction_z), first, m)]
    total = sum(u[c][i] * u[d][i] * inverse[i] for i in range(3))
    return total * m[0], [1 / w for w in inverse], u


def two_zero_minors(entries, angles, d21, d3l):
    found = []
    lightest, delta = np.meshgrid(10 ** np.linspace(-5, 0.5, 700), np.radians(np.linspace(0, 180, 721)))
    for mirror in (1, -1):
        value = abs(second_condition(entries, angles, d21, d3l, lightest, delta, mirror)[0])
        value = np.where(np.isnan(value), np.inf, value)
        inner = value[1:-1, 1:-1]
        least = np.ones_like(inner, bool)
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                least &= inner <= value[1 + i : value.shape[0] - 1 + i, 1 + j : value.shape[1] - 1 + j]
        for i, j in np.argwhere(least & (inner < 0.1)) + 1:
            f = lambda x, y: [part(second_condition(entries, angles, d21, d3l, 10 ** mp.mpf(x), mp.mpf(y), mirror)[0]) for part in (mp.re, mp.im)]
            try:
                x, y = mp.findroot(f, (mp.log10(float(lightest[i, j])), mp.mpf(float(delta[i, j]))), tol=1e-40)
            except (ValueError, ZeroDivisionError):
                continue
            if abs(mp.im(x)) + abs(mp.im(y)) > 1e-20:
                continue
            x, y = mp.re(x), mp.re(y) % (2 * mp.pi)
            y = min(y, 2 * mp.pi - y)
            _, complex_masses, u = second_condition(entries, angles, d21, d3l, 10**x, y, mirror)
            m = masses(10**x, d21, d3l)
            m_ee = abs(sum(mp.conj(u[0][k]) ** 2 * complex_masses[k] for k in range(3)))
            solution = {"delta": float(mp.degrees(y)), "sum": float(sum(m)), "effectiveMajoranaMass": float(m_ee)}
            if all(abs(solution["delta"] - other["delta"]) > 1e-6 for other in found) and sum(m) < 10:
                found.append(solution)
    return sorted(found, key=lambda s: s["delta"])


rows = []
pairs = {"Lmu-Ltau": ((1, 1), (2, 2)), "Le-Lmu": ((0, 0), (1, 1)), "Le-Ltau": ((0, 0), (2, 2)), "e mu, mu mu": ((0, 1), (1, 1))}
for name, texts in fits.items():
    s12, s23, s13, degrees, d21, d3l = (mp.mpf(t) for t in texts)
    u = pmns(s12, s23, s13, mp.radians(degrees))
    rows.append(
        {
            "fit": name,
            "inputs": [float(t) for t in texts],
            "pmns": [[[float(mp.re(u[i, j])), float(mp.im(u[i, j]))] for j in range(3)] for i in range(3)],
            "couplings": {
                model: [[[float(part((u.H * mp.diag(q) * u)[i, j])) for part in (mp.re, mp.im)] for j in range(3)] for i in range(3)]
                for model, q in models.items()
            },
            "windows": [windows(u, (a, a), d21, d3l) for a in range(3)],
            "twoZeroMinors": {pair: two_zero_minors(entries, (s12, s23, s13), d21, d3l) for pair, entries in pairs.items()},
        }
    )

provenance = {
    "what": "PMNS matrices, flavour-changing couplings, zero minors of the inverse neutrino mass matrix; masses in eV, angles in degrees",
    "program": f"mpmath {mp.__version__}, numpy {np.__version__}",
    "script": "test/reference/flavour.py",
}
json.dump({"provenance": provenance, "rows": rows}, open(sys.argv[1], "w"), indent=1)
