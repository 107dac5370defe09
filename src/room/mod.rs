//! *Svara i rummet*: the answer page over the room's own network, and one place to hand answers in.
//!
//! The only room of the house with a socket. It listens from [`Room::open`] until the value is dropped, on one
//! address, on a thread of its own; gives out one page at one path drawn by lot, takes one kind of post there, and
//! nothing else: no file of the disk, no other path. It knows no more of HTTP/1.1 than a browser needs for that
//! ([`request`]). What is posted is text that the caller judges; it is never written to a log. Limits are those of
//! [`Limits`].

mod guest;
mod into_folder;
mod limits;
mod request;

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;
use std::time::Duration;

use crate::text::{Explain, Message};

use guest::Shared;
pub use into_folder::IntoFolder;
pub use limits::{Limits, WINDOW};

/// What became of an answer that was posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is in; also when the same bytes were in already.
    In,
    /// It has arrived and lies sealed; it is judged when it is opened.
    Arrived,
    /// The code does not belong to the number.
    WrongCode,
    /// It is for a round that takes no answers.
    Closed,
    /// There are too many from this number.
    TooMany,
    /// It is no answer to this round.
    Refused,
    /// It could not be kept.
    NotKept,
}

/// Where answers go.
pub trait Takes: Send + Sync {
    /// Whose answer the text says it is, where it is one to this round as far as can be told without opening it.
    /// Quick: it comes first.
    ///
    /// # Errors
    /// What to answer where it is none.
    fn number(&self, text: &str) -> Result<String, Taken>;

    /// Opens, judges and keeps the answer. Called one at a time.
    fn take(&self, text: &str) -> Taken;
}

/// What a room needs to open.
pub struct Opening {
    /// The address to listen on, one of this computer's own.
    pub address: IpAddr,
    /// The port; 0 = any that is free.
    pub port: u16,
    /// The path, drawn by lot: letters and digits.
    pub path: String,
    /// The page.
    pub page: String,
    /// The limits.
    pub limits: Limits,
    /// Where answers go.
    pub takes: Arc<dyn Takes>,
}

/// Why a room does not open.
#[derive(Debug, thiserror::Error)]
pub enum RoomError {
    /// The address or port cannot be listened on.
    #[error("cannot listen on {address}: {cause}")]
    Listen {
        /// The address with its port.
        address: SocketAddr,
        /// What the system says.
        cause: io::Error,
    },
    /// There is no thread for it.
    #[error("no thread for the room: {0}")]
    Thread(io::Error),
}

impl Explain for RoomError {
    fn message(&self) -> Message {
        match self {
            Self::Listen { address, cause } => Message::new("room-error-listen")
                .with("address", address.to_string())
                .with("cause", cause.to_string()),
            Self::Thread(cause) => {
                Message::new("room-error-thread").with("cause", cause.to_string())
            }
        }
    }
}

/// How long the listening thread sleeps when nobody comes; closing takes no longer.
const PAUSE: Duration = Duration::from_millis(20);

/// What a guest's thread needs for its own variables.
const GUEST_STACK: usize = 192 * 1024;

/// An open room. Dropping it ends it: nothing listens afterwards, and nothing more is taken.
pub struct Room {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Room {
    /// Begins to listen.
    ///
    /// # Errors
    /// [`RoomError`].
    pub fn open(opening: Opening) -> Result<Self, RoomError> {
        let wanted = SocketAddr::new(opening.address, opening.port);
        let listen = |cause| RoomError::Listen {
            address: wanted,
            cause,
        };
        let listener = TcpListener::bind(wanted).map_err(listen)?;
        listener.set_nonblocking(true).map_err(listen)?;
        let address = listener.local_addr().map_err(listen)?;
        let shared = Arc::new(Shared::new(opening));
        let guests = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("room".to_owned())
            .spawn(move || listen_until_closed(&listener, &guests))
            .map_err(RoomError::Thread)?;
        Ok(Self {
            address,
            shared,
            thread: Some(thread),
        })
    }

    /// The address to type or scan: `http://192.168.1.20:40123/K4QF8T`.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.address, self.shared.path)
    }

    /// How many answers have come in, those that replace an earlier one included.
    pub fn arrived(&self) -> usize {
        self.shared.arrived.load(Ordering::Relaxed)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.shared.closed.store(true, Ordering::Release);
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the room's thread has stopped");
        }
    }
}

fn listen_until_closed(listener: &TcpListener, shared: &Arc<Shared>) {
    while !shared.is_closed() {
        match listener.accept() {
            Ok((stream, from)) => {
                // One too many is closed at once, without a word.
                let Some(place) = guest::Place::take(shared, from.ip()) else {
                    continue;
                };
                let thread = std::thread::Builder::new()
                    .name("room guest".to_owned())
                    .stack_size(GUEST_STACK);
                if let Err(error) = thread.spawn(move || place.serve(stream)) {
                    tracing::warn!(%error, "no thread for a guest");
                }
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => std::thread::sleep(PAUSE),
            Err(error) => {
                // No files left, or a connection that was gone already: the next may come.
                tracing::warn!(%error, "a connection was not taken");
                std::thread::sleep(PAUSE);
            }
        }
    }
}

/// This computer's own address on the network that it would send by, which is the room's where there is only one. Nothing
/// is sent to find it.
pub fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // An address kept for examples (RFC 5737): only the way there is looked up.
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_loopback() && !address.is_unspecified()).then_some(address)
}

/// A path drawn by lot from the system's own source of randomness: letters and digits that are not mixed up.
pub fn draw_path() -> String {
    // A new key's open half is as random as the key.
    let drawn = crate::store::KeyPair::generate().public();
    drawn.chars().skip(10).take(8).collect()
}

#[cfg(test)]
mod tests;
