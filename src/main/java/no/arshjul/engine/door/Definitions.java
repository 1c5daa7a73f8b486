package no.arshjul.engine.door;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processes of the house, and which groups start or only know each of them. The office and the process owners know them all. */
final class Definitions {

    private static final List<String> TABLE = """
            grant-cycle: starts secretariat
            needs-report: starts secretariat owner, knows university
            regional-recommendation: knows region
            forum-meeting: knows forum forum-leader
            grant: knows owner
            payout: starts secretariat
            appeal: starts secretariat owner
            competence-package-plan: starts owner, knows university region forum forum-leader
            change-deadline: starts secretariat
            register-notice: starts secretariat
            nightly-check: starts secretariat manager
            change-guideline: starts secretariat
            change-register: starts secretariat
            correct-report: starts owner, knows university
            change-network: starts secretariat owner
            declare-conflict: starts secretariat authority finance manager
            appoint-substitute: starts secretariat manager
            amend-grant: starts secretariat owner
            withdraw: starts secretariat owner
            repayment: knows process-owner
            change-account: starts secretariat owner
            correct-payment: starts finance
            """.lines().toList();

    private Definitions() {
    }

    static List<String> all() {
        return TABLE.stream().map(line -> line.substring(0, line.indexOf(':'))).toList();
    }

    static List<String> startedBy(String group) {
        return with("starts", group);
    }

    static List<String> knownBy(String group) {
        return with("knows", group);
    }

    static Set<String> starters() {
        return TABLE.stream().flatMap(line -> groups(line, "starts")).collect(Collectors.toSet());
    }

    private static List<String> with(String how, String group) {
        return TABLE.stream().filter(line -> groups(line, how).anyMatch(group::equals)).map(line -> line.substring(0, line.indexOf(':'))).toList();
    }

    private static Stream<String> groups(String line, String how) {
        return Stream.of(line.substring(line.indexOf(':') + 1).split(",")).map(String::strip).filter(part -> part.startsWith(how + " "))
                .flatMap(part -> Stream.of(part.substring(how.length() + 1).split(" ")));
    }
}
