"""Writes neutralBosons.json: hidden photon and Z from the kinetic and mass matrices of (B, W3, X), 60 digits.

The generalised eigenvalue problem M v = m^2 K v is solved as it stands in the Lagrangian, without rotating the photon
away first. Run with Python and mpmath; argument: the file to write.
"""

import json
import sys

import mpmath as mp

mp.mp.dps = 60
Z_MASS = mp.mpf("91.1876")
SIN2 = mp.mpf("0.23122")


def bosons(epsilon, hidden_mass):
    """Mass and couplings of the two massive states, in units of e J_em, g_Z J_Z and g_x J_X; lighter first."""
    s, c = mp.sqrt(SIN2), mp.sqrt(1 - SIN2)
    e = mp.mpf(1)  # drops out
    g, g_prime, g_z = e / s, e / c, e / (s * c)
    v2 = 4 * Z_MASS**2 / (g**2 + g_prime**2)
    kinetic = mp.matrix([[1, 0, epsilon], [0, 1, 0], [epsilon, 0, 1]])
    mass = mp.matrix([[v2 * g_prime**2 / 4, -v2 * g * g_prime / 4, 0], [-v2 * g * g_prime / 4, v2 * g**2 / 4, 0], [0, 0, hidden_mass**2]])
    lower_inverse = mp.cholesky(kinetic) ** -1
    values, vectors = mp.eigsy(lower_inverse * mass * lower_inverse.T)
    states = []
    for k in range(3):
        b, w, x = lower_inverse.T * vectors[:, k]  # fields (B, W3, X) per unit of the state, kinetic term 1
        neutral = (g * w - g_prime * b) / g_z
        electric = (g_prime * b + g_z * SIN2 * neutral) / e
        states.append((values[k], electric, neutral, x))
    return [state for state in sorted(states)][1:]


rows = []
for epsilon in ("1e-8", "1e-3", "0.1", "-0.3", "0.5", "0.9"):
    for hidden_mass in ("1e-3", "0.1", "5", "50", "85", "91.1", "91.187", "91.188", "95", "300", "1e4"):
        # The doubles that the library is given.
        eps, m = mp.mpf(float(epsilon)), mp.mpf(float(hidden_mass))
        light, heavy = bosons(eps, m)
        t2 = eps**2 / (1 - eps**2)
        hidden_first = 1 - SIN2 * t2 - m**2 / (Z_MASS**2 * (1 - eps**2)) >= 0
        hidden, z = (light, heavy) if hidden_first else (heavy, light)

        def row(state, positive):
            value, *couplings = state
            sign = mp.sign(couplings[positive])
            names = ("electric", "neutral", "own")
            return {"mass": float(mp.sqrt(value)), **{n: float(sign * x) for n, x in zip(names, couplings)}}

        rows.append({"hyperchargeMixing": float(eps), "hiddenMass": float(m), "hiddenPhoton": row(hidden, 2), "z": row(z, 1)})

provenance = {
    "what": "generalised eigenvalue problem of kinetic and mass matrix of (B, W3, X), M_Z = 91.1876, sin2 = 0.23122, 60 digits",
    "program": f"mpmath {mp.__version__}",
    "script": "test/reference/neutralBosons.py",
}
json.dump({"provenance": provenance, "rows": rows}, open(sys.argv[1], "w"), indent=1)
