"""Writes srp-exchanges.json: sign-ins by SRP and device verifiers, with all that is computed on the way.

python3 srp_exchanges.py. Nothing of it is this package's: Python's integers, hashlib and hmac.
"""

import hmac
import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from random import Random

# RFC 3526, section 4, whose prime RFC 5054 took: by its formula, so that no digit is copied.
BITS = 3072


def arctan_of_inverse(x, one):
    total, power, n = 0, one // x, 1
    while power:
        total += power // n if n % 4 == 1 else -(power // n)
        power //= x * x
        n += 2
    return total


ONE = 1 << (BITS + 32)
PI = 4 * (4 * arctan_of_inverse(5, ONE) - arctan_of_inverse(239, ONE))
N = 2**BITS - 2 ** (BITS - 64) - 1 + 2**64 * ((PI >> (BITS + 32 - (BITS - 130))) + 1690314)
G = 2


def pad(number):
    """Cognito's: the shortest hex of whole bytes, with a zero byte where the top bit is set."""
    digits = f"{number:x}"
    if len(digits) % 2:
        digits = "0" + digits
    elif digits[0] in "89abcdef":
        digits = "00" + digits
    return bytes.fromhex(digits)


def integer(*parts):
    return int.from_bytes(sha256(b"".join(parts)).digest(), "big")


K = integer(pad(N), pad(G))


def private_key(salt, pool_name, user_id, password):
    identity = sha256(f"{pool_name}{user_id}:{password}".encode()).digest()
    return integer(pad(salt), identity)


def hkdf(secret, salt):
    extracted = hmac.digest(salt, secret, "sha256")
    return hmac.digest(extracted, b"Caldera Derived Key\x01", "sha256")[:16]


def exchange(
    random,
    name,
    pool_name="EXAMPLE12",
    user_id="jane",
    password="correct horse battery staple",
    salt=None,
    wanted=lambda A, B, S: True,
    timestamp="Sun Nov 22 08:41:02 UTC 2026",
):
    salt = salt or f"{random.getrandbits(128):x}"
    x = private_key(int(salt, 16), pool_name, user_id, password)
    v = pow(G, x, N)
    # Until the numbers are of the kind that the case is about.
    while True:
        a, b = random.getrandbits(256), random.getrandbits(256)
        A, B = pow(G, a, N), (K * v + pow(G, b, N)) % N
        u = integer(pad(A), pad(B))
        S = pow(B - K * v, a + u * x, N)
        if wanted(A, B, S):
            break
    # The server comes to the same secret by its own way.
    assert S == pow(A * pow(v, u, N), b, N)
    secret_block = random.randbytes(random.randrange(600, 700))
    message = f"{pool_name}{user_id}".encode() + secret_block + timestamp.encode()
    signature = hmac.digest(hkdf(pad(S), pad(u)), message, "sha256")
    return {
        "name": name,
        "poolName": pool_name,
        "userId": user_id,
        "password": password,
        "a": f"{a:064x}",
        "b": f"{b:064x}",
        "A": f"{A:x}",
        "B": f"{B:x}",
        "salt": salt,
        "secretBlock": b64encode(secret_block).decode(),
        "timestamp": timestamp,
        "u": f"{u:064x}",
        "x": f"{x:064x}",
        "S": f"{S:x}",
        "signature": b64encode(signature).decode(),
    }


def verifier(random, name, device_key, password, wanted=lambda v: True):
    group_key = "-a1b2c3d4"
    while True:
        # The first byte from 1 to 127: what is hashed is what is sent.
        salt = random.randrange(1, 128).to_bytes(1, "big") + random.randbytes(15)
        v = pow(G, private_key(int.from_bytes(salt, "big"), group_key, device_key, password), N)
        if wanted(v):
            break
    return {
        "name": name,
        "deviceGroupKey": group_key,
        "deviceKey": device_key,
        "password": password,
        "salt": salt.hex(),
        "verifier": b64encode(pad(v)).decode(),
    }


def top_bit(number):
    return len(pad(number)) == 1 + BITS // 8


def short(number):
    """By a byte or more."""
    return number >> (BITS - 8) == 0


DEVICE = "us-west-2_01234567-89ab-cdef-0123-456789abcdef"
random = Random("cognito-wasm")
data = {
    "k": f"{K:x}",
    "exchanges": [
        exchange(random, "a user"),
        exchange(random, "beyond ASCII", user_id="jürgen ☃ 𝒿", password="пароль 🔑 ñ\"\\"),
        exchange(random, "a salt after a zero byte", salt="00" + "7b" * 15),
        exchange(random, "a salt with its top bit set", salt="f0" + "1e" * 15),
        exchange(random, "a salt of 31 digits", salt="9" + "c4" * 15),
        exchange(random, "A and B with their top bits set", wanted=lambda A, B, S: top_bit(A) and top_bit(B)),
        exchange(random, "A shorter than N", wanted=lambda A, B, S: short(A)),
        exchange(random, "B shorter than N", wanted=lambda A, B, S: short(B)),
        exchange(random, "S shorter than N", wanted=lambda A, B, S: short(S)),
        exchange(
            random,
            "a device, on a day of one digit",
            pool_name="-a1b2c3d4",
            user_id=DEVICE,
            password=b64encode(random.randbytes(40)).decode(),
            timestamp="Tue Mar 2 23:59:59 UTC 2027",
        ),
    ],
    "verifiers": [
        verifier(random, "a device", DEVICE, b64encode(random.randbytes(40)).decode(), top_bit),
        verifier(random, "a verifier shorter than N", DEVICE, "пароль", short),
    ],
}
output = Path(__file__).with_name("srp-exchanges.json")
output.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
