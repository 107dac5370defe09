### Choices that a workshop holds

## Roles and attendance

attendance-invited = Invited
attendance-present = Present
attendance-partly = Present part of the time
attendance-absent = Absent
interest-not-asked = Not asked
interest-nothing = Asked, nothing to declare
interest-tie = Asked, has told the chair
interest-steps-aside = Does not take part, conflict of interest

## How answers come in

way-in-hand-over = On the process leader's computer
way-in-file = Answer file
way-in-paper = Answer sheet
side-neither = Neither
side-earlier = For a higher place
side-later = For a lower place

## Proposal and decision

proposal-start-need = Start from the need order
proposal-start-members = Start from the members' order
outcome-as-proposed = As proposed
outcome-changed = Changed
outcome-tabled = Tabled
outcome-referred-back = Referred back
outcome-rejected = Rejected

## Missions and follow-up

steering-active = Active steering: payment by what is reached
steering-passive = Passive steering: frame or grant beforehand
follow-up-carried-out = Has the mission been carried out?
follow-up-care-received = Have the residents got the care they need?
follow-up-health-better = Has health become better and more equal?
perspective-population = The population's perspective
perspective-organisation = The organisation's perspective
decision-level-politics = Politics
decision-level-administration = Administration
decision-level-unit = Unit
decision-level-team = Team
verdict-hold-on = Hold on
verdict-revise = Revise the mission
verdict-new-mission = Give a new mission
verdict-reprioritise = Prioritise anew

## Figures

dimension-size = Number affected
dimension-mortality = Mortality
dimension-function-and-quality-of-life = Function and quality of life
dimension-burden-of-disease = Burden of disease
dimension-severity = Severity
dimension-effect = Effect of measures
dimension-cost-effectiveness = Cost in relation to benefit
dimension-evidence = Evidence base
dimension-cost-to-society = Cost to society
dimension-care-gap = Care gap
dimension-inequality = Inequality
figure-status-primary = From the source
figure-status-secondary = Quoted
figure-status-computed = Computed
figure-scope-group = About the group
figure-scope-part = About a part of the group
figure-scope-wider = About a wider group
figure-scope-frame = About all groups

## Scales

scale-levels = Four levels
scale-measured = Measured value
scale-health-gap = Health gap
