//! The program: asks the system what the library may not, and hands over.

use std::io;
use std::process::ExitCode;

use foretrade::app::headless::still::{View, png};
use foretrade::app::theme::ThemeKind;
use foretrade::app::{self, Options, Renderer};
use foretrade::cli::{self, Environment, Invocation, Outcome, Picture, WindowRequest, display};
use foretrade::store::{Folders, KeyRing, Settings};
use foretrade::text::{Explain, Language, Message, Texts};
use foretrade::workshop::Workshop;
use jiff::{Timestamp, tz::TimeZone};

/// Memory comes from here in the program; tests and benches keep the system's own.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let environment = Environment {
        language: language(),
        now: now(),
        painter: paint,
        keys,
    };
    let result = cli::run(
        std::env::args_os(),
        &mut io::stdout().lock(),
        &mut io::stderr().lock(),
        &environment,
    );
    match result {
        Ok(Invocation::Finished(outcome)) => outcome.into(),
        Ok(Invocation::Window(request)) => window(request, environment.language),
        Err(error) => {
            eprintln!("{error}");
            Outcome::Cannot.into()
        }
    }
}

/// Opens the window, or says at once that there is no display.
fn window(request: WindowRequest, language: Language) -> ExitCode {
    let texts = Texts::new(request.language.unwrap_or(language));
    let problem = if display::is_missing(|name| std::env::var_os(name), display::socket_answers) {
        Message::new("cli-error-no-display")
            .with("commands", cli::commands_without_window().join(", "))
    } else {
        let options = Options {
            file: request.file,
            language: request.language,
            renderer: request.renderer.map(|renderer| match renderer {
                cli::Renderer::Wgpu => Renderer::Wgpu,
                cli::Renderer::Glow => Renderer::Glow,
            }),
            offset: Some(TimeZone::system().to_offset(now())),
        };
        // What the libraries below warn about; the drawing libraries talk of things no user can mend.
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::ERROR)
            .with_writer(io::stderr)
            .init();
        match app::run(&options, now) {
            Ok(()) => return Outcome::Fine.into(),
            Err(error) => error.message(),
        }
    };
    eprintln!("{}", texts.message(&problem));
    Outcome::Cannot.into()
}

/// A step of the window as a PNG file, in the light theme.
fn paint(workshop: &Workshop, picture: &Picture) -> Result<Vec<u8>, Message> {
    let (width, height) = picture.size;
    let view = View {
        step: picture.step,
        language: picture.language,
        theme: ThemeKind::Light,
        size: egui::vec2(width as f32, height as f32),
        wall: picture.wall,
        now: picture.now,
    };
    png(workshop, view)
        .map_err(|error| Message::new("cli-error-picture").with("cause", error.to_string()))
}

/// The user's keys.
fn keys() -> KeyRing {
    let folders = Folders::of_user();
    folders.map_or_else(KeyRing::default, |folders| KeyRing::load(&folders.keys()))
}

/// The language that is set, else the system's: Swedish unless the system is English.
fn language() -> Language {
    let set = Folders::of_user().and_then(|folders| {
        let (settings, _) = Settings::read(&folders.settings_file());
        settings.language
    });
    set.unwrap_or_else(|| Language::from_locale(&sys_locale::get_locale().unwrap_or_default()))
}

#[allow(
    clippy::disallowed_methods,
    reason = "the only place that asks for the time; everything else takes it as an argument"
)]
fn now() -> Timestamp {
    Timestamp::now()
}
