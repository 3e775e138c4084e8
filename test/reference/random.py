"""Writes random.json: the generator behind lib/core/numerics/random.ts, written again from the papers.

SplitMix64 and xoroshiro128+ (rotations 24, 16, 37) are first checked against the outputs of their authors' C programs:
the seed 1234567, and the state (1, 2).
"""
import json
import pathlib
import platform

WORD = 2**64 - 1
JUMP = (0xDF900294D8F554A5, 0x170865DF4B3201FC)  # 2^64 steps


def rotate(x, k):
    return (x << k | x >> (64 - k)) & WORD


def split_mix(state):
    while True:
        state = (state + 0x9E3779B97F4A7C15) & WORD
        z = ((state ^ state >> 30) * 0xBF58476D1CE4E5B9) & WORD
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & WORD
        yield z ^ z >> 31


class Xoroshiro:
    def __init__(self, a, b):
        self.state = a, b

    def next(self):
        a, b = self.state
        c = a ^ b
        self.state = rotate(a, 24) ^ c ^ (c << 16 & WORD), rotate(c, 37)
        return (a + b) & WORD

    def jump(self):
        x = y = 0
        for word in JUMP:
            for bit in range(64):
                if word >> bit & 1:
                    x, y = x ^ self.state[0], y ^ self.state[1]
                self.next()
        self.state = x, y

    def uniform(self):
        """53 bits from the low halves of two outputs, 26 and 27 of them."""
        high, low = self.next() & 2**26 - 1, self.next() & 2**27 - 1
        return high / 2**26 + low / 2**53


SPLIT_MIX = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]
XOROSHIRO = [3, 412333834243, 2360170716294286339, 9295852285959843169, 2797080929874688578]

mix = split_mix(1234567)
assert [next(mix) for _ in SPLIT_MIX] == SPLIT_MIX
generator = Xoroshiro(1, 2)
assert [generator.next() for _ in XOROSHIRO] == XOROSHIRO


def uniforms(seed, stream):
    mix = split_mix(seed)
    generator = Xoroshiro(next(mix), next(mix))
    for _ in range(stream):
        generator.jump()
    return [generator.uniform() for _ in range(5)]


table = {
    "provenance": {
        "program": f"Python {platform.python_version()}, integers",
        "version": "xoroshiro128+ 1.0 (24, 16, 37), splitmix64 as published at prng.di.unimi.it",
        "digits": "exact",
        "script": "test/reference/random.py",
    },
    "splitMix64": {"seed": 1234567, "outputs": [str(x) for x in SPLIT_MIX]},
    "uniforms": [
        {"seed": seed, "stream": stream, "values": uniforms(seed, stream)}
        for seed, stream in [(0, 0), (1, 0), (2021, 0), (2021, 1), (2021, 3), (2**53 - 1, 2)]
    ],
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(table, indent=2) + "\n")
