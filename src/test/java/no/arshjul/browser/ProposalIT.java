package no.arshjul.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import no.arshjul.money.Kroner;
import no.arshjul.money.UniversityShare;
import org.junit.jupiter.api.Test;

/** The arithmetic of "distribute the rest by priority", as the browser does it, on random lists. */
class ProposalIT extends InBrowser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LISTS = 2_000;

    record Line(Integer priority, Long owner, Long university, long askedOwner, long askedUniversity) {

        long asked() {
            return askedOwner + askedUniversity;
        }

        long had() {
            return (owner == null ? 0 : owner) + (university == null ? 0 : university);
        }
    }

    record Limits(Long frame, Long ownerFrame, int leastPercent, String oddKroneTo) {
    }

    record Given(long owner, long university) {

        long total() {
            return owner + university;
        }
    }

    record Case(List<Line> lines, Limits limits) {
    }

    @Test
    void a_proposal_breaks_no_limit_lowers_nothing_and_gives_no_line_more_than_it_asked_for() {
        List<Case> cases = random(1, true);
        each(cases, (it, given) -> {
            assertThat(given).hasSameSizeAs(it.lines);
            for (int i = 0; i < given.size(); i++) {
                Line line = it.lines.get(i);
                assertThat(given.get(i).owner).isBetween(line.owner == null ? 0 : line.owner, Math.max(line.askedOwner, line.owner == null ? 0 : line.owner));
                assertThat(given.get(i).university).isBetween(line.university == null ? 0 : line.university,
                        Math.max(line.askedUniversity, line.university == null ? 0 : line.university));
            }
            long before = it.lines.stream().mapToLong(Line::had).sum();
            long after = sum(given);
            assertThat(after).isLessThanOrEqualTo(Math.max(before, it.limits.frame));
            long owners = given.stream().mapToLong(Given::owner).sum();
            long ownersBefore = it.lines.stream().mapToLong(line -> line.owner == null ? 0 : line.owner).sum();
            if (it.limits.ownerFrame != null) {
                assertThat(owners).isLessThanOrEqualTo(Math.max(ownersBefore, it.limits.ownerFrame));
            }
            UniversityShare share = new UniversityShare(it.limits.leastPercent, it.limits.oddKroneTo);
            boolean heldBefore = !share.least(Kroner.of(before)).exceeds(Kroner.of(before - ownersBefore));
            if (heldBefore) {
                assertThat(share.least(Kroner.of(after)).exceeds(Kroner.of(after - owners))).as("least share").isFalse();
            }
        });
    }

    @Test
    void without_other_limits_the_frame_is_used_to_the_krone_from_the_top() {
        each(random(2, false), (it, given) -> {
            assertThat(sum(given)).isEqualTo(Math.min(it.limits.frame, it.lines.stream().mapToLong(Line::asked).sum()));
            List<Integer> order = IntStream.range(0, given.size()).boxed().sorted(Comparator
                    .comparing((Integer i) -> it.lines.get(i).priority == null ? Integer.MAX_VALUE : it.lines.get(i).priority)).toList();
            long left = it.limits.frame;
            for (int i : order) {
                long whole = Math.min(left, it.lines.get(i).asked());
                assertThat(given.get(i).total()).isEqualTo(whole);
                double exact = it.lines.get(i).asked() == 0 ? 0 : (double) whole * it.lines.get(i).askedOwner / it.lines.get(i).asked();
                assertThat((double) given.get(i).owner).as("in the proportion asked for").isBetween(exact - 1.001, exact + 1.001);
                left -= whole;
            }
        });
    }

    private interface Rule {
        void hold(Case it, List<Given> given);
    }

    private void each(List<Case> cases, Rule rule) {
        Page page = browser.loggedIn("silje", "nb-NO", "/");
        Object answer = page.evaluate("""
                async (text) => {
                  const { propose } = await import('/camunda/app/tasklist/scripts/arshjul/grid/propose.js');
                  return JSON.stringify(JSON.parse(text).map(({ lines, limits }) => propose(lines, { ...limits, ownerFrame: limits.ownerFrame ?? undefined })));
                }""", JSON.valueToTree(cases.stream().map(ProposalIT::plain).toList()).toString());
        try {
            List<List<Given>> given = JSON.readValue(answer.toString(), new TypeReference<>() {
            });
            assertThat(given).hasSize(LISTS);
            for (int i = 0; i < given.size(); i++) {
                rule.hold(cases.get(i), given.get(i));
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> plain(Case it) {
        return Map.of("lines", it.lines.stream().map(line -> {
            Map<String, Object> plain = new HashMap<>();
            plain.put("priority", line.priority);
            plain.put("owner", line.owner);
            plain.put("university", line.university);
            plain.put("askedOwner", line.askedOwner);
            plain.put("askedUniversity", line.askedUniversity);
            return plain;
        }).toList(), "limits", JSON.convertValue(it.limits, Map.class));
    }

    private static List<Case> random(int seed, boolean limited) {
        Random random = new Random(seed);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < LISTS; i++) {
            int most = List.of(3, 1_000, 5_000_000).get(random.nextInt(3));
            List<Line> lines = new ArrayList<>();
            for (int n = random.nextInt(1, 12); n > 0; n--) {
                long owner = random.nextInt(most + 1);
                long university = random.nextInt(most + 1);
                boolean typed = limited && random.nextInt(4) == 0;
                lines.add(new Line(random.nextInt(5) == 0 ? null : random.nextInt(1, 8), typed ? (long) random.nextInt(most) : null,
                        typed ? (long) random.nextInt(most) : null, owner, university));
            }
            long asked = lines.stream().mapToLong(Line::asked).sum();
            long frame = random.nextLong(asked + 2);
            cases.add(new Case(lines, limited ? new Limits(frame, random.nextBoolean() ? random.nextLong(frame + 1) : null, List.of(0, 30, 50, 67, 100)
                    .get(random.nextInt(5)), random.nextBoolean() ? "owner" : "university") : new Limits(frame, null, 0, "owner")));
        }
        return cases;
    }

    private static long sum(List<Given> given) {
        return given.stream().mapToLong(Given::total).sum();
    }
}
