"""Writes sigv4-test-suite.json: cases of AWS's published Signature Version 4 test suite.

python3 sigv4_test_suite.py FOLDER, where FOLDER is `tests/aws-signing-test-suite/v4` of
https://github.com/awslabs/aws-c-auth (the crate aws-sigv4 1.6.4 has it, too). The suite is
Copyright Amazon.com, Inc. or its affiliates, under the Apache License 2.0.
"""

import json
import sys
from pathlib import Path

# Left out: what a parser of URLs has done before a path is signed (dots, slashes in a
# row, spaces encoded), parameters out of order or not encoded, and headers that come twice, in several
# lines or in spaces. Such requests are not ours.
CASES = """
get-relative-relative-unnormalized
get-relative-unnormalized get-slash-dot-slash-unnormalized
get-slash-pointless-dot-unnormalized get-slash-unnormalized get-slashes-unnormalized
get-space-unnormalized get-unreserved get-utf8 get-vanilla
get-vanilla-empty-query-key get-vanilla-query get-vanilla-query-unreserved
get-vanilla-with-session-token post-header-key-case post-header-key-sort
post-header-value-case post-sts-header-after post-sts-header-before post-vanilla
post-vanilla-empty-query-value post-vanilla-query post-x-www-form-urlencoded
post-x-www-form-urlencoded-parameters
""".split()


def case(folder):
    def text(name):
        return (folder / name).read_text(encoding="utf-8")

    context = json.loads(text("context.json"))
    head, _, body = text("request.txt").partition("\n\n")
    method, _, target = head.splitlines()[0].removesuffix(" HTTP/1.1").partition(" ")
    path, _, query = target.partition("?")
    canonical = text("header-canonical-request.txt")
    lines = canonical.splitlines()[3:]
    return {
        "name": folder.name,
        "accessKeyId": context["credentials"]["access_key_id"],
        "secretAccessKey": context["credentials"]["secret_access_key"],
        "timestamp": text("header-string-to-sign.txt").splitlines()[1],
        "region": context["region"],
        "service": context["service"],
        "method": method,
        "path": path,
        "query": query,
        "headers": dict(line.split(":", 1) for line in lines[: lines.index("")]),
        "body": body,
        "canonicalRequest": canonical,
        "stringToSign": text("header-string-to-sign.txt"),
        "signature": text("header-signature.txt"),
    }


suite = Path(sys.argv[1])
data = {
    "source": "aws-c-auth, tests/aws-signing-test-suite/v4",
    "licence": "Apache-2.0, Copyright Amazon.com, Inc. or its affiliates",
    "cases": [case(suite / name) for name in CASES],
}
output = Path(__file__).with_name("sigv4-test-suite.json")
output.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
