package no.arshjul.explain;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The postings as rows. */
@Component
class Postings {

    private static final String ROW = "select p.id, p.posted_at, p.county, p.cycle, p.scheme, p.region, p.case_number, p.payee, p.year, p.from_account,"
            + " p.to_account, p.amount, p.cause, p.task, p.person, p.rule_version, p.reverses,"
            + " (select r.id from posting r where r.reverses = p.id) reversed_by from posting p where ";

    private final Facts facts;

    Postings(Facts facts) {
        this.facts = facts;
    }

    /** The posting, or null. */
    Map<String, Object> find(long id) {
        return facts.row(ROW + "p.id = ?", id);
    }

    List<Map<String, Object>> ofCase(String caseNumber) {
        return facts.rows(ROW + "p.case_number = ? order by p.id", caseNumber);
    }
}
