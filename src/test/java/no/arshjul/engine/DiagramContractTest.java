package no.arshjul.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.arshjul.pictures.Diagram;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The names in the diagrams that outside programs rely on: keys, tasks, who they go to, and messages. More may be added; these stay. */
class DiagramContractTest {

    /** Process and task: who may do it. {@code =} is an assignee, {@code *} any of several candidate users. */
    private static final Map<String, String> TASKS = lines("""
            grant-cycle/confirm-frames: secretariat
            grant-cycle/ready-for-recommendation: secretariat
            grant-cycle/make-decision: authority
            grant-cycle/close-cycle: secretariat
            needs-report/confirm-network: owner-${networkOwner.stringValue()}
            needs-report/confirm-partnership: university-${university}
            needs-report/decide-late: secretariat
            needs-report/formal-control: secretariat
            needs-report/complete-report: owner-${owner}
            correct-report/send-correction: owner-${owner}
            correct-report/confirm-partnership: university-${university}
            change-network/confirm-lead: owner-${newLead}
            regional-recommendation/prioritise: region-${region}
            regional-recommendation/control-recommendation: secretariat
            forum-meeting/call-meeting: ${forumOffice}
            forum-meeting/declare-impartiality: =${member.stringValue()}
            forum-meeting/decide-impartiality: ${decider.stringValue()}
            forum-meeting/record-minutes: ${forumOffice}
            forum-meeting/approve-minutes: forum-leader
            grant/accept-grant: owner-${owner}
            grant/report-use: owner-${owner},secretariat
            grant/control-report: secretariat
            grant/settle-unspent: secretariat
            grant/confirm-repayment: finance
            appeal/assess-appeal: secretariat
            appeal/decide-appeal: authority
            appeal/record-appeal-outcome: secretariat
            amend-grant/assess-amendment: secretariat
            amend-grant/decide-amendment: authority
            withdraw/decide-withdrawal: authority
            repayment/confirm-claim: finance
            payout/prepare-payout: secretariat
            payout/attest-payout: finance
            payout/confirm-paid: finance
            change-guideline/approve-guideline: authority
            declare-conflict/rule-conflict: ${ruler}
            appoint-substitute/approve-substitute: ${approver}
            change-account/verify-account: finance
            correct-payment/approve-correction: finance
            competence-package-plan/individual-work: =${participant.stringValue()}
            competence-package-plan/group-work: *${participantList}
            competence-package-plan/plenary: *${participantList}
            competence-package-plan/adopt-plan: owner-${owner}
            """);

    /** What a person can start in Tasklist, and the form it is started with. */
    private static final Map<String, String> STARTED_BY_PERSONS = lines("""
            grant-cycle: cycle-open
            needs-report: needs-report
            correct-report: correct-report
            change-network: change-network
            payout: payout-run
            appeal: appeal
            amend-grant: amend-grant
            withdraw: withdraw
            change-account: change-account
            correct-payment: correct-payment
            competence-package-plan: competence-package-plan
            change-guideline: change-guideline
            change-register: change-register
            declare-conflict: declare-conflict
            appoint-substitute: appoint-substitute
            change-deadline: change-deadline
            register-notice: register-notice
            nightly-check: nightly-check
            """);

    private static final List<String> STARTED_BY_THE_HOUSE = List.of("regional-recommendation", "forum-meeting", "grant", "repayment");

    private final List<Diagram> diagrams = Diagram.all();

    @Test
    void every_process_of_the_contract_is_there() {
        assertThat(diagrams).extracting(diagram -> diagram.process().getId())
                .containsAll(STARTED_BY_PERSONS.keySet()).containsAll(STARTED_BY_THE_HOUSE);
    }

    @Test
    void every_task_of_the_contract_goes_to_whom_it_says() {
        Map<String, String> found = new TreeMap<>();
        diagrams.forEach(diagram -> diagram.each(UserTask.class).forEach(task -> found.put(diagram + "/" + task.getId(), who(task))));
        assertThat(found).containsAllEntriesOf(TASKS);
    }

    @Test
    void a_task_has_a_form_of_the_same_name() {
        assertThat(tasks()).allSatisfy(task -> assertThat(task.getCamundaFormRef()).as(task.getId()).isEqualTo(task.getId()));
    }

    @Test
    void a_person_can_start_what_has_a_form_to_start_with_and_nothing_else() {
        for (Diagram diagram : diagrams) {
            Process process = diagram.process();
            String form = start(process).getCamundaFormRef();
            assertThat(process.isCamundaStartableInTasklist()).as("%s can be started in Tasklist", diagram).isEqualTo(form != null);
            if (STARTED_BY_PERSONS.containsKey(process.getId())) {
                assertThat(form).isEqualTo(STARTED_BY_PERSONS.get(process.getId()));
            }
            if (STARTED_BY_THE_HOUSE.contains(process.getId())) {
                assertThat(form).as("form of %s", diagram).isNull();
            }
        }
    }

    @Test
    void owners_withdraw_by_the_message_of_the_contract() {
        assertThat(diagrams).flatExtracting(diagram -> diagram.each(Message.class)).extracting(Message::getName).contains("withdraw-needs-report");
    }

    private List<UserTask> tasks() {
        return diagrams.stream().flatMap(diagram -> diagram.each(UserTask.class).stream()).toList();
    }

    private static StartEvent start(Process process) {
        return process.getFlowElements().stream().filter(StartEvent.class::isInstance).map(StartEvent.class::cast)
                .findFirst().orElseThrow();
    }

    private static String who(UserTask task) {
        return task.getCamundaCandidateGroups() != null ? task.getCamundaCandidateGroups()
                : task.getCamundaAssignee() != null ? "=" + task.getCamundaAssignee() : "*" + task.getCamundaCandidateUsers();
    }

    private static Map<String, String> lines(String text) {
        return text.lines().map(line -> line.split(": ", 2)).collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }
}
