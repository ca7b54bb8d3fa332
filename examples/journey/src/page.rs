//! What is on the page now, whatever framework shows it.

use crate::{
    UserPool,
    call::{self, Call},
    input::{Input, Name, Typed},
    screen::{Link, Screen},
    words::{self, Problem},
};
use std::collections::BTreeMap;

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// The form's own button, or Enter in one of its fields.
    Submit,
    Link(Link),
}

/// The state of the page.
#[derive(Clone, Debug)]
pub struct Page {
    screen: Screen,
    typed: Typed,
    problems: BTreeMap<Name, String>,
    alert: String,
    busy: Option<Press>,
    announcement: String,
    /// The number of the present screen, and what is to have the focus.
    turn: u32,
    focus: Option<String>,
}

impl Page {
    /// As it opens: with whoever was signed in before a reload.
    pub async fn open(pool: &UserPool) -> Self {
        let nobody = Screen::SignIn { username: String::new(), notice: None };
        Self {
            screen: call::resume(pool).await.unwrap_or(nobody),
            typed: Typed::default(),
            problems: BTreeMap::new(),
            alert: String::new(),
            busy: None,
            announcement: String::new(),
            turn: 0,
            // It has only just opened: the focus is the person's.
            focus: None,
        }
    }

    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Another for each screen, and the same while that is only mended.
    pub fn turn(&self) -> u32 {
        self.turn
    }

    pub fn typed(&self, name: &Name) -> &str {
        self.typed.text(name)
    }

    /// What is wrong with a field.
    pub fn problem(&self, name: &Name) -> &str {
        self.problems.get(name).map_or("", String::as_str)
    }

    /// What is wrong with no field alone.
    pub fn alert(&self) -> &str {
        &self.alert
    }

    pub fn is_busy(&self, press: Press) -> bool {
        self.busy == Some(press)
    }

    /// What a screen reader says: what is being done, or what has come up.
    pub fn announcement(&self) -> &str {
        &self.announcement
    }

    /// The id of what is to have the focus. It is to be moved once.
    pub fn take_focus(&mut self) -> Option<String> {
        self.focus.take()
    }

    /// Something was typed.
    pub fn put(&mut self, name: &Name, text: String) {
        self.problems.remove(name);
        self.typed.put(name.clone(), text);
    }

    /// Something was pressed. What it gives is to be run, if anything, and the
    /// outcome to be [told](Self::arrive).
    ///
    /// A second press while the first is at work is ignored; to leave the
    /// screen is possible always.
    pub fn press(&mut self, press: Press) -> Option<Call> {
        if let Some(screen) = self.leads_to(press) {
            self.go(screen);
            return None;
        }
        if self.busy.is_some() || (press == Press::Submit && self.has_missing()) {
            return None;
        }
        self.alert.clear();
        self.busy = Some(press);
        self.announcement = match press {
            Press::Submit => self.screen.action().1,
            Press::Link(Link::SignOut) => "Signing out",
            Press::Link(_) => "Sending a new code",
        }
        .to_owned()
            + "…";
        Some(Call::new(self.turn, press, self.screen.clone(), self.typed.clone()))
    }

    /// The outcome of a call; where its screen was left meanwhile, it is of no
    /// interest any more.
    pub fn arrive(&mut self, turn: u32, outcome: Result<Screen, Problem>) {
        if turn != self.turn {
            return;
        }
        self.busy = None;
        self.announcement.clear();
        match outcome {
            // The same step once more, with a session of its own.
            Ok(screen) if screen.is_wrong_code() => {
                self.screen = screen;
                self.show(words::wrong_code());
            }
            Ok(screen) => self.go(screen),
            Err(problem) => self.show(problem),
        }
    }

    /// Where a press leads at once.
    fn leads_to(&self, press: Press) -> Option<Screen> {
        let username = match self.screen.username() {
            "" => self.typed.word(&Name::Username),
            username => username.into(),
        };
        match (&self.screen, press) {
            (Screen::Account { user, .. }, Press::Submit) => {
                Some(Screen::Change { user: user.clone() })
            }
            (Screen::Change { user }, Press::Link(Link::Cancel)) => {
                Some(Screen::Account { user: user.clone(), notice: None })
            }
            (_, Press::Link(Link::ForgotPassword)) => Some(Screen::Forgotten),
            (_, Press::Link(Link::BackToSignIn)) => Some(Screen::SignIn { username, notice: None }),
            _ => None,
        }
    }

    fn has_missing(&mut self) -> bool {
        let inputs = self.screen.inputs();
        let missing = inputs.iter().filter(|input| self.typed.text(&input.name).is_empty());
        self.problems = missing.map(|input| (input.name.clone(), input.missing())).collect();
        self.focus =
            inputs.iter().find(|input| self.problems.contains_key(&input.name)).map(Input::id);
        !self.problems.is_empty()
    }

    fn go(&mut self, screen: Screen) {
        let inputs = screen.inputs();
        self.typed.keep(&inputs);
        if let Screen::SignIn { username, .. } = &screen
            && !username.is_empty()
        {
            self.typed.put(Name::Username, username.as_str());
        }
        self.problems.clear();
        self.alert.clear();
        self.busy = None;
        self.turn += 1;
        self.announcement = [Some(screen.title()), screen.notice().map(Into::into), screen.lead()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
        // A field that is filled already needs no typing: go to the next.
        let empty = inputs.iter().find(|input| self.typed.text(&input.name).is_empty());
        self.focus = Some(empty.map_or("title".into(), Input::id));
        self.screen = screen;
    }

    fn show(&mut self, Problem { field, text }: Problem) {
        let inputs = self.screen.inputs();
        match field.and_then(|name| inputs.iter().find(|input| input.name == name)) {
            Some(input) => {
                self.focus = Some(input.id());
                self.problems.insert(input.name.clone(), text);
            }
            None => self.alert = text,
        }
    }
}
