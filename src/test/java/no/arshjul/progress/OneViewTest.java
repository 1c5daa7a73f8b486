package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** An answer is made of many questions to the database; whatever is written between two of them, its figures are of one moment. */
class OneViewTest extends WalkedYear {

    @Autowired private ProgressController controller;
    @Autowired private ObjectMapper json;

    @Test
    void what_is_written_while_a_cycle_is_told_is_told_the_next_time() throws Exception {
        year.open();
        String number = year.report("stavanger");
        MockHttpServletRequest writing = new MockHttpServletRequest() {
            @Override
            public String getHeader(String name) {
                CompletableFuture.runAsync(() -> jdbc.sql("update needs_report set title = 'Et nytt navn' where case_number = ?").param(number).update()).join();
                return "nb";
            }
        };
        assertThat(told(writing)).containsExactly("Lek og vennskap");
        assertThat(told(new MockHttpServletRequest())).containsExactly("Et nytt navn");
    }

    @Test
    void every_address_of_a_cycle_answers_from_one_view_of_the_data() {
        assertThat(Stream.of(ProgressController.class, ProgressPage.class).flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(GetMapping.class) && method.getAnnotation(GetMapping.class).value()[0].contains("{key}")))
                .hasSize(4).allSatisfy(method -> {
                    Transactional reading = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
                    assertThat(reading).as(method.getName()).isNotNull();
                    assertThat(reading.isolation()).isEqualTo(Isolation.REPEATABLE_READ);
                    assertThat(reading.readOnly()).isTrue();
                });
    }

    private List<String> told(MockHttpServletRequest request) {
        CycleView view = office.as("mona", () -> controller.cycle(year.key(), request).getBody());
        return json.valueToTree(view).get("holders").findValuesAsText("title");
    }
}
