### Questions to talk about, one question per id

## The question

prompt-question-1 = Whom do you speak for today: the residents or the services?
prompt-question-2 = Which decision shall the day lead to, and who takes it?
prompt-question-3 = What is yours to settle, and what do you leave to those who carry it out?

## Last time

prompt-last-time-1 = What have the residents noticed of what you decided?
prompt-last-time-2 = If it did not improve: was the need misjudged, did the mission go the wrong way, or was it not done?
prompt-last-time-3 = What is new: knowledge, results, methods or money?

## Need groups

prompt-need-groups-1 = What do you know of how the group is, and what only of how much care it gets?
prompt-need-groups-2 = Whose need do the figures not show?
prompt-need-groups-3 = How good a health do you want the group to have?
prompt-need-groups-4 = What can care affect, and what can others?

## Human dignity

prompt-human-dignity-1 = Would you think alike if the group were older, younger or had lived in another way?
prompt-human-dignity-2 = Who is heard most, and who is not heard?
prompt-human-dignity-3 = How do you keep what you have been through yourselves apart from the group's need?

## Weigh the needs

prompt-weigh-1 = What is hardest: to die too early, not to manage daily life or to feel bad for long?
prompt-weigh-2 = How do you think about ill health that can be prevented?
prompt-weigh-3 = Does it matter for the order if you weigh in another way?

## Benefit and cost

prompt-benefit-and-cost-1 = What would more money do for the group, and what would less?
prompt-benefit-and-cost-2 = Who has to wait if you choose this?
prompt-benefit-and-cost-3 = How do you know that the measure helps?

## Rank

prompt-rank-1 = Which three groups are you surest of?
prompt-rank-2 = What do you say to someone in the group furthest down?
prompt-rank-3 = Did you think of the people or of the services?

## Deliberate

prompt-deliberate-1 = What has the one seen who thinks the opposite?
prompt-deliberate-2 = Do you disagree on facts or on what matters?
prompt-deliberate-3 = What would make you move the group one step?
prompt-deliberate-4 = What may stand as disagreed?

## Propose

prompt-propose-1 = Does the reason hold if read aloud to those it concerns?
prompt-propose-2 = What does the group in place one get that it does not have today?
prompt-propose-3 = Who shall be told, and by whom?

## Give missions

prompt-missions-1 = Does the mission say what shall be better without saying how?
prompt-missions-2 = Can the receiver say yes and manage it?
prompt-missions-3 = Do you pay for what you want to reach?
prompt-missions-4 = Who else must take part, and what does it cost them?

## Plan follow-up

prompt-plan-follow-up-1 = What do you need to know that nobody counts today?
prompt-plan-follow-up-2 = What does a person in the group notice if it has got better?
prompt-plan-follow-up-3 = What do you do if it does not get better?

## Record and decision

prompt-record-and-decision-1 = Would a neighbour grasp the reasons in two minutes?
prompt-record-and-decision-2 = What will you be criticised for, and what do you answer?
prompt-record-and-decision-3 = When do you take the question up again?
