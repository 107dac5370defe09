//! How much one address, and all together, may ask for. Nothing here knows a socket or a clock: the time is passed in.
//!
//! An address that floods is told to wait; others are not hurt by it. A member's number is never locked: wrong codes
//! are counted per number for a while, and what waits is the answer, not the member.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::time::{Duration, Instant};

/// The limits of a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one answer at most.
    pub body: usize,
    /// Connections at once, from everybody.
    pub connections: usize,
    /// Connections at once from one address.
    pub connections_per_address: usize,
    /// Answers being received at once, from everybody.
    pub bodies: usize,
    /// Bytes of a request's head at most.
    pub head_bytes: usize,
    /// Requests from one address within [`WINDOW`].
    pub requests_per_address: usize,
    /// Wrong codes from one address within [`WINDOW`].
    pub wrong_per_address: usize,
    /// Wrong codes for one number within [`WINDOW`].
    pub wrong_per_number: usize,
    /// Until the head of a request has come.
    pub head: Duration,
    /// Until the whole answer has come.
    pub receiving: Duration,
    /// Until a connection is over.
    pub connection: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 256 * 1024,
            connections: 512,
            connections_per_address: 8,
            bodies: 96,
            head_bytes: 16 * 1024,
            requests_per_address: 60,
            wrong_per_address: 10,
            wrong_per_number: 5,
            head: Duration::from_secs(5),
            receiving: Duration::from_secs(10),
            connection: Duration::from_secs(60),
        }
    }
}

/// The time that requests and wrong codes are counted over.
pub const WINDOW: Duration = Duration::from_secs(60);

/// More addresses than this are not remembered; the one that has been quiet longest is forgotten.
const MOST_ADDRESSES: usize = 4096;

/// What has been asked for lately.
#[derive(Debug, Default)]
pub(super) struct Counts {
    addresses: HashMap<IpAddr, Address>,
    wrong_by_number: HashMap<String, VecDeque<Instant>>,
    open: usize,
    bodies: usize,
}

#[derive(Debug, Default)]
struct Address {
    open: usize,
    requests: VecDeque<Instant>,
    wrong: VecDeque<Instant>,
}

/// How many of these lie within the window, the others forgotten.
fn recent(times: &mut VecDeque<Instant>, now: Instant) -> usize {
    while times
        .front()
        .is_some_and(|time| now.duration_since(*time) >= WINDOW)
    {
        times.pop_front();
    }
    times.len()
}

impl Counts {
    /// Whether one more connection from this address is taken.
    pub(super) fn connect(&mut self, from: IpAddr, limits: &Limits) -> bool {
        if self.open >= limits.connections {
            return false;
        }
        if self.addresses.len() >= MOST_ADDRESSES && !self.addresses.contains_key(&from) {
            self.forget_quiet();
        }
        let address = self.addresses.entry(from).or_default();
        if address.open >= limits.connections_per_address {
            return false;
        }
        address.open += 1;
        self.open += 1;
        true
    }

    pub(super) fn disconnect(&mut self, from: IpAddr) {
        self.open = self.open.saturating_sub(1);
        if let Some(address) = self.addresses.get_mut(&from) {
            address.open = address.open.saturating_sub(1);
        }
    }

    fn forget_quiet(&mut self) {
        let quiet = self
            .addresses
            .iter()
            .filter(|(_, address)| address.open == 0)
            .min_by_key(|(_, address)| address.requests.back().copied());
        if let Some(quiet) = quiet.map(|(address, _)| *address) {
            self.addresses.remove(&quiet);
        }
    }

    /// Whether one more request from this address is answered.
    pub(super) fn request(&mut self, from: IpAddr, now: Instant, limits: &Limits) -> bool {
        let address = self.addresses.entry(from).or_default();
        if recent(&mut address.requests, now) >= limits.requests_per_address {
            return false;
        }
        address.requests.push_back(now);
        true
    }

    /// Whether one more answer can be received now.
    pub(super) fn begin_body(&mut self, limits: &Limits) -> bool {
        let free = self.bodies < limits.bodies;
        self.bodies += usize::from(free);
        free
    }

    pub(super) fn end_body(&mut self) {
        self.bodies = self.bodies.saturating_sub(1);
    }

    /// Whether a code from this address for this number may be tried.
    pub(super) fn may_try(
        &mut self,
        from: IpAddr,
        number: &str,
        now: Instant,
        limits: &Limits,
    ) -> bool {
        let by_address = self
            .addresses
            .get_mut(&from)
            .map_or(0, |address| recent(&mut address.wrong, now));
        let by_number = self
            .wrong_by_number
            .get_mut(number)
            .map_or(0, |times| recent(times, now));
        by_address < limits.wrong_per_address && by_number < limits.wrong_per_number
    }

    /// A code was wrong. Only numbers that exist come here, so their count is bounded by the members.
    pub(super) fn wrong(&mut self, from: IpAddr, number: &str, now: Instant) {
        let address = self.addresses.entry(from).or_default();
        address.wrong.push_back(now);
        let times = self.wrong_by_number.entry(number.to_owned()).or_default();
        times.push_back(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    fn address(last: u8) -> IpAddr {
        Ipv4Addr::new(192, 168, 1, last).into()
    }

    #[test]
    fn one_address_that_takes_all_leaves_room_for_others() {
        let (mut counts, limits) = (Counts::default(), Limits::default());
        let taken = (0..100)
            .filter(|_| counts.connect(address(1), &limits))
            .count();
        assert_eq!(taken, limits.connections_per_address);
        assert!(counts.connect(address(2), &limits));
        counts.disconnect(address(1));
        assert!(counts.connect(address(1), &limits));
        let (mut counts, now) = (Counts::default(), Instant::now());
        let answered = (0..200)
            .filter(|_| counts.request(address(1), now, &limits))
            .count();
        assert_eq!(answered, limits.requests_per_address);
        assert!(counts.request(address(2), now, &limits));
        assert!(counts.request(address(1), now + WINDOW, &limits));
    }

    #[test]
    fn wrong_codes_are_counted_per_number_and_address_and_forgotten() {
        let (mut counts, limits, now) = (Counts::default(), Limits::default(), Instant::now());
        for _ in 0..limits.wrong_per_number {
            assert!(counts.may_try(address(1), "L7", now, &limits));
            counts.wrong(address(1), "L7", now);
        }
        assert!(!counts.may_try(address(1), "L7", now, &limits));
        assert!(!counts.may_try(address(2), "L7", now, &limits));
        for _ in 0..limits.wrong_per_number {
            counts.wrong(address(1), "L8", now);
        }
        assert!(!counts.may_try(address(1), "L1", now, &limits));
        assert!(counts.may_try(address(2), "L1", now, &limits));
        assert!(counts.may_try(address(2), "L7", now + WINDOW, &limits));
    }

    #[test]
    fn no_number_of_addresses_fills_the_memory() {
        let (mut counts, limits) = (Counts::default(), Limits::default());
        for index in 0..20_000_u32 {
            let from = IpAddr::from(Ipv4Addr::from_bits(index));
            assert!(counts.connect(from, &limits));
            counts.disconnect(from);
        }
        assert!(counts.addresses.len() <= MOST_ADDRESSES);
    }

    #[test]
    fn no_more_answers_are_received_at_once_than_fit() {
        let (mut counts, limits) = (Counts::default(), Limits::default());
        let begun = (0..1000).filter(|_| counts.begin_body(&limits)).count();
        assert_eq!(begun, limits.bodies);
        counts.end_body();
        assert!(counts.begin_body(&limits));
    }
}
