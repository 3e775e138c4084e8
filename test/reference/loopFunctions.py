"""Writes loopFunctions.json: the one-loop functions by quadrature in 50 digits. Run with Python and mpmath."""

import json
import sys

import mpmath as mp

mp.mp.dps = 50


def moments(r):
    """A_n = int u^n/D du, n = 1, 2, 3, with break points where D changes scale."""
    scales = [mp.sqrt(r), 1 / r]
    inner = {x for s in scales for f in (1, 10, 100, 1000) for x in (f * s, 1 - f * s) if 0 < x < 1}
    points = [mp.mpf(0), *sorted(inner), mp.mpf(1)]
    return [mp.quad(lambda u: u**n / (u * u + r * (1 - u)), points) for n in (1, 2, 3)]


rows = []
exponents = [mp.mpf(k) / 2 for k in range(-32, 33)]
for r in [mp.mpf(10) ** k for k in exponents] + [mp.mpf(x) for x in ("0.5", "2", "3.9", "4", "4.1", "5.9", "6", "6.1", "20")]:
    r = mp.mpf(float(r))  # the double that the library is given
    a1, a2, a3 = moments(r)
    values = {"vector": a2 - a3, "axialVector": -a3 + 5 * a2 - 4 * a1 - 2 * a3 / r, "scalar": 2 * a2 - a3, "pseudoscalar": a3}
    rows.append({"r": float(r), **{k: float(v) for k, v in values.items()}})

rows.sort(key=lambda row: row["r"])
provenance = {
    "what": "V, A, S, P of r = (M/m)^2: moments by tanh-sinh quadrature of the defining integrals, 50 digits",
    "program": f"mpmath {mp.__version__}",
    "script": "test/reference/loopFunctions.py",
}
json.dump({"provenance": provenance, "rows": rows}, open(sys.argv[1], "w"), indent=1)
