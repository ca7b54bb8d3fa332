//! The modules form layers: no file imports another one that, directly or
//! through others, imports it.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The modules that each module declares or imports, by its path.
type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_modules_import_each_other() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = BTreeMap::new();
    read(&source, "crate", &mut files);
    assert!(files.len() > 50, "only {} files were found", files.len());
    assert_eq!(circle(&imports(&files)), None);
}

#[test]
fn a_circle_is_found() {
    let files = [
        ("crate", "mod a;\nmod b;\nmod c;"),
        ("crate::a", "use crate::b::{self, Thing as Other};"),
        ("crate::b", "use super::c::{\n    deep::Item,\n    More,\n};"),
        ("crate::c", "pub use crate::a::Third;"),
    ];
    let mut files: BTreeMap<_, _> =
        files.into_iter().map(|(module, text)| (module.to_owned(), text.to_owned())).collect();
    let expected = ["crate::a", "crate::b", "crate::c"].map(str::to_owned).to_vec();
    assert_eq!(circle(&imports(&files)), Some(expected));
    files.insert("crate::c".to_owned(), "use std::fmt;".to_owned());
    assert_eq!(circle(&imports(&files)), None);
    files.insert("crate::c".to_owned(), "use super::Anything;".to_owned());
    let expected = ["crate", "crate::a", "crate::b", "crate::c"].map(str::to_owned).to_vec();
    assert_eq!(circle(&imports(&files)), Some(expected));
}

/// Collects the text of the modules below a folder, by their paths.
fn read(folder: &Path, module: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let inner = format!("{module}::{name}");
        if path.is_dir() {
            read(&path, &inner, files);
        } else {
            let is_root = name == "lib" || name == "mod";
            let module = if is_root { module.to_owned() } else { inner };
            files.insert(module, fs::read_to_string(&path).unwrap());
        }
    }
}

fn imports(files: &BTreeMap<String, String>) -> Imports {
    files.iter().map(|(module, text)| (module.clone(), imports_of(module, text, files))).collect()
}

fn imports_of(module: &str, text: &str, files: &BTreeMap<String, String>) -> BTreeSet<String> {
    // Unit tests may import anything.
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let parent = module.rsplit_once("::").map_or("crate", |(parent, _)| parent);
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut found = BTreeSet::new();
    for statement in code.collect::<Vec<_>>().join(" ").split(';') {
        let words: Vec<_> = statement.split_whitespace().collect();
        if let [.., "mod", name] = words.as_slice() {
            found.insert(format!("{module}::{name}"));
        }
        let used = words.iter().skip_while(|word| **word != "use").skip(1);
        for path in paths(&used.copied().collect::<String>()) {
            let path = match path.strip_prefix("super::") {
                Some(rest) => format!("{parent}::{rest}"),
                None if path.starts_with("crate::") => path.to_owned(),
                None => format!("{module}::{path}"),
            };
            found.insert(owner(&path, files));
        }
    }
    found.remove(module);
    found
}

/// Lists the paths of an import: `a::{b, c}` has `a::b` and `a::c`.
fn paths(import: &str) -> Vec<String> {
    let Some((prefix, rest)) = import.split_once('{') else {
        return import.split(',').filter(|path| !path.is_empty()).map(str::to_owned).collect();
    };
    let mut prefix = prefix;
    let mut found = Vec::new();
    if let Some((before, last)) = prefix.rsplit_once(',') {
        found.extend(paths(before));
        prefix = last;
    }
    let mut depth = 1_u32;
    let end = rest.find(|c| {
        depth = if c == '{' { depth + 1 } else { depth - u32::from(c == '}') };
        depth == 0
    });
    let (inner, after) = rest.split_at(end.unwrap_or(rest.len()));
    found.extend(paths(inner).iter().map(|path| format!("{prefix}{path}")));
    found.extend(paths(after.trim_start_matches(['}', ','])));
    found
}

/// Finds the module of a path's item, which is the importing module itself where
/// the path leads into another crate.
fn owner(path: &str, files: &BTreeMap<String, String>) -> String {
    let mut path = path;
    while !files.contains_key(path) {
        path = path.rsplit_once("::").map_or("crate", |(path, _)| path);
    }
    path.to_owned()
}

/// Removes modules that import nothing or that nothing imports until none is
/// left, or a circle.
fn circle(imports: &Imports) -> Option<Vec<String>> {
    let mut left = imports.clone();
    loop {
        let imported: BTreeSet<_> = left.values().flatten().cloned().collect();
        let end = left
            .iter()
            .find(|(module, used)| used.is_empty() || !imported.contains(*module))
            .map(|(module, _)| module.clone());
        let Some(end) = end else {
            return (!left.is_empty()).then(|| left.into_keys().collect());
        };
        left.remove(&end);
        for used in left.values_mut() {
            used.remove(&end);
        }
    }
}
