package no.arshjul.needs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was sent into the tables: typed columns for the rules, the whole form beside them. */
@Component
class ReportTable {

    private final JdbcClient jdbc;
    private final OwnerAmounts ownerAmounts;
    private final Clock clock;

    ReportTable(JdbcClient jdbc, OwnerAmounts ownerAmounts, Clock clock) {
        this.jdbc = jdbc;
        this.ownerAmounts = ownerAmounts;
        this.clock = clock;
    }

    record Intake(String caseNumber, Cycle cycle, String region, boolean late, OffsetDateTime received, Submission sent) {
    }

    void insert(Intake intake, Values values) {
        jdbc.sql("""
                insert into needs_report (case_number, cycle, county, scheme, owner, region, university, title, measure_kind,
                  own_contribution, coordinator_amount, account, contact_name, contact_email, status, late, received_on,
                  registered_at, sent_by, instance_id, form, client_reference, client_content)
                values (:case, :cycle, :county, :scheme, :owner, :region, :university, :title, :kind, :own, :coordinator, :account,
                  :name, :email, :status, :late, :received, :registered, :person, :instance, :form::jsonb, :reference, :content)""")
                .param("case", intake.caseNumber()).param("cycle", intake.cycle().key()).param("county", intake.cycle().county())
                .param("scheme", values.text("scheme")).param("owner", values.text("owner")).param("region", intake.region())
                .param("university", values.text("university")).param("title", values.text("title"))
                .param("kind", values.text("measureKind")).param("own", values.number("ownContribution"))
                .param("coordinator", values.number("coordinatorAmount")).param("account", account(values))
                .param("name", values.text("contactName")).param("email", values.text("contactEmail"))
                .param("status", intake.late() ? "late" : "confirming").param("late", intake.late())
                .param("received", intake.received()).param("registered", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", intake.sent().person()).param("instance", intake.sent().instanceId())
                .param("form", values.json().toString())
                .param("reference", values.has(ClientReferences.FIELD) ? values.text(ClientReferences.FIELD) : null)
                .param("content", values.has(ClientReferences.FIELD) ? ClientReferences.content(values.json()) : null).update();
        insertParts(intake.caseNumber(), values);
    }

    /** A completed or corrected report replaces what was asked for; when it was received stays (R11). */
    void replace(String caseNumber, Values values) {
        jdbc.sql("""
                update needs_report set university = :university, title = :title, measure_kind = :kind, own_contribution = :own,
                  coordinator_amount = :coordinator, account = :account, contact_name = :name, contact_email = :email,
                  form = form || :form::jsonb where case_number = :case""")
                .param("case", caseNumber).param("university", values.text("university")).param("title", values.text("title"))
                .param("kind", values.text("measureKind")).param("own", values.number("ownContribution"))
                .param("coordinator", values.number("coordinatorAmount")).param("account", account(values))
                .param("name", values.text("contactName")).param("email", values.text("contactEmail"))
                .param("form", values.json().toString()).update();
        jdbc.sql("delete from needs_amount where case_number = ?").param(caseNumber).update();
        insertAmounts(caseNumber, values);
        replaceNetwork(caseNumber, values.texts("networkOwners"));
    }

    /** Whoever is still in the network keeps its answer; a new one shows as unanswered in the control. */
    private void replaceNetwork(String caseNumber, List<String> owners) {
        jdbc.sql("delete from needs_network where case_number = ? and owner <> all (?)").params(caseNumber, owners.toArray(String[]::new)).update();
        owners.forEach(owner -> jdbc.sql("insert into needs_network (case_number, owner) values (?, ?) on conflict do nothing")
                .params(caseNumber, owner).update());
    }

    private void insertParts(String caseNumber, Values values) {
        insertAmounts(caseNumber, values);
        values.texts("networkOwners").forEach(owner -> jdbc.sql("insert into needs_network (case_number, owner) values (?, ?)")
                .params(caseNumber, owner).update());
    }

    private void insertAmounts(String caseNumber, Values values) {
        values.rows("amounts").forEach(row -> jdbc
                .sql("insert into needs_amount (case_number, year, owner_amount, university_amount) values (?, ?, ?, ?)")
                .params(caseNumber, row.number("year"), row.number("ownerAmount"), row.number("universityAmount")).update());
        ownerAmounts.replace(caseNumber, OwnerAmounts.in(values));
    }

    private static String account(Values values) {
        return values.text("accountNumber").replaceAll("[ .]", "");
    }
}
