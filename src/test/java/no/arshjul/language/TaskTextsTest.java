package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Every user task's description says what to do, why (the rule behind it) and by when, in both language forms. */
class TaskTextsTest {

    private static final Pattern RULE = Pattern.compile("§|føring|forskrift|regelverk|vilkår|kriteri",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WHEN_BOKMAL = Pattern.compile("(innen )?fristen på oppgaven", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHEN_NYNORSK = Pattern.compile("(innan )?fristen på oppgåva", Pattern.CASE_INSENSITIVE);
    private static final int LEAST = 120;
    private static final int MOST = 400;

    @Test
    void it_says_what_why_and_when_in_bokmal() throws IOException {
        assertThat(tasks()).hasSizeGreaterThan(40).allSatisfy(task -> check(task.getId(), text(task), WHEN_BOKMAL));
    }

    @Test
    void it_says_what_why_and_when_in_nynorsk() throws IOException {
        Map<String, String> nynorsk;
        try (InputStream po = Files.newInputStream(Path.of("processes/nn.po"))) {
            nynorsk = Catalogue.read(po);
        }
        assertThat(tasks()).allSatisfy(task -> check(task.getId(), nynorsk.get(text(task)), WHEN_NYNORSK));
    }

    /** An expression in a text can't be looked up in a catalogue. */
    @Test
    void nothing_in_a_name_or_a_description_is_worked_out() throws IOException {
        assertThat(tasks()).allSatisfy(task -> assertThat(task.getName() + text(task)).doesNotContain("${", "#{"));
    }

    private static void check(String task, String text, Pattern when) {
        assertThat(text).as(task).isNotNull().hasSizeBetween(LEAST, MOST).containsPattern(RULE).containsPattern(when);
        assertThat(text.split("[.] ").length).as(task + ": in a few sentences").isBetween(2, 4);
    }

    private static String text(UserTask task) {
        return task.getDocumentations().iterator().next().getTextContent();
    }

    private static List<UserTask> tasks() throws IOException {
        List<UserTask> tasks = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn")).sorted().forEach(file -> {
                try (InputStream in = Files.newInputStream(file)) {
                    tasks.addAll(Bpmn.readModelFromStream(in).getModelElementsByType(UserTask.class));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return tasks;
    }
}
