"""Writes pionFormFactor.json: the Gounaris-Sakurai pion form factor, 30 digits.

The real part of each resonance's self-energy is not the closed form of the paper but its twice-subtracted dispersion
integral, with the subtractions that make mass and width those of the resonance. Run with Python and mpmath.
"""

import json
import sys

import mpmath as mp

mp.mp.dps = 30
MPI = mp.mpf("0.13957039")
THRESHOLD = 4 * MPI**2


def momentum(s):
    return mp.sqrt(s / 4 - MPI**2)


def self_energy(s, mass, width):
    """f(s) with f(M^2) = f'(M^2) = 0 and Im = mass width (k/k0)^3 mass/sqrt(s), by a principal value integral."""
    m2 = mass**2
    rho = lambda x: mass**2 * width / momentum(m2) ** 3 * momentum(x) ** 3 / mp.sqrt(x)
    # f(s) = (s - M^2)^2/pi P int rho(x) dx / [(x - M^2)^2 (x - s)] (in the sense of finite parts at M^2), from
    # subtracting twice at 0 first: g(s) = s^2/pi P int rho(x)/(x^2 (x - s)).
    def g(y):
        h = lambda x: rho(x) / x**2
        if y <= THRESHOLD:
            return y**2 / mp.pi * mp.quad(lambda x: h(x) / (x - y), [THRESHOLD, 1, 10, 100, mp.inf])
        far = 2 * y - THRESHOLD
        near = mp.quad(lambda t: (h(y + t) - h(y - t)) / t, [0, (y - THRESHOLD) / 2, y - THRESHOLD])
        return y**2 / mp.pi * (near + mp.quad(lambda x: h(x) / (x - y), [far, 10 * far, 100 * far, mp.inf]))

    # The sign is that of a denominator M^2 - s + f(s) - i Im: f = -(dispersion integral).
    slope = mp.diff(g, m2, h=mp.mpf("1e-7"))
    return -(g(s) - g(m2) - (s - m2) * slope)


def resonance(s, mass, width):
    im = mass**2 * width / momentum(mass**2) ** 3 * momentum(s) ** 3 / mp.sqrt(s)
    # Normalised to 1 at s = 0, where the width term is gone.
    at_zero = mass**2 + self_energy(mp.mpf(0), mass, width)
    return at_zero / (mass**2 - s + self_energy(s, mass, width) - 1j * im)


def form_factor_squared(s):
    omega_mass, omega_width = mp.mpf("0.78248"), mp.mpf("0.00855")
    c_omega, c1, c2 = (mp.mpf(a) * mp.expj(mp.mpf(b)) for a, b in (("0.001644", "0.011"), ("0.158", "3.76"), ("0.068", "1.39")))
    bw = omega_mass**2 / (omega_mass**2 - s - 1j * omega_mass * omega_width)
    rho = resonance(s, mp.mpf("0.77502"), mp.mpf("0.14959")) * (1 + c_omega * bw) / (1 + c_omega)
    total = rho + c1 * resonance(s, mp.mpf("1.493"), mp.mpf("0.427")) + c2 * resonance(s, mp.mpf("1.861"), mp.mpf("0.316"))
    return abs(total / (1 + c1 + c2)) ** 2


rows = []
for energy in (0.29, 0.35, 0.5, 0.6, 0.7, 0.775, 0.7815, 0.79, 0.9, 0.98):
    s = mp.mpf(energy) ** 2
    ratio = (1 - THRESHOLD / s) ** mp.mpf("1.5") * form_factor_squared(s) / 4
    rows.append({"energy": energy, "ratio": float(ratio)})

provenance = {
    "what": "R of e+e- -> pi+pi- from the Gounaris-Sakurai form factor, self-energies by dispersion integrals",
    "program": f"mpmath {mp.__version__}",
    "script": "test/reference/pionFormFactor.py",
}
json.dump({"provenance": provenance, "rows": rows}, open(sys.argv[1], "w"), indent=1)
