package no.arshjul.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything that has been recommended, decided, written, paid and reported in a case, with who and when. */
@Component
class CaseFacts {

    private static final Map<String, String> QUESTIONS = questions();

    private final Facts facts;

    CaseFacts(Facts facts) {
        this.facts = facts;
    }

    /** The case's own facts, or null when there is no such case. */
    Map<String, Object> head(String caseNumber) {
        return facts.row("""
                select r.case_number, r.county, r.cycle, r.scheme, r.region, g.name region_name, r.owner, o.name owner_name, r.university,
                  u.name university_name, r.title, r.status, r.received_on, r.late, r.sent_by, nullif(r.form ->> 'earlierCase', '') earlier_case
                from needs_report r join organisation o on o.orgnr = r.owner join organisation u on u.orgnr = r.university
                  join region g on g.county = r.county and g.id = r.region where r.case_number = ?""", caseNumber);
    }

    Map<String, List<Map<String, Object>>> of(String caseNumber) {
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        QUESTIONS.forEach((name, question) -> found.put(name, facts.rows(question, caseNumber)));
        return found;
    }

    private static Map<String, String> questions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("asked", "select year, owner_amount, university_amount from needs_amount where case_number = ? order by year");
        all.put("controls", "select outcome, criteria, comment, person, controlled_at from formal_control where case_number = ? order by id");
        all.put("recommendations", """
                select x.round, x.status, l.year, l.priority, l.owner_amount, l.university_amount, l.reason,
                  (select array_agg(distinct v.person) from recommendation_version v where v.recommendation = x.id) persons,
                  (select max(v.sent_at) from recommendation_version v where v.recommendation = x.id) sent_at,
                  (select count(*)::int from recommendation_version v where v.recommendation = x.id) versions
                from recommendation_line l join recommendation x on x.id = l.recommendation where l.case_number = ? order by x.round, l.year""");
        all.put("forum", """
                select m.key meeting, m.meeting_date, m.status, l.year, l.outcome, l.owner_amount, l.university_amount, l.reason, i.vote_held, i.votes_for,
                  i.votes_against, i.recorded_by, m.approved_by
                from minutes_line l join meeting m on m.id = l.meeting join needs_report r using (case_number)
                  join minutes i on i.meeting = m.id and i.scheme = r.scheme where l.case_number = ? order by m.id, l.year""");
        all.put("decisions", """
                select d.id decision, d.outcome, d.reason decision_reason, d.person, d.decided_at, l.year, l.owner_amount, l.university_amount, l.reason,
                  l.replaced_by
                from decision_line l join decision d on d.id = l.decision where l.case_number = ? order by d.id, l.year""");
        all.put("changes", "select decision, year, cause, reason, person, changed_at, old_owner, old_university, new_owner, new_university"
                + " from decision_change where case_number = ? order by id");
        all.put("replaced", "select year, new_case, owner_amount, university_amount from replaced_commitment where earlier_case = ? order by year");
        all.put("replaces", "select year, earlier_case, owner_amount, university_amount from replaced_commitment where new_case = ? order by year");
        all.put("grants", "select year, cycle, owner_amount, university_amount, status, first_year from award where case_number = ? order by year");
        all.put("letters", "select id::text, kind, title, recipient, dated from document where case_number = ? order by created_at, id");
        all.put("instalments", "select id, year, payee, role, amount, status, due_since, paid_on, why from instalment where case_number = ? order by year, id");
        all.put("payments", """
                select i.id instalment, l.run, p.payout_date, l.included, l.attested, l.paid, l.why, p.prepared_by, p.attested_by, p.confirmed_by, p.bank_reference
                from payout_line l join instalment i on i.id = l.instalment join payout_run p on p.key = l.run where i.case_number = ? order by l.run, i.id""");
        all.put("useReports", "select year, version, person, no_report, spent_owner, spent_university, outcome, comment, sent_at from use_report"
                + " where case_number = ? order by year, version");
        all.put("settlements", "select year, kind, amount, reason, person, repaid_on, bank_reference from settlement where case_number = ? order by year");
        all.put("appeals", "select subject, status, received_on, timely, assessment_outcome, assessed_by, outcome, decision_reason, decided_by, instance_outcome,"
                + " instance_date, changed_owner, changed_university from appeal where case_number = ? order by id");
        all.put("amendments", "select kind, status, reason, asked_by, asked_at, assessed_by, outcome, decision_reason, decided_by from amendment"
                + " where case_number = ? order by id");
        return all;
    }
}
