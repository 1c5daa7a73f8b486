package no.arshjul.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.arshjul.cycle.Cycle;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.registry.GuidelineRules;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters and mails of a needs report, each in its reader's language form. */
@Component
class ReportLetters {

    private final NeedsReports reports;
    private final Registry registry;
    private final Letters letters;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    ReportLetters(NeedsReports reports, Registry registry, Letters letters, Outbox outbox, JdbcClient jdbc) {
        this.reports = reports;
        this.registry = registry;
        this.letters = letters;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    void receipt(String caseNumber) {
        NeedsReport report = reports.get(caseNumber);
        List<Map<String, Object>> amounts = reports.amounts(caseNumber).stream().map(amount -> Map.<String, Object>of(
                "year", amount.year(), "owner", amount.ownerAmount(), "university", amount.universityAmount())).toList();
        send(report, "receipt", Map.of("title", report.title(), "scheme", report.scheme(), "caseNumber", caseNumber,
                "receivedOn", receivedOn(caseNumber), "amounts", amounts, "late", report.late()), "");
    }

    void askPartners(String caseNumber, LocalDate answerBy) {
        NeedsReport report = reports.get(caseNumber);
        askPartner(report, answerBy);
        jdbc.sql("select owner from needs_network where case_number = ?").param(caseNumber).query(String.class).list()
                .forEach(orgnr -> registry.organisation(orgnr).ifPresent(owner -> tell(owner, report, "confirm-network", answerBy)));
    }

    void askPartner(NeedsReport report, LocalDate answerBy) {
        registry.organisation(report.university()).ifPresent(university -> tell(university, report, "confirm-partnership", answerBy));
    }

    void moreInformation(NeedsReport report, LocalDate dueOn) {
        LanguageForm form = owner(report).languageForm();
        List<String> met = jdbc.sql("""
                select unnest(criteria) from formal_control where id = (select max(id) from formal_control where case_number = ?)""")
                .param(report.caseNumber()).query(String.class).list();
        List<String> missing = registry.guidelineOf(report.cycle(), report.scheme()).orElseThrow().criteria().stream().sorted()
                .filter(criterion -> !met.contains(criterion)).toList();
        send(report, "more-information", Map.of("title", report.title(), "missing", missing, "comment", reason(report), "dueOn", dueOn),
                NorwegianText.date(dueOn, form));
    }

    /** The same reader as the letter that asked. */
    void completionReminder(NeedsReport report, LocalDate dueOn) {
        UUID letter = letters.write(new Letter("reminder", report.county(), report.cycle(), report.caseNumber(), report.owner(),
                owner(report).languageForm(), Map.of("about", "completion", "title", report.title(), "dueOn", dueOn)));
        outbox.mail(report.county(), report.contactEmail(), owner(report).languageForm(), "completion-reminder", letter, report.caseNumber(),
                report.title(), dueOn);
    }

    /** @return the letter, with the guideline's weeks to appeal and who decides then */
    UUID rejection(NeedsReport report, GuidelineRules.Appeals appeals) {
        return send(report, "rejection", Map.of("title", report.title(), "scheme", report.scheme(), "reason", reason(report),
                "appealWeeks", appeals.weeks(), "appealInstance", appeals.instance()), "");
    }

    /** @param deadline the day that the report should have come @return the letter, with the guideline's weeks to appeal and who decides then */
    UUID lateRefusal(NeedsReport report, LocalDate deadline, GuidelineRules.Appeals appeals) {
        return send(report, "late-refusal", "rejection", Map.of("title", report.title(), "scheme", report.scheme(), "reason", reason(report),
                "receivedOn", receivedOn(report.caseNumber()), "deadline", deadline, "appealWeeks", appeals.weeks(), "appealInstance",
                appeals.instance()), "");
    }

    void nextCall(NeedsReport report) {
        tell(owner(report), report, "next-call", "");
    }

    void joinedCall(NeedsReport report, Cycle call) {
        tell(owner(report), report, "joined-call", call.key());
    }

    private UUID send(NeedsReport report, String kind, Map<String, Object> model, String date) {
        return send(report, kind, kind, model, date);
    }

    private UUID send(NeedsReport report, String kind, String mail, Map<String, Object> model, String date) {
        LanguageForm form = owner(report).languageForm();
        UUID document = letters.write(new Letter(kind, report.county(), report.cycle(), report.caseNumber(), report.owner(), form, model));
        outbox.mail(report.county(), report.contactEmail(), form, mail, document, report.caseNumber(), report.title(), date);
        return document;
    }

    private void tell(Organisation organisation, NeedsReport report, String kind, Object date) {
        outbox.mail(report.county(), organisation.email(), organisation.languageForm(), kind, null, report.caseNumber(), report.title(), date);
    }

    private Instant receivedOn(String caseNumber) {
        return jdbc.sql("select received_on from needs_report where case_number = ?").param(caseNumber)
                .query(OffsetDateTime.class).single().toInstant();
    }

    private Organisation owner(NeedsReport report) {
        return registry.organisation(report.owner()).orElseThrow();
    }

    private static String reason(NeedsReport report) {
        return report.outcomeReason() == null ? "" : report.outcomeReason();
    }
}
