package no.arshjul.needs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Processes;
import no.arshjul.money.Kroner;
import no.arshjul.needs.Changes.Change;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owners behind a report: who answers no or leaves takes its part of the application along, and another may come to lead. */
@Component
class Network {

    private final NeedsReports reports;
    private final OwnerAmounts ownerAmounts;
    private final Changes changes;
    private final ControlSheet sheet;
    private final NetworkMail mail;
    private final OpenLists lists;
    private final List<CaseWatcher> watchers;
    private final Processes processes;
    private final Registry registry;
    private final Cycles cycles;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Network(NeedsReports reports, OwnerAmounts ownerAmounts, Changes changes, ControlSheet sheet, NetworkMail mail, OpenLists lists,
            List<CaseWatcher> watchers,
            Processes processes, Registry registry, Cycles cycles, JdbcClient jdbc, ObjectMapper json) {
        this.reports = reports;
        this.ownerAmounts = ownerAmounts;
        this.changes = changes;
        this.sheet = sheet;
        this.mail = mail;
        this.lists = lists;
        this.watchers = watchers;
        this.processes = processes;
        this.registry = registry;
        this.cycles = cycles;
        this.jdbc = jdbc;
        this.json = json;
    }

    void confirmed(String caseNumber, String owner) {
        answer(caseNumber, owner, "confirmed");
    }

    /**
     * Takes an owner out of the network. What was stated as its part is taken off the application, year by year; without such a part
     * the application stands, and the control is told.
     *
     * @param answer {@code denied} when it was asked, {@code left} when it went later
     */
    void leave(String caseNumber, String owner, String answer, String reason, String person) {
        NeedsReport report = reports.get(caseNumber);
        List<Change> done = new ArrayList<>(List.of(new Change("owner-left", "networkOwners", null, owner, name(owner), "")));
        for (OwnerAmounts.Row part : ownerAmounts.of(caseNumber, owner)) {
            Kroner was = reports.amounts(caseNumber).stream().filter(amount -> amount.year() == part.year()).findFirst().orElseThrow().ownerAmount();
            done.add(new Change("owner-left", "ownerAmounts.amount", part.year(), owner, part.amount().toString(), ""));
            done.add(new Change("owner-left", "amounts.ownerAmount", part.year(), null, was.toString(), was.minus(part.amount()).toString()));
            jdbc.sql("update needs_amount set owner_amount = owner_amount - ? where case_number = ? and year = ?")
                    .params(part.amount().amount(), caseNumber, part.year()).update();
        }
        ownerAmounts.remove(caseNumber, owner);
        answer(caseNumber, owner, answer);
        changes.keep(caseNumber, done, reason, person);
        shown(report);
        mail.left(report, name(owner));
    }

    /**
     * Another of the network's owners becomes the lead: the case is its case from now on, the old lead stays in the network. The
     * region follows the new lead until the regions have got their lists; a case that stands on a list stays where it stands.
     */
    void lead(String caseNumber, String newLead, Lead stated, String reason, String person) {
        NeedsReport report = reports.get(caseNumber);
        String region = cycles.lock(report.cycle()).is("reporting", "preparing")
                ? registry.regionOf(report.county(), newLead, stated.today()).map(no.arshjul.registry.Region::id).orElse(report.region()) : report.region();
        jdbc.sql("update needs_report set owner = ?, region = ?, account = ?, contact_name = ?, contact_email = ? where case_number = ?")
                .params(newLead, region, stated.account(), stated.contactName(), stated.contactEmail(), caseNumber).update();
        jdbc.sql("delete from needs_network where case_number = ? and owner = ?").params(caseNumber, newLead).update();
        jdbc.sql("insert into needs_network (case_number, owner, answer) values (?, ?, 'confirmed')").params(caseNumber, report.owner()).update();
        changes.keep(caseNumber, List.of(new Change("lead-replaced", "owner", null, newLead, name(report.owner()), name(newLead))), reason, person);
        processes.handOver(caseNumber, "complete-report", "owner-" + report.owner(), "owner-" + newLead);
        ArrayNode others = json.createArrayNode();
        reports.network(caseNumber).forEach(member -> others.add(member.owner()));
        processes.change(caseNumber, Map.of("owner", report.owner()), Map.of("owner", newLead, "ownerName", name(newLead), "networkOwners", others,
                "accountNumber", stated.account(), "contactName", stated.contactName(), "contactEmail", stated.contactEmail()));
        shown(reports.get(caseNumber));
        mail.replaced(report, reports.get(caseNumber));
    }

    /** What a new lead states of itself. */
    record Lead(String account, String contactName, String contactEmail, java.time.LocalDate today) {
    }

    Optional<NeedsReports.Member> member(String caseNumber, String owner) {
        return reports.network(caseNumber).stream().filter(member -> member.owner().equals(owner)).findFirst();
    }

    /** The amounts as they are, by the names that tasks know them by. */
    Map<String, Object> amounts(NeedsReport report) {
        ArrayNode amounts = json.createArrayNode();
        reports.amounts(report.caseNumber()).forEach(amount -> amounts.addObject().put("year", amount.year())
                .put("ownerAmount", amount.ownerAmount().amount()).put("universityAmount", amount.universityAmount().amount()));
        ArrayNode parts = json.createArrayNode();
        ownerAmounts.of(report.caseNumber()).forEach(row -> parts.addObject().put("owner", row.owner()).put("year", row.year())
                .put("amount", row.amount().amount()));
        return Map.of("amounts", amounts, "ownerAmounts", parts);
    }

    /** What open tasks and lists show of the case. */
    private void shown(NeedsReport report) {
        processes.change(report.caseNumber(), Map.of("owner", report.owner()), amounts(report));
        processes.amendTask("formal-control", report.instanceId(), "changes", shown -> sheet.changes(report));
        if (report.status().equals("recommended")) {
            lists.changed(report);
            watchers.forEach(watcher -> watcher.changed(report));
        }
    }

    private void answer(String caseNumber, String owner, String answer) {
        jdbc.sql("update needs_network set answer = ? where case_number = ? and owner = ?").params(answer, caseNumber, owner).update();
    }

    private String name(String orgnr) {
        return registry.organisation(orgnr).orElseThrow().name();
    }
}
