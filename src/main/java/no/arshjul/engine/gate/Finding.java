package no.arshjul.engine.gate;

import java.util.List;
import org.camunda.bpm.engine.Problem;

/** Something in a file that the gate refuses, shown by Modeler and Cockpit at its place. */
record Finding(String file, String element, int line, int column, Broken broken) implements Problem {

    @Override
    public String getMessage() {
        return new Broken("gate.finding", file, String.valueOf(line), element == null ? "–" : element, broken.words()).words();
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public String getMainElementId() {
        return element;
    }

    @Override
    public List<String> getElementIds() {
        return element == null ? List.of() : List.of(element);
    }
}
