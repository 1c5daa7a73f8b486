package no.arshjul.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a field tells whoever hears the form instead of seeing it: WCAG 2.1, 1.3.1, 3.3.1 and 4.1.2 where axe has no rule. */
class FieldsTellIT extends InBrowser {

    private static final int MORE_THAN_FIELDS = 45;

    /** Of the fields that the form marks as wrong: how many there are, and those that don't say all of it. */
    private static final String WRONG = """
            () => {
              const wrong = [...document.querySelectorAll('.fjs-form-field-error')].map(error => ({ error, field: error.closest('.fjs-form-field') }));
              const says = ({ error, field }) => [...field.querySelectorAll('input, textarea')].some(it => it.getAttribute('aria-invalid') === 'true'
                && it.getAttribute('aria-describedby').split(/\\s+/).includes(error.id))
                && [field, ...field.querySelectorAll('input, textarea')].some(it => it.required || it.getAttribute('aria-required') === 'true');
              return { count: wrong.length, silent: wrong.filter(it => !says(it)).map(it => it.field.outerHTML.slice(0, 400)) };
            }""";
    private static final String GROUPS_WITHOUT_NAME = """
            () => [...document.querySelectorAll('.fjs-form :is(.fjs-form-field-radio, .fjs-form-field-checklist, .fjs-repeat-row-container)')]
              .filter(it => !it.getAttribute('aria-label') && !document.getElementById(it.getAttribute('aria-labelledby'))?.textContent)
              .map(it => it.outerHTML.slice(0, 200))""";

    @ParameterizedTest
    @CsvSource({"Meld behov, 20", "Endre nettverk, 3", "Klage, 3"})
    void a_field_that_must_be_filled_in_says_so_and_what_is_wrong_when_it_is_left_empty(String process, int required) {
        Tasklist list = browser.tasklist("haugesund", "nb-NO");
        list.openStartForm(process);
        for (int i = 0; i < MORE_THAN_FIELDS; i++) {
            list.page().keyboard().press("Tab");
        }
        Map<?, ?> wrong = (Map<?, ?>) list.page().evaluate(WRONG);
        assertThat(wrong.get("count")).isEqualTo(required);
        assertThat((List<?>) wrong.get("silent")).isEmpty();
        assertThat((List<?>) list.page().evaluate(GROUPS_WITHOUT_NAME)).isEmpty();
    }
}
