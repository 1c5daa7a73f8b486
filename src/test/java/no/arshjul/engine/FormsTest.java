package no.arshjul.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms ask for what the contract says, and use nothing that Tasklist 7.24 can't show. */
class FormsTest {

    /** What each form submits. {@code ?} = need not be filled in; in brackets: the columns of a list, {@code -} = shown only. */
    private static final Map<String, String> CONTRACT = contract("""
            cycle-open: county year needsDeadline recommendationDeadline forumDate reportDeadline frames[scheme allotted setAside]
            confirm-frames: framesConfirmed?
            ready-for-recommendation: readyConfirmed? leftOut[caseNumber reason]
            make-decision: decisionOutcome decisionReason? lines[caseNumber- ownerName- scheme- regionName- title- year- recommendedOwner- \
            recommendedUniversity- ownerAmount universityAmount reason?]
            close-cycle: closingRemark?
            needs-report: cycle scheme owner networkOwners? university title measureKind localAssessment involvement goal method targetGroups? \
            units[name staff] amounts[year ownerAmount universityAmount] ownerAmounts[owner year amount] ownContribution coordinatorAmount samiPerspective contactName contactEmail \
            accountNumber challenges? coherence? sharingOfLearning? universityContact? earlierCase? competencePlan? receivedOn? receivedReason?
            complete-report: cycle- scheme- owner- networkOwners? university title measureKind localAssessment involvement goal method targetGroups? \
            units[name staff] amounts[year ownerAmount universityAmount] ownerAmounts[owner year amount] ownContribution coordinatorAmount samiPerspective contactName contactEmail \
            accountNumber challenges? coherence? sharingOfLearning? universityContact? earlierCase? competencePlan? receivedOn- receivedReason-
            correct-report: caseNumber
            send-correction: cycle- scheme- owner- networkOwners- university title measureKind localAssessment involvement goal method targetGroups? \
            units[name staff] amounts[year ownerAmount universityAmount] ownerAmounts[owner year amount] ownContribution coordinatorAmount samiPerspective contactName contactEmail \
            accountNumber challenges? coherence? sharingOfLearning? universityContact? earlierCase? competencePlan?
            confirm-network: participationConfirmed?
            confirm-partnership: partnershipConfirmed? partnershipComment?
            change-network: caseNumber act owner newLead reason
            confirm-lead: leadConfirmed? accountNumber contactName contactEmail
            decide-late: lateOutcome lateReason?
            formal-control: criteria? controlOutcome controlComment?
            prioritise: lines[caseNumber- year- owner- ownerName- title- requestedOwner- requestedUniversity- priority ownerAmount universityAmount \
            reason?] regionRemark?
            control-recommendation: controlOutcome controlComment?
            call-meeting: meetingDate meetingPlace members?
            declare-impartiality: conflicts? conflictReason
            decide-impartiality: rulings[member- memberName- caseNumber- title- conflictReason- disqualified? reason?]
            record-minutes: present? lines[caseNumber- year- ownerName- regionName- title- priority- recommendedOwner- recommendedUniversity- ownerAmount \
            universityAmount outcome reason?] voteHeld? votesFor votesAgainst votes[member vote] minutes
            approve-minutes: minutesApproved? minutesComment?
            accept-grant: grantAccepted? accountNumber
            report-use: noReport? spentOwner spentUniversity ownContributionUsed participantsReached goalReached evaluation samiPerspective unspentProposal? auditorStatement?
            control-report: reportOutcome reportComment? approvedOwner? approvedUniversity?
            settle-unspent: settlement settlementReason
            confirm-repayment: repaidOn bankReference repaidAmount?
            appeal: caseNumber receivedOn grounds
            assess-appeal: appealTimely? assessment assessmentOutcome
            decide-appeal: appealOutcome changedOwnerAmount? changedUniversityAmount? decisionReason?
            record-appeal-outcome: instanceOutcome instanceDate changedOwnerAmount? changedUniversityAmount?
            amend-grant: caseNumber useChange? amounts[year ownerAmount universityAmount] amendmentReason
            assess-amendment: amendmentAssessment assessmentReason
            decide-amendment: amendmentOutcome decisionReason?
            withdraw: caseNumber withdrawalReason claimPaid?
            decide-withdrawal: withdrawalOutcome decisionReason?
            confirm-claim: repaidOn bankReference
            payout-run: cycle
            prepare-payout: payoutDate lines[payoutId- payee- payeeName- caseNumber- amount- account- include? status- why-]
            attest-payout: lines[payoutId- caseNumber- payee- payeeName- amount- account- attested? attestComment? status- why-]
            confirm-paid: paidOn bankReference lines[payoutId- caseNumber- payeeName- amount- paid? why-]
            change-guideline: county scheme validFromYear changes[rule value?] reason
            approve-guideline: changeLines[rule- before- after-] guidelineApproved? approvalComment?
            change-register: county changeKind organisation newName? ownerKind? newLanguageForm? newEmail? newRegion? person? validFrom reason
            declare-conflict: caseNumber reason
            rule-conflict: disqualified? rulingReason
            appoint-substitute: absent substitute role fromDate toDate reason
            approve-substitute: substituteApproved? approvalComment?
            change-account: payee accountNumber reason
            verify-account: accountVerified? verifyComment?
            correct-payment: payoutId reason
            approve-correction: correctionApproved? correctionComment?
            competence-package-plan: owner packageTitle participants? meetingDate
            change-deadline: deadline cycle caseNumber newDate reason
            register-notice: caseNumber what date party? remark?
            nightly-check: remark?
            individual-work: PLAN
            group-work: PLAN
            plenary: PLAN
            adopt-plan: PLAN
            """.replace("PLAN", "developmentGroup localAdaptation commonRequirements timeFrame meetingPoints networks ownerSupport pptRole "
            + "othersAroundChild competencePartner endProduct evaluation"));

    private static final Map<String, String> OPTIONS = contract("""
            scheme: kindergarten school inclusion vocational
            measureKind: collective workplace-based competence-package course work-placement further-education vocational-college stipend \
            learning-environment
            targetGroups: teachers leaders other-staff sfo-staff ppt-staff owner-staff vocational-instructors exam-boards
            criteria: c1 c2 c3 c4 c5 c6 c7
            deadline: needs recommendation forum report confirmation completion acceptance use-report repayment
            what: reached reasons-requested reasons-given
            goalReached: yes partly no
            unspentProposal: transfer repay set-off
            settlement: transfer repay set-off
            decisionOutcome: as-recommended with-changes return-to-forum
            lateOutcome: admit reject
            act: leave replace-lead
            assessmentOutcome: uphold change dismiss
            appealOutcome: uphold change dismiss
            instanceOutcome: uphold change repeal
            amendmentAssessment: approve reject
            amendmentOutcome: approve reject
            withdrawalOutcome: approve reject
            outcome: approve reduce reject return
            reportOutcome: accept return
            vote: for against abstain
            role: secretariat authority finance manager forum forum-leader
            measure: collective individual refer
            rule: owner_kinds least_university_percent odd_krone_to own_contribution_percent acceptance_asked due_on \
            most_years reminder_days confirmation_days completion_days completion_reminder_days acceptance_days report_opens_days \
            payout_reminder_days repayment_days least_impartial_members quorum criteria most_coordinator_percent \
            set_aside_percent division_key base_amount university_first direct_percent roll_forward \
            instalment_percents later_instalments instalments_await_appeal forum forum_seats forum_office \
            organiser_region appeal_weeks appeal_latest_months appeal_instance notice_days preliminary_reply_days \
            use_reminder_days use_escalation_days hold_next_payout auditor_threshold repayment_reminder_days day_rate \
            most_days course_rate source
            changeKind: new-owner name language-form email region affiliation affiliation-ends
            ownerKind: municipality county-municipality private-kindergarten private-school public-school training-office examination-board
            newLanguageForm: nb nn neutral
            advice: accept more-information reject
            formal-control.controlOutcome: accept more-information reject
            control-recommendation.controlOutcome: accept return
            """);

    /** Without filepicker and documentPreview, for which Tasklist 7.24 shows an empty form. */
    private static final Set<String> SHOWN_BY_TASKLIST = Set.of("text", "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio",
            "select", "taglist", "image", "spacer", "separator", "group", "dynamiclist", "table", "html");

    private static final Set<String> FILLED_BY_THE_SERVER = Set.of("correctable-cases", "owners", "reporting-owners", "universities", "people", "cycles", "counties", "regions", "payees", "paid-instalments",
            "answered-cases", "noticed-cases", "granted-cases", "standing-cases", "network-cases", "county-cases");
    private static final Set<String> NEVER_REQUIRED = Set.of("checkbox", "checklist", "taglist");

    static List<FormFile> forms() {
        return FormFile.all();
    }

    @Test
    void there_is_one_form_for_each_task_of_the_contract() {
        assertThat(forms()).extracting(FormFile::name).containsExactlyInAnyOrderElementsOf(CONTRACT.keySet());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_made_for_the_engine_and_has_its_file_name_as_key(FormFile form) {
        assertThat(form.json().path("id").asText()).isEqualTo(form.name());
        assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.json().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_submits_just_the_variables_of_the_contract_and_requires_what_it_requires(FormFile form) {
        assertThat(described(form.json())).containsExactlyInAnyOrderElementsOf(words(CONTRACT.get(form.name())));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void rows_that_are_not_shown_would_be_lost_so_no_list_collapses(FormFile form) {
        assertThat(of(form, c -> c.path("type").asText().equals("dynamiclist"))).allSatisfy(list -> {
            assertThat(list.path("disableCollapse").asBoolean()).isTrue();
            assertThat(list.path("isRepeating").asBoolean()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void rows_that_the_system_fills_in_are_neither_added_nor_removed(FormFile form) {
        assertThat(of(form, c -> c.has("path"))).allSatisfy(list -> {
            boolean filled = FormFile.inputs(list).stream().anyMatch(c -> c.path("readonly").asBoolean());
            assertThat(list.path("allowAddRemove").asBoolean()).isEqualTo(!filled);
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_component_is_one_that_tasklist_shows(FormFile form) {
        assertThat(form.components()).extracting(c -> c.path("type").asText()).isSubsetOf(SHOWN_BY_TASKLIST);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void ids_and_keys_are_unique_and_none_shadows_a_function(FormFile form) {
        assertThat(form.components()).extracting(c -> c.path("id").asText()).doesNotHaveDuplicates();
        assertThat(keys(form.json())).doesNotHaveDuplicates().doesNotContain("sum", "count", "min", "max");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void options_are_those_of_the_contract_or_filled_by_the_server(FormFile form) {
        assertThat(of(form, c -> Set.of("select", "radio", "checklist", "taglist").contains(c.path("type").asText()))).allSatisfy(choice -> {
            String key = choice.get("key").asText();
            if (choice.path("properties").has("optionsFrom")) {
                assertThat(FILLED_BY_THE_SERVER).contains(choice.path("properties").path("optionsFrom").asText());
            } else if (choice.has("valuesKey")) {
                assertThat(choice.get("valuesKey").asText()).isIn("caseOptions", "memberOptions");
            } else {
                List<String> values = new ArrayList<>();
                choice.path("values").forEach(v -> values.add(v.get("value").asText()));
                assertThat(values).isEqualTo(words(OPTIONS.getOrDefault(key, OPTIONS.get(form.name() + "." + key))));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void numbers_are_whole_and_not_below_zero_and_texts_fit_a_variable(FormFile form) {
        assertThat(of(form, c -> c.path("type").asText().equals("number"))).allSatisfy(number -> {
            assertThat(number.path("decimalDigits").asInt(-1)).isZero();
            assertThat(number.path("disabled").asBoolean() || number.path("validate").path("min").asInt(-1) >= 0).isTrue();
        });
        assertThat(of(form, c -> Set.of("textfield", "textarea").contains(c.path("type").asText()) && !c.path("disabled").asBoolean()))
                .allSatisfy(text -> assertThat(text.path("validate").path("maxLength").asInt()).isBetween(1, 4000));
    }

    private static List<JsonNode> of(FormFile form, Predicate<JsonNode> which) {
        return form.components().stream().filter(which).toList();
    }

    private static List<String> described(JsonNode container) {
        return FormFile.inputs(container).stream().flatMap(input -> {
            String name = FormFile.variable(input);
            return input.has("path") ? described(input).stream().map(column -> name + "." + column) : List.of(name + mark(input)).stream();
        }).toList();
    }

    private static String mark(JsonNode input) {
        if (input.path("readonly").asBoolean()) {
            return "-";
        }
        boolean required = input.path("validate").path("required").asBoolean();
        assertThat(required && NEVER_REQUIRED.contains(input.path("type").asText())).as(FormFile.variable(input)).isFalse();
        return required ? "" : "?";
    }

    private static List<String> keys(JsonNode container) {
        List<String> found = new ArrayList<>();
        for (JsonNode component : container.path("components")) {
            if (component.has("path")) {
                found.add(component.get("path").asText());
                assertThat(keys(component)).doesNotHaveDuplicates();
            } else if (component.has("key")) {
                found.add(component.get("key").asText());
            } else {
                found.addAll(keys(component));
            }
        }
        return found;
    }

    private static Map<String, String> contract(String table) {
        return table.lines().map(l -> l.split(": ")).collect(Collectors.toMap(l -> l[0], l -> l[1], (a, b) -> a, TreeMap::new));
    }

    /** {@code a b[c d]} as a, b.c, b.d. */
    private static List<String> words(String line) {
        List<String> found = new ArrayList<>();
        String list = "";
        for (String word : line.split(" +")) {
            int opens = word.indexOf('[');
            if (opens > 0) {
                list = word.substring(0, opens) + ".";
            }
            found.add(list + word.substring(opens + 1).replace("]", ""));
            if (word.endsWith("]")) {
                list = "";
            }
        }
        return found;
    }
}
