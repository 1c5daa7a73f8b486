package no.arshjul.explain;

import java.util.List;
import java.util.Map;

/**
 * A case explained, for rooms that show it to people. Who may read it is for them to ask.
 *
 * @param sentence the whole case in one sentence, in the language form asked for
 * @param head     the case's own facts, e.g. {@code caseNumber}, {@code county}, {@code status}
 * @param facts    rows by what they tell, in order of time: {@code asked}, {@code recommendations}, {@code forum}, {@code decisions},
 *                 {@code useReports} and more; amounts are whole kroner, dates and instants as texts
 * @param postings every movement of its money, in order of time, each with its {@code sentence}
 */
public record CaseExplanation(String sentence, Map<String, Object> head, Map<String, List<Map<String, Object>>> facts, List<Map<String, Object>> postings) {
}
