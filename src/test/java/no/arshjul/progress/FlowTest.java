package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every krone of a year can be followed: what the picture and the stations say is what the ledger says. */
class FlowTest extends WalkedYear {

    @LocalServerPort int port;

    private PublicOffice api;

    @BeforeEach
    void address() {
        api = new PublicOffice(port);
    }

    @Test
    void before_the_frames_are_confirmed_no_krone_is_on_its_way() {
        office.start("silje", "grant-cycle", year.openForm());
        assertThat(flow("").get("nodes")).isEmpty();
        assertThat(flow("").get("links")).isEmpty();
    }

    @Test
    void through_a_whole_year_and_the_next_what_comes_in_goes_out_and_ends_where_the_ledger_has_it() {
        year.open();
        followed(35_000_000);
        List<String> cases = List.of(ready("stavanger"), ready("haugesund"), ready("sandnes"), ready("sola"));
        year.toRegions();
        List.of("midt", "nord", "sor").forEach(region -> year.recommendAll("kindergarten", region));
        followed(35_000_000);
        year.holdMeeting(1);
        year.decideAsRecommended();
        steps.accept("stavanger", cases.get(0));
        steps.decline("haugesund", cases.get(1));
        steps.accept("sandnes", cases.get(2));
        steps.accept("sola", cases.get(3));
        followed(35_000_000);
        steps.payAll();
        steps.report("stavanger", cases.get(0), 90_000, 50_000, "repay");
        steps.control(cases.get(0), "accept");
        steps.settle(cases.get(0), "repay");
        steps.report("sandnes", cases.get(2), 80_000, 50_000, "transfer");
        steps.control(cases.get(2), "accept");
        steps.settle(cases.get(2), "transfer");
        followed(35_000_000);
        steps.confirmRepayment(cases.get(0));
        Map<String, Long> links = followed(35_000_000);
        assertThat(links).containsEntry("claimed>returned", 10_000L).containsEntry("unspent>transferred", 20_000L).containsEntry("granted>freed", 150_000L)
                .containsEntry("paid>used", 270_000L).containsEntry("paid>paid-left", 150_000L).containsEntry("frame:kindergarten>set-aside", 6_000_000L);
        assertThat(flow("").get("later")).hasToString("[{\"year\":" + (year.year() + 1) + ",\"amount\":150000}]");
        assertThat(stations("kindergarten")).containsExactly(600_000L, 600_000L, 600_000L, 450_000L, 270_000L, 10_000L)
                .containsExactly(awards(), awards(), awards(), net("DUE", "PAID"), net("PAID", "USED"), net("CLAIMED", "RETURNED"));

        year = year.next().open();
        assertThat(followed(35_000_000)).containsEntry("frame:kindergarten>bound", 150_000L).containsEntry("bound>bound-left", 150_000L);
    }

    @Test
    void a_scheme_and_a_region_are_followed_by_themselves() {
        List<String> cases = year.decided();
        steps.accept("stavanger", cases.get(0));
        Map<String, Long> school = links(flow("?scheme=school"));
        assertThat(school).containsEntry("state>frame:school", 10_000_000L);
        assertThat(school.keySet()).noneMatch(link -> link.contains("kindergarten") || link.contains("granted"));
        long midt = jdbc.sql("select sum(amount) from region_frame where cycle = ? and region = 'midt'").param(year.key()).query(Long.class).single();
        Map<String, Long> region = links(flow("?region=midt"));
        conserved(region, midt);
        assertThat(region).containsEntry("region:midt>granted", 150_000L).containsEntry("due>due-left", 150_000L);
        assertThat(region.keySet()).noneMatch(link -> link.contains("nord"));
    }

    @Test
    void an_unknown_scheme_or_region_is_refused_and_named() {
        year.open();
        PublicOffice.Reply reply = api.send("mona", "GET", "/api/progress/cycles/" + year.key() + "/flow?scheme=circus&region=atlantis", null, "nn");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().get("type").asText()).isEqualTo("urn:arshjul:problem:unknown-value");
        assertThat(reply.body().get("errors").findValuesAsText("field")).containsExactly("scheme", "region");
        assertThat(reply.body().get("errors").findValuesAsText("message")).containsExactly(
                "«scheme» kan vere inclusion, kindergarten, school. «circus» er ikkje ei ordning i dette tilskotsåret.",
                "«region» kan vere nord, midt, sor, private, fylke. «atlantis» er ikkje ein region i fylket.");
        // a scheme that the county has, but this cycle has not
        assertThat(api.send("mona", "GET", "/api/progress/cycles/" + year.key() + "/flow?scheme=vocational", null).status()).isEqualTo(400);
    }

    @Test
    void others_are_refused_and_another_countys_cycle_is_not_there() {
        year.open();
        String path = "/api/progress/cycles/" + year.key() + "/flow";
        for (String person : List.of("haugesund", "uis", "rolf-nord", "frida", "finn", "astrid", "pelle")) {
            assertThat(api.send(person, "GET", path, null).status()).as(person).isEqualTo(403);
        }
        assertThat(api.send("mona-vl", "GET", path + "?scheme=circus", null).status()).isEqualTo(404);
        assertThat(api.send("silje", "GET", path, null).status()).isEqualTo(200);
    }

    private String ready(String owner) {
        String number = year.report(owner, owner.equals("sola") || owner.equals("stavanger") || owner.equals("haugesund") ? year.reportForm(owner) : threeFold(owner));
        year.accept(number);
        return number;
    }

    /** As everybody's, with 150 000 for the year after. */
    private Map<String, Object> threeFold(String owner) {
        Map<String, Object> form = year.reportForm(owner);
        form.put("amounts", List.of(RogalandYear.amount(year.year(), 100_000, 50_000), RogalandYear.amount(year.year() + 1, 100_000, 50_000)));
        return form;
    }

    /** The picture is whole, and what stays at each place is what the ledger has there. @return its links, {@code source>target} */
    private Map<String, Long> followed(long allotted) {
        Map<String, Long> links = links(flow(""));
        conserved(links, allotted);
        Map.of("frame-left", "FRAME", "region-left", "REGION", "granted-left", "GRANTED", "due-left", "DUE", "paid-left", "PAID", "bound-left", "BOUND",
                "claimed-left", "CLAIMED", "freed", "FREED", "used", "USED", "returned", "RETURNED")
                .forEach((node, account) -> assertThat(in(links, node)).as(node).isEqualTo(balance(account)));
        return links;
    }

    private static void conserved(Map<String, Long> links, long allotted) {
        Set<String> nodes = new HashSet<>();
        links.keySet().forEach(link -> nodes.addAll(List.of(link.split(">"))));
        Set<String> ends = new HashSet<>();
        for (String node : nodes) {
            if (out(links, node) == 0) {
                ends.add(node);
            } else if (!node.equals("state")) {
                assertThat(in(links, node)).as(node).isEqualTo(out(links, node));
            }
        }
        assertThat(out(links, "state")).isEqualTo(allotted);
        assertThat(ends.stream().mapToLong(end -> in(links, end)).sum()).isEqualTo(allotted);
        assertThat(links.values()).allMatch(amount -> amount > 0);
    }

    private static long in(Map<String, Long> links, String node) {
        return links.entrySet().stream().filter(link -> link.getKey().endsWith(">" + node)).mapToLong(Map.Entry::getValue).sum();
    }

    private static long out(Map<String, Long> links, String node) {
        return links.entrySet().stream().filter(link -> link.getKey().startsWith(node + ">")).mapToLong(Map.Entry::getValue).sum();
    }

    private static Map<String, Long> links(JsonNode flow) {
        Map<String, Long> links = new HashMap<>();
        flow.get("links").forEach(link -> assertThat(links.put(link.get("source").asText() + ">" + link.get("target").asText(), link.get("amount").asLong())).isNull());
        return links;
    }

    private JsonNode flow(String query) {
        return api.get("mona", "/api/progress/cycles/" + year.key() + "/flow" + query);
    }

    /** Asked, recommended, decided, paid, used and returned. */
    private List<Long> stations(String scheme) {
        for (JsonNode one : api.get("mona", "/api/progress/cycles/" + year.key()).get("schemes")) {
            if (one.get("scheme").asText().equals(scheme)) {
                return List.of("asked", "recommended", "decided", "paid", "used", "returned").stream().map(station -> one.get(station).asLong()).toList();
            }
        }
        throw new AssertionError(scheme);
    }

    private long awards() {
        return jdbc.sql("select sum(owner_amount + university_amount) from award where cycle = ?").param(year.key()).query(Long.class).single();
    }

    private long net(String from, String to) {
        return jdbc.sql("""
                select coalesce(sum(case when from_account = :from and to_account = :to then amount when from_account = :to and to_account = :from then -amount end), 0)
                from posting where cycle = :cycle""").param("from", from).param("to", to).param("cycle", year.key()).query(Long.class).single();
    }

    private long balance(String account) {
        return jdbc.sql("""
                select coalesce(sum(case when to_account = :account then amount when from_account = :account then -amount end), 0)
                from posting where cycle = :cycle""").param("account", account).param("cycle", year.key()).query(Long.class).single();
    }
}
