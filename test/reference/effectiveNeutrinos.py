"""ΔN_eff of a vector in equilibrium with the neutrinos: two temperatures against ln a, with an implicit solver (Radau) and
adaptive quadrature of the densities. Independent of the library, which evolves the ratio of the temperatures explicitly.

python3 effectiveNeutrinos.py > effectiveNeutrinos.json    (numpy 1.2x, scipy 1.1x)
"""
import json
import numpy as np
from scipy.integrate import quad, solve_ivp

G_FERMI, PLANCK_MASS, ELECTRON, S2 = 1.1663788e-5, 1.22089e19, 0.51099895e-3, 0.223


def gas(mass, temperature, states, sign):
    """Energy density, pressure and dρ/dT."""
    x = mass / temperature

    def moment(power):
        def integrand(y):
            e = np.sqrt(y * y + x * x)
            n = 1 / (np.exp(e) + 1) if sign > 0 else 1 / np.expm1(e)
            return y * y * n * (e if power == 0 else y * y / (3 * e) if power == 1 else e * e * (1 - sign * n))
        return quad(integrand, 0, 60 + x, epsabs=0, epsrel=1e-10, limit=200, points=[x] if 0 < x < 60 else None)[0]

    if x > 300:
        return 0.0, 0.0, 0.0
    scale = states * temperature**3 / (2 * np.pi**2)
    return scale * temperature * moment(0), scale * temperature * moment(1), scale * moment(2)


def derivatives(_, y, mass):
    tg, tn = np.exp(y)
    rho_g, rho_n = np.pi**2 * tg**4 / 15, 7 * np.pi**2 * tn**4 / 40
    rho_e, p_e, c_e = gas(ELECTRON, tg, 4, 1)
    rho_a, p_a, c_a = gas(mass, tn, 3, -1) if mass else (0.0, 0.0, 0.0)
    hubble = np.sqrt(8 * np.pi * (rho_g + rho_n + rho_e + rho_a) / 3) / PLANCK_MASS
    transfer = 32 * 0.884 * (tg**9 - tn**9) + 56 * 0.829 * tg**4 * tn**4 * (tg - tn)
    transfer *= G_FERMI**2 / np.pi**5 * ((1 + 4 * S2 + 8 * S2**2) + 2 * (1 - 4 * S2 + 8 * S2**2))
    dg = -(4 * rho_g + 3 * (rho_e + p_e) + transfer / hubble) / (4 * rho_g / tg + c_e)
    dn = -(4 * rho_n + 3 * (rho_a + p_a) - transfer / hubble) / (4 * rho_n / tn + c_a)
    return [dg / tg, dn / tn]


def effective_number(mass):
    start = np.log(max(20e-3, 3 * mass))

    def cold(_, y, __):
        return y[0] - np.log(5e-6)
    cold.terminal = True
    solution = solve_ivp(derivatives, (0, 30), [start, start], "Radau", events=cold, rtol=1e-9, atol=1e-11, args=(mass,))
    tg, tn = np.exp(solution.y[:, -1])
    return 3 * (tn / tg) ** 4 * (11 / 4) ** (4 / 3)


standard = effective_number(0)
masses = [1, 3, 5, 8, 10, 12, 15, 20, 30]
print(json.dumps({
    "provenance": "effectiveNeutrinos.py: Radau in ln a with rtol 1e-9, from T = max(20 MeV, 3 M) to 5 keV; accurate to 1e-6",
    "standardModel": round(standard, 7),
    "rows": [{"massMeV": m, "deltaNeff": round(effective_number(m * 1e-3) - standard, 7)} for m in masses],
}, indent=1))
