//! Screens the wall can stand on, and which one it is put on.
//!
//! A screen is known by the name the system gives it. Where there is no name, or two alike, its number and size have to
//! do, and it is said so by showing just those.

use crate::text;
use crate::text::Texts;

/// A screen as the system tells of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Screen {
    /// Its name, where the system gives one.
    pub name: Option<String>,
    /// Width and height in pixels.
    pub pixels: (u32, u32),
    /// Its upper left corner among all screens, in pixels.
    pub corner: (i32, i32),
    /// Whether the process leader's window is on it.
    pub own: bool,
    /// Its place in the window library's list; none where the library does not know of it, so that it is reached by
    /// its corner.
    pub number: Option<usize>,
}

impl Screen {
    /// Whether this is the other screen, in the same place and of the same size.
    pub fn is(&self, other: &Self) -> bool {
        self.name == other.name && self.pixels == other.pixels && self.corner == other.corner
    }

    /// Whether a point among all screens, in pixels, is on it.
    fn holds(&self, (x, y): (i32, i32)) -> bool {
        let within = |at: i32, from: i32, size: u32| {
            u32::try_from(at.saturating_sub(from)).is_ok_and(|at| at < size)
        };
        within(x, self.corner.0, self.pixels.0) && within(y, self.corner.1, self.pixels.1)
    }
}

/// The screens that the system tells of itself, each with its place in the window library's list. `middle`: the
/// middle of the process leader's window, where it is known.
pub fn known_to(library: &[Screen], told: Vec<Screen>, middle: Option<(i32, i32)>) -> Vec<Screen> {
    let with_number = told.into_iter().map(|screen| {
        let known = library.iter().find(|known| known.is(&screen));
        Screen {
            number: known.and_then(|known| known.number),
            own: match middle {
                Some(middle) => screen.holds(middle),
                None => known.is_some_and(|known| known.own),
            },
            ..screen
        }
    });
    with_number.collect()
}

/// Where the wall is to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Place {
    /// Not chosen: on another screen than the process leader's, as soon as there is one.
    #[default]
    Free,
    /// In a window that can be moved.
    Window,
    /// The whole of a screen.
    Screen(Sought),
}

/// A screen that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// Its number, from 0.
    pub number: usize,
    /// Its name.
    pub name: Option<String>,
    /// Its size.
    pub pixels: (u32, u32),
}

impl Sought {
    /// A screen of the list.
    pub fn of(number: usize, screen: &Screen) -> Self {
        Self {
            number,
            name: screen.name.clone(),
            pixels: screen.pixels,
        }
    }

    /// Its number in the list as it is now: by its name where only one screen has it, else by number and size.
    pub fn find(&self, screens: &[Screen]) -> Option<usize> {
        if self.name.is_some() {
            let mut named = screens
                .iter()
                .enumerate()
                .filter(|(_, screen)| screen.name == self.name);
            if let (Some((number, _)), None) = (named.next(), named.next()) {
                return Some(number);
            }
        }
        let same = screens.get(self.number)?;
        (same.pixels == self.pixels && same.name == self.name).then_some(self.number)
    }
}

/// The first screen that the process leader's window is not on.
pub fn other(screens: &[Screen]) -> Option<usize> {
    // Where the system does not tell which one the window is on, it is taken to be the first.
    let known = screens.iter().any(|screen| screen.own);
    screens
        .iter()
        .enumerate()
        .position(|(number, screen)| if known { !screen.own } else { number > 0 })
}

/// A screen in words: number, size, and its name where there is one.
pub fn in_words(number: usize, screen: &Screen, texts: &Texts) -> String {
    let (width, height) = screen.pixels;
    let plain = text!(
        texts,
        "wall-screen",
        number = (number + 1).to_string(),
        width = width.to_string(),
        height = height.to_string()
    );
    // Windows gives names such as \\.\DISPLAY2.
    let name = screen
        .name
        .as_deref()
        .map(|name| name.trim_start_matches(['\\', '.']).trim())
        .filter(|name| !name.is_empty());
    let mut words = plain;
    if let Some(name) = name {
        words.push_str(", ");
        words.push_str(name);
    }
    if screen.own {
        words.push_str(", ");
        words.push_str(&texts.get("wall-screen-own"));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn screen(name: Option<&str>, pixels: (u32, u32), own: bool) -> Screen {
        Screen {
            name: name.map(str::to_owned),
            pixels,
            corner: (0, 0),
            own,
            number: None,
        }
    }

    #[test]
    fn what_the_system_tells_is_tied_to_the_librarys_list() {
        let at = |name: &str, x, number| Screen {
            name: Some(name.to_owned()),
            pixels: (1280, 800),
            corner: (x, 0),
            own: false,
            number,
        };
        let library = [at("eDP-1", 0, Some(0)), at("HDMI-1", 1280, Some(1))];
        // The laptop has moved, one screen is new, and the old projector is gone.
        let told = vec![at("eDP-1", 0, None), at("DP-2", 1280, None)];
        let found = known_to(&library, told, Some((1300, 400)));
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].number, found[0].own), (Some(0), false));
        assert_eq!((found[1].number, found[1].own), (None, true));
        let moved = known_to(&library, vec![at("HDMI-1", 0, None)], None);
        assert_eq!(
            moved[0].number, None,
            "it is no longer where the library has it"
        );
    }

    #[test]
    fn a_screen_is_found_by_its_name_wherever_it_stands() {
        let laptop = screen(Some("eDP-1"), (1920, 1200), true);
        let projector = screen(Some("HDMI-1"), (1920, 1080), false);
        let both = [laptop.clone(), projector.clone()];
        let sought = Sought::of(1, &projector);
        assert_eq!(other(&both), Some(1));
        assert_eq!(sought.find(&both), Some(1));
        assert_eq!(sought.find(&[projector, laptop.clone()]), Some(0));
        assert_eq!(sought.find(&[laptop]), None, "it was taken away");
    }

    #[test]
    fn without_names_number_and_size_have_to_do() {
        let one = screen(None, (1920, 1200), false);
        let two = screen(None, (1280, 720), false);
        let both = [one.clone(), two.clone()];
        assert_eq!(
            other(&both),
            Some(1),
            "the first is taken to be the leader's"
        );
        let sought = Sought::of(1, &two);
        assert_eq!(sought.find(&both), Some(1));
        assert_eq!(sought.find(std::slice::from_ref(&one)), None);
        assert_eq!(sought.find(&[one.clone(), one]), None);
        assert_eq!(other(&[]), None);
    }

    #[test]
    fn screens_are_told_apart_in_words() {
        let texts = Texts::new(Language::Swedish);
        let plain = in_words(1, &screen(None, (1280, 720), false), &texts);
        assert_eq!(plain, "Skärm 2, 1280 × 720");
        let windows = in_words(
            0,
            &screen(Some(r"\\.\DISPLAY1"), (1920, 1080), true),
            &texts,
        );
        assert_eq!(windows, "Skärm 1, 1920 × 1080, DISPLAY1, den här");
    }
}
