"""Writes botocore.json: requests as botocore signs them, at a fixed time.

Run by the Python that has the AWS command line:
.tools/awscli/bin/python user-pool/tests/signatures/record.py
"""

import datetime
import json
import pathlib

import awscli  # It contains botocore and makes it importable by that name.
import botocore.auth
import botocore.session
from botocore.awsrequest import AWSResponse

NOW = datetime.datetime(2026, 11, 22, 8, tzinfo=datetime.timezone.utc)
botocore.auth.get_current_datetime = lambda *args, **kwargs: NOW

LASTING = {
    "aws_access_key_id": "AKIDEXAMPLE",
    "aws_secret_access_key": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
}
TEMPORARY = {
    "aws_access_key_id": "ASIAEXAMPLE",
    "aws_secret_access_key": "temporary/secret",
    "aws_session_token": "AQoDYXdzEPT//////////wEXAMPLE+token==",
}


def record(credentials):
    client = botocore.session.get_session().create_client(
        "cognito-idp", region_name="us-east-1", **credentials
    )
    recorded = []

    def keep(request, **_):
        recorded.append(request)
        return AWSResponse(request.url, 200, {}, Body())

    client.meta.events.register("before-send.cognito-idp", keep)
    client.admin_get_user(UserPoolId="us-east-1_LocalPool", Username="jane")
    [request] = recorded
    headers = {name.lower(): text(value) for name, value in request.headers.items()}
    # The HTTP client adds it after the signing.
    headers["host"] = "cognito-idp.us-east-1.amazonaws.com"
    unsigned = ("user-agent", "amz-sdk-")
    return {
        "headers": {n: v for n, v in headers.items() if not n.startswith(unsigned)},
        "body": text(request.body),
    }


class Body:
    def stream(self):
        yield b"{}"


def text(value):
    return value.decode() if isinstance(value, bytes) else value


requests = {"lasting": record(LASTING), "temporary": record(TEMPORARY)}
path = pathlib.Path(__file__).with_name("botocore.json")
path.write_text(json.dumps(requests, indent=2) + "\n")
