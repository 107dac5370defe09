//! One guest: what is asked, and what is answered.

use std::net::{IpAddr, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use super::limits::{Counts, Limits};
use super::request::{Head, Status, read_head, respond};
use super::{Opening, Taken, Takes};

/// What all guests share.
pub(super) struct Shared {
    pub(super) path: String,
    pub(super) closed: AtomicBool,
    pub(super) arrived: AtomicUsize,
    page: String,
    limits: Limits,
    counts: Mutex<Counts>,
    /// Held while an answer is taken: one at a time.
    taking: Mutex<()>,
    takes: Arc<dyn Takes>,
}

impl Shared {
    pub(super) fn new(opening: Opening) -> Self {
        Self {
            path: format!("/{}", opening.path),
            closed: AtomicBool::new(false),
            arrived: AtomicUsize::new(0),
            page: opening.page,
            limits: opening.limits,
            counts: Mutex::default(),
            taking: Mutex::default(),
            takes: opening.takes,
        }
    }

    pub(super) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A guest's place among the connections; given back when it is dropped.
pub(super) struct Place {
    shared: Arc<Shared>,
    from: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.shared.counts().disconnect(self.from);
    }
}

impl Place {
    /// A place for one more guest from this address, where there is one.
    pub(super) fn take(shared: &Arc<Shared>, from: IpAddr) -> Option<Self> {
        let free = shared.counts().connect(from, &shared.limits);
        free.then(|| Self {
            shared: Arc::clone(shared),
            from,
        })
    }

    /// Reads one request and answers it.
    pub(super) fn serve(self, mut stream: TcpStream) {
        let limits = &self.shared.limits;
        let begun = Instant::now();
        let over = begun + limits.connection;
        // What was accepted from a listener that does not wait may not wait either.
        if stream.set_nonblocking(false).is_err() {
            return;
        }
        let (status, page) = match read_head(&mut stream, limits.head_bytes, begun + limits.head) {
            Ok(head) => self.answer(head, &mut stream),
            Err(status) => (status, ""),
        };
        // A guest that is gone does not hear it.
        let _ = respond(&mut stream, status, page, over);
    }

    fn answer(&self, head: Head, stream: &mut TcpStream) -> (Status, &str) {
        let shared = &*self.shared;
        if !shared
            .counts()
            .request(self.from, Instant::now(), &shared.limits)
        {
            return (Status::TooMany, "");
        }
        if head.target != shared.path || shared.is_closed() {
            return (Status::NotFound, "");
        }
        match head.method.as_str() {
            "GET" => (Status::Ok, &shared.page),
            "POST" if !of_another_page(&head) => (self.post(head, stream), ""),
            _ => (Status::NotFound, ""),
        }
    }

    fn post(&self, head: Head, stream: &mut TcpStream) -> Status {
        let shared = &*self.shared;
        let length = head.length.and_then(|length| usize::try_from(length).ok());
        let Some(length) = length.filter(|_| !head.chunked) else {
            return Status::BadRequest;
        };
        if length > shared.limits.body {
            return Status::TooLarge;
        }
        if !shared.counts().begin_body(&shared.limits) {
            return Status::TooMany;
        }
        let received = head.read_body(stream, length, Instant::now() + shared.limits.receiving);
        shared.counts().end_body();
        match received {
            Ok(text) => self.taken(&text),
            Err(status) => status,
        }
    }

    /// Cheap tests first, the code last.
    fn taken(&self, text: &str) -> Status {
        let shared = &*self.shared;
        let number = match shared.takes.number(text) {
            Ok(number) => number,
            Err(taken) => return status(taken),
        };
        let _one_at_a_time = shared.taking.lock().unwrap_or_else(PoisonError::into_inner);
        if shared.is_closed() {
            return Status::Gone;
        }
        let now = Instant::now();
        if !shared
            .counts()
            .may_try(self.from, &number, now, &shared.limits)
        {
            return Status::TooMany;
        }
        let taken = shared.takes.take(text);
        match taken {
            Taken::WrongCode => shared.counts().wrong(self.from, &number, now),
            Taken::In | Taken::Arrived => {
                shared.arrived.fetch_add(1, Ordering::Relaxed);
            }
            Taken::Closed | Taken::TooMany | Taken::Refused | Taken::NotKept => {}
        }
        status(taken)
    }
}

/// Whether a browser says that the request comes from a page that is not ours.
fn of_another_page(head: &Head) -> bool {
    head.origin
        .as_deref()
        .is_some_and(|origin| origin.strip_prefix("http://") != head.host.as_deref())
}

/// What the page is told; its script knows these.
fn status(taken: Taken) -> Status {
    match taken {
        Taken::In => Status::Created,
        Taken::Arrived => Status::Accepted,
        Taken::WrongCode => Status::Forbidden,
        Taken::Closed => Status::Gone,
        Taken::TooMany => Status::TooMany,
        Taken::Refused => Status::NoAnswer,
        Taken::NotKept => Status::NotKept,
    }
}
