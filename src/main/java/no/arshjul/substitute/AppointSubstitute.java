package no.arshjul.substitute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import org.springframework.stereotype.Component;

/** A leader or the secretariat says who stands in for whom, in which of the absent person's roles, and for how long. */
@Component
class AppointSubstitute implements FormHandler {

    private final Substitutions substitutions;
    private final Approvers approvers;
    private final People people;
    private final Clock clock;

    AppointSubstitute(Substitutions substitutions, Approvers approvers, People people, Clock clock) {
        this.substitutions = substitutions;
        this.approvers = approvers;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "appoint-substitute";
    }

    @Override
    public void submit(Submission sent) {
        Values values = sent.values();
        boolean asked = approvers.needed(values.text("role"));
        Substitution wanted = new Substitution(0, sent.county(), values.text("absent"), values.text("substitute"), values.text("role"),
                values.date("fromDate"), values.date("toDate"), values.text("reason"), asked ? "asked" : "planned", sent.person(), false);
        check(wanted);
        long id = substitutions.add(wanted);
        sent.businessKey(sent.county().toUpperCase(java.util.Locale.ROOT) + "/substitute-" + id);
        sent.set("substitution", String.valueOf(id));
        sent.set("substitutionFrom", moment(wanted.fromDate()));
        sent.set("substitutionTo", moment(wanted.toDate().plusDays(1)));
        sent.set("needsApproval", asked);
        if (asked) {
            sent.set("approver", approvers.group(wanted).orElseThrow(() -> Refusal.of("substitute.no-approver")));
        }
    }

    private void check(Substitution wanted) {
        Optional<Person> absent = people.find(wanted.county(), wanted.absent());
        boolean known = people.find(wanted.county(), wanted.substitute()).isPresent();
        new Faults().when(absent.isEmpty(), "absent", "substitute.unknown-person", wanted.absent())
                .when(!known, "substitute", "substitute.unknown-person", wanted.substitute())
                .when(wanted.absent().equals(wanted.substitute()), "substitute", "substitute.own")
                .when(wanted.substitute().equals(wanted.appointedBy()), "substitute", "substitute.oneself")
                .when(absent.isPresent() && !absent.get().groups().contains(wanted.role()), "role", "substitute.not-the-role", name(absent))
                .when(wanted.toDate().isBefore(wanted.fromDate()), "toDate", "substitute.dates")
                .when(wanted.toDate().isBefore(Norway.today(clock)), "toDate", "substitute.past").orRefuse();
    }

    private static String name(Optional<Person> person) {
        return person.map(Person::name).orElse("");
    }

    private static String moment(LocalDate date) {
        return date.atStartOfDay(Norway.ZONE).toInstant().toString();
    }
}
