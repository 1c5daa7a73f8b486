package no.arshjul.forum;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.language.LanguageForm;
import no.arshjul.letters.Outbox;
import no.arshjul.needs.CaseWatcher;
import no.arshjul.needs.NeedsReport;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the addendum when something changes after the papers were sent, and sends it to the members. */
@Component
class PackNews implements CaseWatcher {

    private final ForumPacks packs;
    private final Meetings meetings;
    private final Cycles cycles;
    private final Registry registry;
    private final People people;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    PackNews(ForumPacks packs, Meetings meetings, Cycles cycles, Registry registry, People people, Outbox outbox, JdbcClient jdbc) {
        this.packs = packs;
        this.meetings = meetings;
        this.cycles = cycles;
        this.registry = registry;
        this.people = people;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    /** A case that is on the agenda of a meeting which is called and whose minutes are not approved. */
    @Override
    public void changed(NeedsReport report) {
        List<String> open = jdbc.sql("""
                select m.key from meeting m join meeting_case c on c.meeting = m.id
                where c.case_number = ? and m.status in ('called', 'minutes')""").param(report.caseNumber()).query(String.class).list();
        open.forEach(key -> tell(meetings.get(key)));
    }

    void tell(Meeting meeting) {
        packs.update(meeting).ifPresent(pack -> {
            String county = cycles.get(meeting.cycle()).county();
            LanguageForm form = registry.county(county).orElseThrow().languageForm();
            Map<String, Person> known = people.of(county).stream().collect(Collectors.toMap(Person::id, Function.identity()));
            meetings.members(meeting.id()).stream().filter(known::containsKey).forEach(member -> outbox.mail(county, known.get(member).email(), form,
                    "forum-addendum", pack.pages(), meeting.key(), meeting.place(), meeting.meetingDate()));
        });
    }
}
