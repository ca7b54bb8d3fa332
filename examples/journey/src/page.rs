//! The state of the page, which any framework can show.

use crate::{
    UserPool,
    call::{self, Call},
    error_messages::{self, Problem},
    input::{Input, Name, Typed},
    screen::{Link, Screen},
};
use std::collections::BTreeMap;

/// A button or link that was pressed.
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
    /// The number of the present screen.
    screen_number: u32,
    /// The ID of the element that is to get the focus.
    focus: Option<String>,
}

impl Page {
    /// Returns the page as it opens. A user who was signed in before a reload still is.
    pub async fn open(pool: &UserPool) -> Self {
        let nobody = Screen::SignIn { username: String::new(), notice: None };
        Self {
            screen: call::resume(pool).await.unwrap_or(nobody),
            typed: Typed::default(),
            problems: BTreeMap::new(),
            alert: String::new(),
            busy: None,
            announcement: String::new(),
            screen_number: 0,
            // The page was only just opened: the focus stays where the user has it.
            focus: None,
        }
    }

    /// Returns the present screen.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Returns the number of the present screen, which each new screen increases.
    pub fn screen_number(&self) -> u32 {
        self.screen_number
    }

    /// Returns what was typed into a field.
    pub fn typed(&self, name: &Name) -> &str {
        self.typed.text(name)
    }

    /// Returns the error of a field, if there is one.
    pub fn problem(&self, name: &Name) -> &str {
        self.problems.get(name).map_or("", String::as_str)
    }

    /// Returns the error that concerns no single field, if there is one.
    pub fn alert(&self) -> &str {
        &self.alert
    }

    /// Returns whether the call of this press runs.
    pub fn is_busy(&self, press: Press) -> bool {
        self.busy == Some(press)
    }

    /// Returns what a screen reader says: what is being done, or what is now shown.
    pub fn announcement(&self) -> &str {
        &self.announcement
    }

    /// Returns the ID of the element to move the focus to, once.
    pub fn take_focus(&mut self) -> Option<String> {
        self.focus.take()
    }

    /// Stores what was typed into a field.
    pub fn set(&mut self, name: &Name, text: String) {
        self.problems.remove(name);
        self.typed.set(name.clone(), text);
    }

    /// Handles a press. Run the call that it returns, if any, and pass the outcome
    /// to [`finish`](Self::finish).
    ///
    /// A second press while a call runs is ignored, unless it leaves the screen.
    pub fn press(&mut self, press: Press) -> Option<Call> {
        if let Some(screen) = self.next_screen(press) {
            self.show_screen(screen);
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
        Some(Call::new(self.screen_number, press, self.screen.clone(), self.typed.clone()))
    }

    /// Shows the outcome of a call. It is ignored if its screen was left meanwhile.
    pub fn finish(&mut self, screen_number: u32, outcome: Result<Screen, Problem>) {
        if screen_number != self.screen_number {
            return;
        }
        self.busy = None;
        self.announcement.clear();
        match outcome {
            // The same step again, with a new `session`.
            Ok(screen) if screen.is_wrong_code() => {
                self.screen = screen;
                self.show_problem(error_messages::wrong_code());
            }
            Ok(screen) => self.show_screen(screen),
            Err(problem) => self.show_problem(problem),
        }
    }

    /// Returns the screen of a press that takes no request.
    fn next_screen(&self, press: Press) -> Option<Screen> {
        let username = match self.screen.username() {
            "" => self.typed.trimmed(&Name::Username),
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

    fn show_screen(&mut self, screen: Screen) {
        let inputs = screen.inputs();
        self.typed.keep(&inputs);
        if let Screen::SignIn { username, .. } = &screen
            && !username.is_empty()
        {
            self.typed.set(Name::Username, username.as_str());
        }
        self.problems.clear();
        self.alert.clear();
        self.busy = None;
        self.screen_number += 1;
        self.announcement = [Some(screen.title()), screen.notice().map(Into::into), screen.lead()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
        // The first field that is still to be filled in.
        let empty = inputs.iter().find(|input| self.typed.text(&input.name).is_empty());
        self.focus = Some(empty.map_or("title".into(), Input::id));
        self.screen = screen;
    }

    fn show_problem(&mut self, Problem { field, text }: Problem) {
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
