package no.arshjul.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.language.LanguageForm;
import no.arshjul.money.Kroner;

/** One letter of each kind, as the other rooms would ask for it. */
final class Examples {

    static final String OWNER = "944073787";
    static final String TITLE = "Trygge overgangar på Åsen";

    private Examples() {
    }

    static Letter letter(String kind, LanguageForm form) {
        return letter(kind, form, model(kind));
    }

    static Letter letter(String kind, LanguageForm form, Map<String, Object> model) {
        boolean ofCycle = List.of("call", "minutes", "forum-pack", "year-result").contains(kind);
        return new Letter(kind, "rogaland", "ROGALAND-2027", ofCycle ? null : "ROGALAND-2027-0001", ofCycle ? null : OWNER, form, model);
    }

    static Map<String, Object> model(String kind) {
        return switch (LetterKind.of(kind)) {
            case CALL -> map("year", 2027, "needsDeadline", day(2, 1), "recommendationDeadline", day(3, 15), "forumDate", day(4, 20),
                    "reportDeadline", LocalDate.of(2028, 1, 15), "frames",
                    List.of(map("schemeName", "kindergarten", "net", kr(41_598_071)), map("schemeName", "school", "net", kr(59_416_948))));
            case RECEIPT -> map("title", TITLE, "scheme", "school", "receivedOn", Instant.parse("2027-01-20T13:05:00Z"), "late", false,
                    "amounts", years());
            case MORE_INFORMATION -> map("title", TITLE, "missing", List.of("c1", "c5"), "comment", "Fortell hvem dere har snakket med.",
                    "dueOn", day(3, 1));
            case PRELIMINARY_REPLY -> map("title", TITLE, "scheme", "school", "receivedOn", day(1, 28), "expectedOn", day(4, 20));
            case REJECTION -> map("title", TITLE, "scheme", "school", "reason", "Meldingen gjelder videreutdanning for én person.");
            case LATE_REFUSAL -> map("title", TITLE, "scheme", "school", "reason", "Vi ser ingen god grunn til at meldingen kom for sent.",
                    "receivedOn", Instant.parse("2027-02-03T08:10:00Z"), "deadline", day(2, 1));
            case REMINDER -> map("title", TITLE, "about", "repayment", "dueOn", day(6, 1), "amount", kr(45_000));
            case GRANT_LETTER -> map("year", 2027, "title", TITLE, "scheme", "school", "ownerName", "Haugesund kommune",
                    "universityName", "Universitetet i Stavanger", "purpose", "Flere elever skal oppleve trygge overganger.\nVi lærer sammen.",
                    "amounts", years(), "reason", "Tiltaket svarer godt på behovet i enhetene.",
                    "payments", List.of(part("Haugesund kommune", "1 av 2", 400_000, "når dere har takket ja"),
                            part("Haugesund kommune", "2 av 2", 200_000, "1. oktober 2027"),
                            part("Universitetet i Stavanger", "1 av 1", 634_567, "når dere har takket ja")),
                    "reportDeadline", LocalDate.of(2028, 1, 15), "ownContribution", kr(370_371), "acceptanceDue", day(5, 22),
                    "askedFor", kr(1_500_000), "conditions", List.of("Erfaringene deles i nettverket."), "decidedOn", day(4, 30));
            case NOT_GRANTED -> map("title", TITLE, "scheme", "inclusion", "askedFor", kr(500_000), "reason", "Andre tiltak ble prioritert foran.",
                    "replaced", List.of("sak ROGALAND-2026-0007 for 2027"));
            case REPAYMENT_CLAIM -> map("title", TITLE, "amount", kr(45_000), "dueOn", day(6, 1), "account", "86011117947", "reason", "unspent");
            case APPEAL_RECEIPT -> map("title", TITLE, "receivedOn", day(5, 18), "grounds", "Vi ber dere se på beløpet en gang til.");
            case APPEAL_DECISION -> map("title", TITLE, "scheme", "school", "receivedOn", day(5, 18), "reason", "Tiltaket når flere enn vi la til grunn.",
                    "dismissed", false, "year", 2027, "owner", kr(650_000), "university", kr(634_567), "total", kr(1_284_567));
            case APPEAL_FORWARD -> map("title", TITLE, "scheme", "school", "receivedOn", day(5, 18), "grounds", "Vi ber dere se på beløpet en gang til.",
                    "reason", "Rammen er fordelt.", "timely", true, "copy", true, "ownerName", "Haugesund kommune", "papers",
                    List.of(map("name", "Kvittering for behovsmelding", "dated", "20. januar 2027"), map("name", "Tilskuddsbrev", "dated", "30. april 2027")));
            case APPEAL_RESULT -> map("title", TITLE, "receivedOn", day(5, 18), "result", "change", "decidedOn", day(9, 1), "year", 2027,
                    "owner", kr(650_000), "university", kr(634_567), "total", kr(1_284_567));
            case AMENDMENT -> map("title", TITLE, "scheme", "school", "approved", true, "reason", "Endringen er innenfor formålet.",
                    "use", "Kurset holdes som nettverk.", "amounts", years());
            case WITHDRAWAL -> map("title", TITLE, "scheme", "school", "reason", "Kommunen har fått annen støtte.", "byOwner", true,
                    "amounts", years(), "claimed", kr(45_000));
            case MINUTES -> map("year", 2027, "meetingDate", day(4, 20), "meetingPlace", "Stavanger", "present", List.of("Frida Foss", "Fatima Ali"),
                    "absent", List.of(), "disqualified", List.of(map("member", "Fredrik Dahl", "caseNumber", "ROGALAND-2027-0001", "reason", "arbeider hos eieren")),
                    "warnings", List.of("Ingen fra KS var til stede."), "schemes", List.of(map("scheme", "school", "frame", kr(2_000_000),
                            "voteHeld", true, "votesFor", 2, "votesAgainst", 0, "minutes", "Forumet drøftet hver linje.", "lines", List.of(
                                    map("caseNumber", "ROGALAND-2027-0001", "owner", "Haugesund kommune", "title", TITLE, "year", 2027,
                                            "outcome", "reduce", "ownerAmount", kr(600_000), "universityAmount", kr(634_567), "reason", "Rammen strekker ikke til."),
                                    map("caseNumber", "ROGALAND-2027-0001", "owner", "Haugesund kommune", "title", TITLE, "year", 2028,
                                            "outcome", "approve", "ownerAmount", kr(1), "universityAmount", kr(2), "reason", "")))));
            case FORUM_PACK -> map("year", 2027, "meetingDate", day(4, 20), "meetingPlace", "Stavanger", "members", List.of("Fatima Ali", "Frida Foss"),
                    "disqualified", List.of(map("member", "Fredrik Dahl", "caseNumber", "ROGALAND-2027-0001")), "number", 1, "addenda",
                    List.of(map("number", 1, "madeOn", day(4, 12), "changes", List.of("Saken ROGALAND-2027-0009 «Lek» er trukket og behandles ikke."))),
                    "schemes", List.of(map("scheme", "school", "frame", kr(2_000_000), "lines", List.of(
                            packLine(2027, 600_000, 634_567, 1), packLine(2028, 300_000, 250_000, null)))),
                    "cases", List.of(map("number", 1, "caseNumber", "ROGALAND-2027-0001", "title", TITLE, "scheme", "school", "owner",
                            "Haugesund kommune", "network", List.of("Sveio kommune"), "university", "Universitetet i Stavanger", "region", "Nord",
                            "measure", "Kollektivt tiltak", "units", List.of("Åsen skole (24)"), "priority", 1, "goal",
                            "Flere elever skal oppleve trygge overganger.", "method", "Nettverk og veiledning.", "criteria",
                            List.of(map("text", "Behovet er vurdert i hver enhet.", "met", true), map("text", "Tiltaket er forankret.", "met", false)),
                            "amounts", List.of(map("year", 2027, "asked", kr(1_500_000), "ownerAmount", kr(600_000), "universityAmount",
                                    kr(634_567), "sum", kr(1_234_567))), "remarks", List.of("Bred deltakelse."), "ownContribution", kr(370_371),
                            "disqualified", List.of("Fredrik Dahl"), "added", List.of(map("number", 1, "madeOn", day(4, 12), "text",
                                    "Fredrik Dahl er kjent inhabil i saken og viker sete.")))));
            case YEAR_RESULT -> map("year", 2027, "rows", List.of(result("school", "Nord", 10), result("school", "Midt", 20), result("inclusion", "Nord", 30)));
            case COMPETENCE_PLAN -> {
                Map<String, Object> plan = map("title", "Lag rundt barnet", "owner", "Haugesund kommune", "participants", List.of("Kari Nes"));
                Arrays.stream(("developmentGroup localAdaptation commonRequirements timeFrame meetingPoints networks ownerSupport pptRole"
                        + " othersAroundChild competencePartner endProduct evaluation").split(" ")).forEach(e -> plan.put(e, "Tekst om " + e));
                yield plan;
            }
        };
    }

    static List<Map<String, Object>> years() {
        return List.of(map("year", 2027, "owner", kr(600_000), "university", kr(634_567)),
                map("year", 2028, "owner", kr(300_000), "university", kr(250_000)));
    }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> part(String payee, String part, long amount, String due) {
        return map("payee", payee, "part", part, "amount", kr(amount), "due", due);
    }

    private static Map<String, Object> packLine(int year, long owner, long university, Integer addendum) {
        return map("number", 1, "caseNumber", "ROGALAND-2027-0001", "owner", "Haugesund kommune", "title", TITLE, "region", "Nord", "priority", 1,
                "year", year, "asked", kr(1_500_000), "ownerAmount", kr(owner), "universityAmount", kr(university), "addendum", addendum);
    }

    private static Map<String, Object> result(String scheme, String region, long amount) {
        return map("scheme", scheme, "region", region, "reported", kr(amount * 6), "recommended", kr(amount * 5), "decided", kr(amount * 4),
                "paid", kr(amount * 3), "reportedUsed", kr(amount * 2), "returned", kr(amount));
    }

    private static Kroner kr(long amount) {
        return Kroner.of(amount);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }
}
