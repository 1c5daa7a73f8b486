package no.arshjul.eventlog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.arshjul.cycle.FollowedCycles;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Slice;

/** What an address was asked for. A name that it doesn't know, or a name said twice, is told and not passed over: the answer would be another than was meant. */
final class Asked {

    private static final int LONGEST = 200;

    private final HttpServletRequest request;

    private Asked(HttpServletRequest request) {
        this.request = request;
    }

    static Asked of(HttpServletRequest request, Set<String> known) {
        List<Fault> faults = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(Fault.at(name, "eventlog.unknown", name, String.join(", ", known.stream().sorted().toList())));
            } else if (values.length > 1) {
                faults.add(Fault.at(name, "eventlog.twice", name));
            } else if (values[0].length() > LONGEST) {
                faults.add(Fault.at(name, "eventlog.long", name, LONGEST));
            }
        });
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return new Asked(request);
    }

    /** @return null when it is not asked for, or is empty */
    String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @return a whole number from 1; otherwise when it is not asked for */
    Integer number(String name, Integer otherwise) {
        String value = text(name);
        if (value != null && !value.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.at(name, "eventlog.number", name);
        }
        return value == null ? otherwise : Integer.valueOf(value);
    }

    /** @return true or false as the value is the first or the second; null when it is not asked for */
    Boolean either(String name, String yes, String no) {
        String value = text(name);
        if (value != null && !value.equals(yes) && !value.equals(no)) {
            throw Refusal.at(name, "eventlog.either", name, yes, no);
        }
        return value == null ? null : value.equals(yes);
    }

    /** The instances of a process, or of all, that are asked for with {@code cycle} and {@code version}. */
    Slice slice(String definition, FollowedCycles followed) {
        String cycle = text("cycle");
        return new Slice(definition, followed.counties(), cycle == null ? null : followed.one(cycle).key(), number("version", null));
    }
}
