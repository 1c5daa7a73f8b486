package no.arshjul.flow;

import java.util.List;
import java.util.stream.Collectors;

/** A submission that breaks a rule. Nothing of it is kept; over HTTP it is a 400 with its faults in the reader's language. */
public class Refusal extends RuntimeException {

    private final transient List<Fault> faults;

    public Refusal(List<Fault> faults) {
        super(faults.stream().map(f -> f.field() == null ? f.code() : f.field() + ": " + f.code()).collect(Collectors.joining(", ")));
        this.faults = List.copyOf(faults);
    }

    public static Refusal of(String code, Object... args) {
        return new Refusal(List.of(Fault.of(code, args)));
    }

    public static Refusal at(String field, String code, Object... args) {
        return new Refusal(List.of(Fault.at(field, code, args)));
    }

    public static Refusal atRow(String field, int row, String code, Object... args) {
        return new Refusal(List.of(Fault.atRow(field, row, code, args)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
