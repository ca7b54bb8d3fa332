"""Writes sigv4-botocore.json: requests of this package's kind, signed by botocore.

python3 sigv4_botocore.py, where botocore is installed.
"""

import datetime
import json
from pathlib import Path
from unittest import mock

import botocore
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
TOKEN = "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXm=="
REGIONAL = "https://cognito-idp.us-west-2.amazonaws.com/"

CASES = [
    ("a request", {}),
    ("a session token", {"token": TOKEN}),
    (
        "a body beyond ASCII",
        {
            "operation": "AdminUpdateUserAttributes",
            "body": {
                "UserPoolId": "us-west-2_EXAMPLE",
                "Username": "jäne ☃ 𝒿",
                "UserAttributes": [{"Name": "name", "Value": "ユーザー \"\\\n"}],
            },
            "token": TOKEN,
        },
    ),
    ("another day", {"time": (2027, 2, 28, 23, 59, 59)}),
    ("the first second of a year", {"time": (2028, 1, 1, 0, 0, 0)}),
    ("another region", {"url": "https://cognito-idp.eu-central-1.amazonaws.com/", "region": "eu-central-1"}),
    ("a server on a port", {"url": "http://127.0.0.1:9229/", "token": TOKEN}),
    ("a path", {"url": "https://example.com/user/pools"}),
    ("a path that is encoded", {"url": "https://example.com/b%C3%BCro@home/(1)/50%25/"}),
    ("another secret", {"secret": "s" * 100}),
    ("an empty body", {"operation": "ListUsers", "body": {}}),
]


def sign(
    name,
    operation="AdminGetUser",
    body={"UserPoolId": "us-west-2_EXAMPLE", "Username": "jane"},
    url=REGIONAL,
    region="us-west-2",
    secret=SECRET,
    token=None,
    time=(2026, 11, 22, 8, 0, 0),
):
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    target = f"AWSCognitoIdentityProviderService.{operation}"
    headers = {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": target}
    request = AWSRequest("POST", url, headers, text.encode())
    credentials = Credentials("AKIDEXAMPLE", secret, token)
    now = datetime.datetime(*time, tzinfo=datetime.timezone.utc)
    with mock.patch("botocore.auth.get_current_datetime", return_value=now):
        SigV4Auth(credentials, "cognito-idp", region).add_auth(request)
    return {
        "name": name,
        "accessKeyId": "AKIDEXAMPLE",
        "secretAccessKey": secret,
        "sessionToken": token,
        "timestamp": request.headers["X-Amz-Date"],
        "region": region,
        "url": url,
        "target": target,
        "body": text,
        "authorization": request.headers["Authorization"],
    }


data = {
    "source": f"botocore {botocore.__version__}",
    "cases": [sign(name, **case) for name, case in CASES],
}
output = Path(__file__).with_name("sigv4-botocore.json")
output.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
