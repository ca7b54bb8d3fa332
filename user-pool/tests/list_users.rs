//! ListUsers: pages, filters and requested attributes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{Exception, PASSWORD, Pool, exception, text};

/// Creates a pool with four users, in the order in which they are listed.
fn pool() -> Pool {
    let mut pool = Pool::with(json!({
        "users": [
            {
                "username": "anna",
                "password": PASSWORD,
                "attributes": { "email": "anna@example.com", "given_name": "Anna \"A\" \\ Bell" },
            },
            { "username": "ben", "temporaryPassword": PASSWORD },
            { "username": "jane", "password": PASSWORD },
            { "username": "john", "password": PASSWORD, "attributes": { "email": "john@example.com" } },
        ],
    }));
    pool.admin("AdminDisableUser", json!({ "Username": "john" })).unwrap();
    pool
}

fn names(response: &Value) -> Vec<String> {
    response["Users"].as_array().unwrap().iter().map(|user| text(&user["Username"])).collect()
}

fn list(request: Value) -> Result<Vec<String>, Exception> {
    pool().admin("ListUsers", request).map(|response| names(&response))
}

fn invalid<T>(message: &str) -> Result<T, Exception> {
    exception("InvalidParameterException", message)
}

#[test]
fn all_users_fit_on_one_page() {
    let response = pool().admin("ListUsers", json!({})).unwrap();
    assert_eq!(names(&response), ["anna", "ben", "jane", "john"]);
    assert_eq!(response["PaginationToken"], Value::Null);
    let john = &response["Users"][3];
    assert_eq!(john["Enabled"], json!(false));
    assert_eq!(john["UserStatus"], json!("CONFIRMED"));
    assert_eq!(john["Attributes"][1], json!({ "Name": "email", "Value": "john@example.com" }));
}

#[test]
fn a_token_leads_to_the_next_page() {
    let mut pool = pool();
    let mut request = json!({ "Limit": 2 });
    let first = pool.admin("ListUsers", request.clone()).unwrap();
    assert_eq!(names(&first), ["anna", "ben"]);
    request["PaginationToken"] = first["PaginationToken"].clone();
    let second = pool.admin("ListUsers", request.clone()).unwrap();
    assert_eq!(names(&second), ["jane", "john"]);
    assert_eq!(second["PaginationToken"], Value::Null);

    request["PaginationToken"] = json!("!");
    assert_eq!(pool.admin("ListUsers", request), invalid("Invalid pagination token"));
}

#[test]
fn pages_contain_what_the_filter_matches() {
    let mut pool = pool();
    let request = json!({ "Limit": 1, "Filter": "username ^= \"j\"" });
    let response = pool.admin("ListUsers", request).unwrap();
    assert_eq!(names(&response), ["jane"]);
    assert!(response["PaginationToken"].is_string());
}

#[test]
fn at_most_sixty_are_listed() {
    let message = "1 validation error detected: Value '61' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60";
    assert_eq!(list(json!({ "Limit": 61 })), invalid(message));
    let message = "1 validation error detected: Value '-1' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 0";
    assert_eq!(list(json!({ "Limit": -1 })), invalid(message));
    assert_eq!(list(json!({ "Limit": 0 })).unwrap().len(), 4);
}

#[test]
fn a_filter_compares_one_attribute() {
    let cases: [(&str, &[&str]); 17] = [
        ("", &["anna", "ben", "jane", "john"]),
        ("email = \"john@example.com\"", &["john"]),
        ("email=\"john@example.com\"", &["john"]),
        ("email ^= \"john\"", &["john"]),
        ("\"email\"^=\"john\"", &["john"]),
        ("email = \"john\"", &[]),
        ("given_name = \"Anna \\\"A\\\" \\\\ Bell\"", &["anna"]),
        ("username = \"Anna\"", &[]),
        ("cognito:user_status = \"force_change_password\"", &["ben"]),
        ("status = \"Disabled\"", &["john"]),
        ("status ^= \"Ena\"", &["anna", "ben", "jane"]),
        // Only the username and the status are compared with their case.
        ("email = \"JOHN@Example.com\"", &["john"]),
        ("email ^= \"JOHN\"", &["john"]),
        ("given_name ^= \"aNNA\"", &["anna"]),
        ("username ^= \"J\"", &[]),
        ("status = \"disabled\"", &[]),
        ("cognito:user_status ^= \"force_\"", &["ben"]),
    ];
    for (filter, expected) in cases {
        assert_eq!(list(json!({ "Filter": filter })).unwrap(), expected, "{filter}");
    }
}

#[test]
fn a_sub_is_searchable() {
    let mut pool = pool();
    let sub =
        text(&pool.admin("ListUsers", json!({})).unwrap()["Users"][2]["Attributes"][0]["Value"]);
    let response = pool.admin("ListUsers", json!({ "Filter": format!("sub = \"{sub}\"") }));
    assert_eq!(names(&response.unwrap()), ["jane"]);
}

#[test]
fn an_invalid_filter_is_refused() {
    let filters = [
        "email",
        "email = john",
        "email = \"john",
        "email == \"john\"",
        "email ^ \"john\"",
        "email = \"john\" or email = \"jane\"",
        "email ^= \"\".\"@example.com\"",
        "= \"john\"",
    ];
    for filter in filters {
        let response = list(json!({ "Filter": filter }));
        assert_eq!(response, invalid("Error while parsing filter."), "{filter}");
    }
    let response = list(json!({ "Filter": "custom:team = \"red\"" }));
    assert_eq!(response, invalid("Invalid search attribute: custom:team"));
}

#[test]
fn the_requested_attributes_are_returned() {
    let request = json!({ "AttributesToGet": ["email"], "Filter": "email ^= \"\"" });
    let response = pool().admin("ListUsers", request).unwrap();
    let attributes = &response["Users"][1]["Attributes"];
    assert_eq!(*attributes, json!([{ "Name": "email", "Value": "john@example.com" }]));

    let response = list(json!({ "AttributesToGet": ["email"] }));
    assert_eq!(response, invalid("One or more requested attributes do not exist."));
}
