package no.arshjul.needs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The needs reports of the house. */
@Component
public class NeedsReports {

    private final JdbcClient jdbc;

    NeedsReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<NeedsReport> find(String caseNumber) {
        return jdbc.sql("select * from needs_report where case_number = ?").param(caseNumber).query(NeedsReport.class).optional();
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public NeedsReport get(String caseNumber) {
        return find(caseNumber).orElseThrow();
    }

    /** The reports of a cycle in any of these statuses, by case number. */
    public List<NeedsReport> in(String cycle, Collection<String> statuses) {
        return jdbc.sql("select * from needs_report where cycle = :cycle and status in (:statuses) order by case_number")
                .param("cycle", cycle).param("statuses", statuses).query(NeedsReport.class).list();
    }

    /** What a case asks for, by year. */
    public List<Amount> amounts(String caseNumber) {
        return jdbc.sql("select * from needs_amount where case_number = ? order by year").param(caseNumber).query(Amount.class).list();
    }

    /** An owner of a case's network. @param answer unanswered, confirmed, denied or left */
    record Member(String owner, String name, String answer) {
    }

    /** The other owners of a case's network, by name. */
    List<Member> network(String caseNumber) {
        return jdbc.sql("select n.owner, o.name, n.answer from needs_network n join organisation o on o.orgnr = n.owner where n.case_number = ? order by o.name")
                .param(caseNumber).query(Member.class).list();
    }

    /** The day the report was received, in Oslo; another than the day it was registered when it came on paper (R11). */
    java.time.LocalDate receivedOn(String caseNumber) {
        return jdbc.sql("select received_on from needs_report where case_number = ?").param(caseNumber).query(java.time.OffsetDateTime.class)
                .single().atZoneSameInstant(no.arshjul.calendar.Norway.ZONE).toLocalDate();
    }

    /** What the owner wrote in a field of the form. */
    public String said(String caseNumber, String field) {
        return jdbc.sql("select coalesce(form ->> ?, '') from needs_report where case_number = ?").params(field, caseNumber).query(String.class).single();
    }

    public void status(String caseNumber, String status) {
        jdbc.sql("update needs_report set status = ? where case_number = ?").params(status, caseNumber).update();
    }

    /** @return whether the case was in the first status, and so has come into the second */
    boolean move(String caseNumber, String from, String to) {
        return jdbc.sql("update needs_report set status = ? where case_number = ? and status = ?").params(to, caseNumber, from).update() == 1;
    }

    public void outcome(String caseNumber, String status, String reason) {
        jdbc.sql("update needs_report set status = ?, outcome_reason = ? where case_number = ?").params(status, reason, caseNumber).update();
    }
}
