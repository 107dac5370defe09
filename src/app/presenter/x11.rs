//! The screens as the X server tells of them.
//!
//! There the window library keeps the list that it made at the start: the notice that would renew it does not
//! reach it. A projector that is plugged in or taken away during the day is seen only by asking the server.

use x11rb::connection::Connection as _;
use x11rb::protocol::randr::ConnectionExt as _;
use x11rb::protocol::xproto::ConnectionExt as _;

use super::Screen;

/// The screens there are; none where the server cannot be asked, or is too old to tell.
pub fn screens() -> Option<Vec<Screen>> {
    let (server, number) = x11rb::connect(None).ok()?;
    let root = server.setup().roots.get(number)?.root;
    let told = server.randr_get_monitors(root, true).ok()?.reply().ok()?;
    let screens = told.monitors.into_iter().map(|monitor| {
        let name = server.get_atom_name(monitor.name).ok();
        let name = name.and_then(|name| name.reply().ok());
        Screen {
            name: name.and_then(|name| String::from_utf8(name.name).ok()),
            pixels: (monitor.width.into(), monitor.height.into()),
            corner: (monitor.x.into(), monitor.y.into()),
            own: false,
            number: None,
        }
    });
    Some(screens.collect())
}
