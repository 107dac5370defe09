### The summary for residents, one page

## How we prioritised and why

summary-title = How we prioritised and why
summary-status-proposal = Proposal, not decided
summary-status-decided = Decided { $date }, { $paragraph }
summary-matter = Matter { $number }
summary-about-title = What it is about
summary-about = We have compared the need of care in { $count ->
        [one] { $count } group
       *[other] { $count } groups
    }. The law says that those with the greatest need go first. So we have put the groups in order.
summary-order-title = The order
summary-order-place = Place
summary-order-group = Group
summary-order-reason = Reason
summary-order-shared = Groups in the same place stand equal.
summary-means-title = What it means
summary-means = A lower place is not a no. Everyone has the right to an assessment. The order guides our missions and our budget. The order applies to all care paid by taxes.
summary-means-missions = { $count ->
        [one] One mission comes first.
       *[other] { $count } missions come first.
    }
summary-how-title = How we did it
summary-how-facts = We read facts about each group.
summary-how-own-order = Each of us made an order of our own.
summary-how-talk = We talked about the differences and tested the reasons.
summary-how-many = { $answered } of { $of } members took part.
summary-how-rule = We used the rule { $rule }.
summary-never = Age, sex, income and way of life were not allowed as reasons.
summary-differed-title = Where we differed
summary-differed = We did not agree on { $group }.
summary-differed-earlier = Some wanted it earlier: { $reason }
summary-differed-later = Others wanted to wait: { $reason }
summary-differed-none = Nobody has asked to have another opinion noted.
summary-unknown-title = What we do not know
summary-unknown-group = There are few sure data on { $group }.
summary-unknown-groups = There are few sure data on { $count } of { $all } groups.
summary-unknown-places = { $first } and { $second } could as well change places.
summary-next-title = What happens now
summary-next-decision = The board decides on { $date }.
summary-next-follow-up = We follow up on { $date }.
summary-next-contact = Questions and views: { $contact }
summary-next-full = The full record: { $place }
summary-example = Example. Judgements, answers and order are invented.
