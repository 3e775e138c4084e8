"""Writes production.json: track lengths, photon fluxes and form factors by quadrature to 30 digits. Needs mpmath."""
import json
import pathlib
import mpmath
from mpmath import gamma, mp, mpc, mpf, quad

mp.dps = 30

ELECTRON = mpf("0.00051099895")
PROTON = mpf("0.93827208816")
TRACKS = ["1e-6", "0.001", "0.01", "0.3", "1", "2.5", "6"]
FLUXES = [  # mass and beam energy in GeV, Z, A
    ("0.002", "20", 13, "26.98"), ("0.01", "20", 13, "26.98"), ("0.3", "20", 13, "26.98"),
    ("0.003", "275", 74, "183.84"), ("0.05", "2.5", 74, "183.84"), ("0.5", "1.6", 74, "183.84"), ("0.01", "100", 4, "9.0122"),
]  # fmt: skip
FORM_FACTORS = ["0", "0.2", "0.5", "0.77", "1.0"]
POLES = [
    ("0.616", "0.77", "0.15"), ("0.223", "1.25", "0.3"), ("-0.339", "1.45", "0.5"),
    ("1.011", "0.77", "0.0085"), ("-0.881", "1.25", "0.3"), ("0.369", "1.45", "0.5"),
]  # fmt: skip


def track(y):
    """(1/b) ∫ y^(s-1)/Γ(s) ds, the definition."""
    return quad(lambda s: y ** (s - 1) / gamma(s), [0, 0.1, 1, 3, 10, 30, 100, 200]) * 3 / 4


def total_track(y):
    """(1/b) ∫ y^s/Γ(s+1) ds: the integral of the former from 0."""
    return quad(lambda s: y**s / gamma(s + 1), [0, 0.1, 1, 3, 10, 30, 100, 200]) * 3 / 4


def flux(mass, energy, z, a):
    """ξ in pieces of a decade in t."""
    low, high = (mass**2 / (2 * energy)) ** 2, mass**2
    screening = 111 / mpf(z) ** (mpf(1) / 3) / ELECTRON
    inner = 773 / mpf(z) ** (mpf(2) / 3) / ELECTRON
    size = mpf("0.164") * a ** (-mpf(2) / 3)

    def integrand(t):
        elastic = (screening**2 * t / (1 + screening**2 * t)) ** 2 * (z / (1 + t / size)) ** 2
        moment = (1 + t / (4 * PROTON**2) * (mpf("2.79") ** 2 - 1)) / (1 + t / mpf("0.71")) ** 4
        inelastic = (inner**2 * t / (1 + inner**2 * t)) ** 2 * moment**2 * z
        return (t - low) / t**2 * (elastic + inelastic)

    points = [low]
    while points[-1] * 3 < high:
        points.append(points[-1] * 3)
    return quad(integrand, [*points, high])


def form_factor(mass):
    value = sum(mpf(f) * mpf(m) ** 2 / mpc(mpf(m) ** 2 - mass**2, -mpf(m) * mpf(w)) for f, m, w in POLES)
    return abs(value) ** 2


table = {
    "provenance": {
        "program": "mpmath",
        "version": mpmath.__version__,
        "digits": mp.dps,
        "script": "test/reference/production.py",
    },
    "trackLength": [{"y": float(y), "value": float(track(mpf(y))), "total": float(total_track(mpf(y)))} for y in TRACKS],
    "photonFlux": [
        {"mass": float(m), "energy": float(e), "z": z, "a": float(a), "value": float(flux(mpf(m), mpf(e), z, mpf(a)))}
        for m, e, z, a in FLUXES
    ],
    "protonFormFactorSquared": [{"mass": float(m), "value": float(form_factor(mpf(m)))} for m in FORM_FACTORS],
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(table, indent=2) + "\n")
