//! Whether there is a screen, found out before the window library starts: it would take long, and
//! say it in words that help nobody.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Whether no display can be reached. Looks at the variables `variable` gives, and asks `answers`
/// whether a socket takes connections.
///
/// Only where windows come through X11 or Wayland; elsewhere there is always one to try.
pub fn is_missing(
    variable: impl Fn(&str) -> Option<OsString>,
    answers: impl Fn(&Path) -> bool,
) -> bool {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return false;
    }
    let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
    if variable("WAYLAND_SOCKET").is_some() {
        return false;
    }
    let wayland = variable("WAYLAND_DISPLAY").is_some_and(|name| {
        let path = match variable("XDG_RUNTIME_DIR") {
            // An absolute name takes the place of the folder.
            Some(folder) => PathBuf::from(folder).join(name),
            None => PathBuf::from(name),
        };
        answers(&path)
    });
    let x11 = variable("DISPLAY").is_some_and(|name| match local_display(&name) {
        Some(number) => answers(Path::new(&format!("/tmp/.X11-unix/X{number}"))),
        // Over the network: only trying shows it.
        None => true,
    });
    !(wayland || x11)
}

/// The number of a display on this computer: 0 of `:0` or `:0.1`.
fn local_display(name: &OsString) -> Option<u32> {
    let number = name.to_str()?;
    let number = number
        .strip_prefix("unix")
        .unwrap_or(number)
        .strip_prefix(':')?;
    number.split('.').next()?.parse().ok()
}

/// Whether a local socket takes connections.
#[cfg(unix)]
pub fn socket_answers(path: &Path) -> bool {
    use std::os::unix::net::UnixStream;
    if UnixStream::connect(path).is_ok() {
        return true;
    }
    // X servers also listen under the same name without a file.
    #[cfg(target_os = "linux")]
    {
        use std::os::linux::net::SocketAddrExt;
        use std::os::unix::ffi::OsStrExt;
        use std::os::unix::net::SocketAddr;
        if let Ok(address) = SocketAddr::from_abstract_name(path.as_os_str().as_bytes()) {
            return UnixStream::connect_addr(&address).is_ok();
        }
    }
    false
}

/// Whether a local socket takes connections; never asked on this system.
#[cfg(not(unix))]
pub fn socket_answers(_path: &Path) -> bool {
    true
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    fn missing(variables: &[(&str, &str)], sockets: &[&str]) -> bool {
        is_missing(
            |name| {
                let found = variables.iter().find(|(other, _)| *other == name);
                found.map(|(_, value)| OsString::from(value))
            },
            |path| sockets.iter().any(|socket| Path::new(socket) == path),
        )
    }

    #[test]
    fn a_display_is_one_that_answers() {
        assert!(missing(&[], &[]));
        assert!(missing(&[("DISPLAY", "")], &[]));
        assert!(missing(&[("DISPLAY", ":7")], &[]));
        assert!(missing(&[("WAYLAND_DISPLAY", "wayland-0")], &[]));
        assert!(!missing(&[("DISPLAY", ":7.0")], &["/tmp/.X11-unix/X7"]));
        assert!(!missing(&[("DISPLAY", "unix:7")], &["/tmp/.X11-unix/X7"]));
        assert!(!missing(&[("DISPLAY", "elsewhere:0")], &[]));
        assert!(!missing(&[("WAYLAND_SOCKET", "5")], &[]));
        let wayland = [("XDG_RUNTIME_DIR", "/run/u"), ("WAYLAND_DISPLAY", "w")];
        assert!(!missing(&wayland, &["/run/u/w"]));
        let absolute = [("XDG_RUNTIME_DIR", "/run/u"), ("WAYLAND_DISPLAY", "/w")];
        assert!(!missing(&absolute, &["/w"]));
    }

    #[test]
    fn a_listening_socket_answers_and_a_left_one_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("X7");
        assert!(!socket_answers(&path));
        let listener = std::os::unix::net::UnixListener::bind(&path).unwrap();
        assert!(socket_answers(&path));
        drop(listener);
        assert!(!socket_answers(&path));
    }
}
