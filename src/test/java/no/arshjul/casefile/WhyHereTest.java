package no.arshjul.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wherever a case stands, its page says why, and who has to do what. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class WhyHereTest {

    @LocalServerPort private int port;
    @Autowired private ProcessEngine engine;

    private Pages pages;
    private Office office;
    private RogalandYear year;

    @BeforeEach
    void open() {
        pages = new Pages(port);
        office = new Office(engine);
        year = new RogalandYear(office).open();
    }

    @Test
    void a_case_on_its_straight_way() {
        String number = year.report("stavanger");
        waits(number, "Venter på bekreftelser", "Den går videre til formell kontroll når partnerne har bekreftet", "Universitetet i Stavanger har oppgaven «Bekreft partnerskap» siden");
        office.complete("uis", "confirm-partnership", number, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        waits(number, "I formell kontroll", "Sekretariatet kontrollerer om behovsmeldingen oppfyller kravene.", "Sekretariatet har oppgaven «Utfør formell kontroll» siden", "Fristen er");
        year.control(number, "accept", "");
        waits(number, "Klar for innstilling", "Den venter på at fristen for å melde behov går ut 1. februar " + year.year());
        office.fire("needs-deadline", year.key());
        waits(number, "Klar for innstilling", "Fristen for å melde behov er ute.", "Sekretariatet har oppgaven «Klargjør for innstilling»");
        office.complete("silje", "ready-for-recommendation", year.key(), Map.of("readyConfirmed", true));
        waits(number, "Hos regionen", "Saken står på listen til Kompetanseregion Midt", "innstille innen", "Kompetanseregion Midt har oppgaven «Prioriter behovene»");
        Task task = year.regionTask("prioritise", "kindergarten", "midt");
        office.complete("rolf-midt", task, Map.of("lines", RogalandYear.asAsked(office.lines(task)), "regionRemark", ""));
        waits(number, "Innstillingen kontrolleres", "Kompetanseregion Midt har sendt innstillingen sin.", "Sekretariatet har oppgaven «Kontroller innstillingen»");
        office.complete("sindre", year.regionTask("control-recommendation", "kindergarten", "midt"), Map.of("controlOutcome", "accept", "controlComment", ""));
        waits(number, "Venter på samarbeidsforum", "Saken venter på møtet i samarbeidsforum 20. april", "Sekretariatet har oppgaven «Kall inn til møte»");
        year.callMeeting(1);
        waits(number, "Venter på samarbeidsforum", "Saken er på sakslisten til møtet i samarbeidsforum 20. april", "Fatima Farah, Fredrik Furu og Frida Fjeld har oppgaven «Meld fra om habilitet»");
        year.declareImpartial(1);
        waits(number, "Venter på samarbeidsforum", "Sekretariatet har oppgaven «Skriv protokollen»");
        year.approveAll(1);
        waits(number, "Venter på vedtak", "Budsjettdisponeringsmyndigheten skal gjøre vedtak", "Budsjettdisponeringsmyndigheten har oppgaven «Gjør vedtak»");
        year.decideAsRecommended();
        waits(number, "Venter på svar på tilskuddet", "Stavanger kommune har fått tilskuddsbrevet og må svare senest", "Fristen for å klage er", "Stavanger kommune har oppgaven «Svar på tilskuddet»");
        GrantSteps steps = new GrantSteps(office, year);
        steps.accept("stavanger", number);
        waits(number, "Tilskuddet er i gang", "150 000 kr er klart til utbetaling og venter på at sekretariatet starter neste utbetaling.");
        String run = steps.startRun();
        waits(number, "Tilskuddet er i gang", "150 000 kr er med i en utbetaling som er under arbeid.", "Sekretariatet har oppgaven «Klargjør utbetalingen»");
        steps.prepare(run, line -> true);
        waits(number, "Tilskuddet er i gang", "Økonomi har oppgaven «Attester utbetalingen»");
        steps.attest(run);
        steps.confirm(run, line -> true);
        waits(number, "Tilskuddet er i gang", "Stavanger kommune skal rapportere bruken av pengene senest 15. januar " + (year.year() + 1));
        steps.report("stavanger", number, 90_000, 50_000, "repay");
        waits(number, "Tilskuddet er i gang", "Stavanger kommune har rapportert bruken av pengene. Sekretariatet kontrollerer rapporten.", "Sekretariatet har oppgaven «Kontroller rapporten»");
        steps.control(number, "accept");
        waits(number, "Rapporten er godkjent", "Det som ikke er brukt, gjøres opp før saken avsluttes.", "Sekretariatet har oppgaven «Gjør opp ubrukte midler»");
        steps.settle(number, "repay");
        waits(number, "Rapporten er godkjent", "Stavanger kommune skal betale tilbake det som ikke er brukt, senest", "Økonomi har oppgaven «Bekreft tilbakebetaling»");
        steps.confirmRepayment(number);
        waits(number, "Avsluttet", "og det er ikke mer å gjøre i saken nå.");
        assertThat(pages.get("silje", "/cases/" + number).text()).contains("10 000 kr som ikke er brukt i " + year.year() + ", betales tilbake.",
                "bekreftet at Stavanger kommune har betalt tilbake 10 000 kr");
    }

    @Test
    void a_case_that_leaves_the_straight_way() {
        String completed = year.report("stavanger");
        String rejected = year.report("haugesund");
        String withdrawn = year.report("sandnes");
        String declined = year.readyReport("sola");
        for (String number : List.of(completed, rejected)) {
            office.complete("uis", "confirm-partnership", number, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        }
        year.control(completed, "more-information", "Vi mangler tall.");
        waits(completed, "Venter på opplysninger fra eieren", "Sekretariatet har bedt Stavanger kommune om flere opplysninger innen", "Stavanger kommune har oppgaven «Rett opp behovsmeldingen»");
        year.control(rejected, "reject", "Tiltaket er ikke felles.");
        waits(rejected, "Avslått", "Haugesund kommune har fått brev om det.", "Fristen for å klage er");
        office.start("sandnes", "withdraw", Map.of("caseNumber", withdrawn, "withdrawalReason", "Vi har løst det selv."));
        waits(withdrawn, "Trukket", "Behovsmeldingen er trukket, og saken er avsluttet.");
        office.fire("needs-deadline", year.key());
        String late = year.report("strand");
        waits(late, "Venter på om den tas inn", "Sekretariatet avgjør om den tas inn.", "Sekretariatet har oppgaven «Avgjør sen melding»");
        office.complete("silje", "decide-late", late, Map.of("lateOutcome", "reject", "lateReason", "Fristen var kjent."));
        waits(late, "Avslått", "Kom inn etter fristen", "avviste meldingen fordi den kom etter fristen. Fristen var kjent.");
        office.complete("silje", "ready-for-recommendation", year.key(), Map.of("readyConfirmed", true,
                "leftOut", List.of(Map.of("caseNumber", completed, "reason", "Mangler tall."))));
        year.recommendAll("kindergarten", "midt");
        year.holdMeeting(1);
        year.decideAsRecommended();
        new GrantSteps(office, year).decline("sola", declined);
        waits(declined, "Takket nei", "Sola kommune takket nei til tilskuddet, og saken er avsluttet.");
    }

    /** In bokmål as said, and in nynorsk without a word that only bokmål has. */
    private void waits(String number, String... said) {
        assertThat(pages.get("silje", "/cases/" + number).text()).contains(said);
        String nynorsk = pages.get("silje", "/cases/" + number, "nn").text();
        String why = nynorsk.substring(nynorsk.indexOf("Kvifor saka er her"), nynorsk.indexOf("Pengane i saka"));
        assertThat(why).doesNotContain("{", "casefile", "null").doesNotContainPattern("(?<!\\p{L})(ikke|fra|har oppgaven|siden|Saken|eieren|bekreft)(?!\\p{L})");
    }
}
