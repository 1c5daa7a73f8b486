package no.arshjul.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import org.springframework.stereotype.Component;

/** The secretariat registers when a notice reached its party, that the party asks for reasons, and when these reached it (R9). */
@Component
class RegisterNotice implements FormHandler {

    private final Notices notices;
    private final NoticeBook book;
    private final Clock clock;

    RegisterNotice(Notices notices, NoticeBook book, Clock clock) {
        this.notices = notices;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "register-notice";
    }

    @Override
    public void submit(Submission sent) {
        Values values = sent.values();
        String caseNumber = values.text("caseNumber");
        Notice notice = notice(sent.county(), caseNumber, values);
        LocalDate date = values.date("date");
        Faults faults = new Faults().when(date.isAfter(Norway.today(clock)), "date", "notice.in-future", date)
                .when(date.isBefore(notice.sentOn()), "date", "notice.before-sent", date, notice.sentOn());
        String what = values.text("what");
        switch (what) {
            case "reached" -> reached(notice, date, values, faults);
            case "reasons-requested" -> requested(notice, date, faults);
            default -> given(notice, date, faults);
        }
        faults.orRefuse();
        long number = book.register(notice, what, date, values.textOrEmpty("remark"), sent.person());
        sent.businessKey(caseNumber + "/notice-" + number);
    }

    private Notice notice(String county, String caseNumber, Values values) {
        Optional<String> party = Optional.of("party").filter(values::has).map(values::text);
        List<Notice> found = notices.latest(county, caseNumber, party);
        if (found.isEmpty()) {
            throw party.isPresent() && !notices.latest(county, caseNumber, Optional.empty()).isEmpty()
                    ? Refusal.at("party", "notice.unknown-party", party.get(), caseNumber)
                    : Refusal.at("caseNumber", "notice.unknown-case", caseNumber);
        }
        if (found.size() > 1) {
            throw Refusal.at("party", "notice.which-party", caseNumber);
        }
        return found.get(0);
    }

    /** A day that was registered wrongly is corrected with a remark; what was there stays in the history. */
    private void reached(Notice notice, LocalDate date, Values values, Faults faults) {
        faults.when(notice.interruptedOn() != null && date.isAfter(notice.interruptedOn()), "date", "notice.after-request", date,
                        String.valueOf(notice.interruptedOn()))
                .when(book.isRegistered(notice) && !values.has("remark"), "remark", "notice.correction-remark", notice.reachedOn());
    }

    private static void requested(Notice notice, LocalDate date, Faults faults) {
        faults.when(notice.interruptedOn() != null, "what", "notice.requested-already", String.valueOf(notice.interruptedOn()))
                .when(date.isBefore(notice.reachedOn()), "date", "notice.before-reached", date, notice.reachedOn())
                .when(notice.interruptedOn() == null && date.isAfter(notice.appealDeadline()), "date", "notice.request-too-late", date,
                        String.valueOf(notice.appealDeadline()));
    }

    private static void given(Notice notice, LocalDate date, Faults faults) {
        faults.when(notice.interruptedOn() == null, "what", "notice.not-requested", notice.caseNumber())
                .when(notice.reasonsGivenOn() != null, "what", "notice.given-already", String.valueOf(notice.reasonsGivenOn()))
                .when(notice.interruptedOn() != null && date.isBefore(notice.interruptedOn()), "date", "notice.before-request", date,
                        String.valueOf(notice.interruptedOn()));
    }
}
