### The 26 parts of the evidence

## Parts

evidence-part-background = Background on the population
evidence-part-self-rated = What residents and patients say themselves
evidence-part-deep = In-depth needs analysis
evidence-part-activity = Care today
evidence-part-national = National steering
evidence-part-regional = The region's own decisions
evidence-part-resources = Resources
evidence-part-benefit = Benefit

## The sheet

evidence-summary = { $collected } of { $kinds } parts have evidence.
evidence-lacking = Looked for but not found: { $list }.
evidence-sentence = Fill in what this group needs. Not everything has to be there.
evidence-state-collected = Has evidence
evidence-state-open = Not filled in
evidence-finding = What the evidence shows
evidence-missing = We have looked, data are missing
evidence-confirm = The fact is from an earlier year and still holds
evidence-quality = Quality, set by civil servants
evidence-weight = Political weight, set by elected members
evidence-weight-large = Large
evidence-weight-some = Some
evidence-weight-small = Small
evidence-weight-sentence = The weight goes into the record but changes no figure.
evidence-add-another = Add another fact
evidence-remove = Remove the fact

## The parts 1–5

evidence-kind-background = Living conditions
    .example = For example age, education, income, place, care need index.
    .purpose = Shows which conditions affect health.
evidence-kind-epidemiology = Illness and death
    .example = For example mortality, morbidity, quality of life, function.
    .purpose = Shows how the group is.
evidence-kind-health-survey = National health survey
    .example = For example Hälsa på lika villkor.
    .purpose = Shows how residents see their health.
evidence-kind-patient-survey = National patient survey
    .example = For example answers from patients.
    .purpose = Shows how patients see care.
evidence-kind-barometer = Health care barometer
    .example = For example answers from residents.
    .purpose = Shows how residents see care.

## The parts 6–10

evidence-kind-patient-reported = Patient-reported measures
    .example = For example results and experience after care.
    .purpose = Shows what care gave, in the patient's eyes.
evidence-kind-deep-analysis = Analysis of the group's needs
    .example = For example one group at a time, and what earlier measures gave.
    .purpose = Shows how the group is and whether needs are met.
evidence-kind-consumption = Use of care
    .example = For example care per resident, compared with other regions.
    .purpose = Shows how much care the group gets, wherever given.
evidence-kind-production = Production
    .example = For example visits and stays, compared with others.
    .purpose = Shows how much services do.
evidence-kind-conditions = Conditions of services
    .example = For example staff, premises, organisation.
    .purpose = Shows what is possible here.

## The parts 11–15

evidence-kind-medicines = Medicines
    .example = For example prescriptions, compared with other regions.
    .purpose = Shows whether too much or too little is given.
evidence-kind-waiting = Waiting times
    .example = For example waits for visits and treatment.
    .purpose = Shows how well the care guarantee is kept.
evidence-kind-goals = Last year's goals
    .example = For example goals met, quality and results.
    .purpose = Shows what was reached.
evidence-kind-comparisons = Open comparisons
    .example = For example the region's results beside others'.
    .purpose = Shows how good care is compared with others.
evidence-kind-dialogue-profession = Dialogue with care professions
    .example = For example meetings, referrals, letters.
    .purpose = Shows what those who give care see.

## The parts 16–20

evidence-kind-dialogue-patients = Dialogue with patients and relatives
    .example = For example meetings, councils, associations.
    .purpose = Shows what those who get care see.
evidence-kind-dialogue-residents = Dialogue with residents
    .example = For example meetings, surveys, comments.
    .purpose = Shows what residents expect.
evidence-kind-law = Laws and guidelines
    .example = For example the Health Care Act, national guidelines.
    .purpose = Shows what already applies.
evidence-kind-knowledge = National knowledge steering
    .example = For example care pathways, guidance.
    .purpose = Shows what good care is.
evidence-kind-budget = The regional assembly's budget
    .example = For example frames and missions.
    .purpose = Shows what the assembly has decided.

## The parts 21–25

evidence-kind-regional-goals = The region's goals and direction
    .example = For example plans and programmes.
    .purpose = Shows what the region already wants.
evidence-kind-resources-today = Resources today
    .example = For example cost of what is done now.
    .purpose = Shows what the group gets today.
evidence-kind-resources-changed = More or fewer resources
    .example = For example what an increase or decrease gives.
    .purpose = Shows where money can do good or be released.
evidence-kind-size-as-cost = The group's size as cost
    .example = For example number times cost per person.
    .purpose = Shows what it costs to reach all.
evidence-kind-benefit = Benefit of a measure
    .example = For example for one person, the group, society.
    .purpose = Shows what the measure can give.

## The parts 26–26

evidence-kind-health-gain = Health gain and health loss
    .example = For example quality-adjusted life years.
    .purpose = Shows how much health is at stake.
