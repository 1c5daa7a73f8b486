package no.arshjul.casefile;

import java.util.List;

/** A report of need for reading: what was sent, under the headings of the form by which it was sent. */
record ReportView(List<Part> parts) {

    record Part(String heading, List<Answer> answers) {
    }

    /** @param text one answer in words, with its line breaks; null for a list @param rows of a list, else empty @param columns of a list */
    record Answer(String label, String text, List<Column> columns, List<List<String>> rows) {
    }

    record Column(String label, boolean number) {
    }
}
