package no.arshjul.grant;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Tells the diagram which day the next planned instalment is due; those that wait for the report have none. */
@Component
class NextInstalment {

    private final Instalments instalments;

    NextInstalment(Instalments instalments) {
        this.instalments = instalments;
    }

    void tell(Scope scope, Award award) {
        Optional<LocalDate> day = day(award);
        scope.set("moreInstalments", day.isPresent());
        day.ifPresent(on -> scope.set("nextInstalment", Norway.morning(on).toString()));
    }

    Optional<LocalDate> day(Award award) {
        return instalments.planned(award).stream().map(Instalment::plannedOn).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }
}
