package no.arshjul.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramWordsTest {

    private static final String HEAD = "<?xml version=\"1.0\"?>\n<bpmn:definitions name=\"Navn\" xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:camunda=\"c\">";
    private static final DiagramWords LOUD = new DiagramWords(text -> text.toUpperCase(Locale.ROOT));

    @Test
    void names_and_documentation_of_the_models_elements_are_put_in_other_words() {
        assertThat(inside("<bpmn:task id='a' name=\"Skriv\" ><bpmn:documentation>Hva\nog når</bpmn:documentation></bpmn:task>"))
                .isEqualTo("<bpmn:task id='a' name=\"SKRIV\" ><bpmn:documentation>HVA\nOG NÅR</bpmn:documentation></bpmn:task>");
    }

    @Test
    void signs_that_mean_something_to_xml_are_taken_away_before_and_put_back_after() {
        DiagramWords words = new DiagramWords(text -> text.equals("a < b & \"c\"\n'd'") ? "d > e & \"f\"\n'g'" : "?");
        String head = HEAD.replace(" name=\"Navn\"", "");
        assertThat(words.of(head + "<bpmn:task name=\"a &lt; b &amp; &quot;c&quot;&#10;&#x27;d&apos;\"/>"))
                .isEqualTo(head + "<bpmn:task name=\"d &gt; e &amp; &quot;f&quot;&#10;&apos;g&apos;\"/>");
        assertThat(words.of(head + "<bpmn:documentation>a &lt; b &amp; \"c\"\n'd'</bpmn:documentation>"))
                .isEqualTo(head + "<bpmn:documentation>d &gt; e &amp; \"f\"\n'g'</bpmn:documentation>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<bpmn:message id=\"m\" name=\"withdraw\"/>", "<bpmn:signal name=\"s\"/>", "<camunda:property name=\"p\" value=\"v\"/>", "<!-- <bpmn:task name=\"Skriv\"/> -->",
        "<![CDATA[<bpmn:task name=\"Skriv\"/>]]>", "<bpmn:conditionExpression>${a > 1}</bpmn:conditionExpression>", "<bpmn:task id=\"name\" camunda:name=\"x\"/>", "<task name=\"of another language\"/>"})
    void what_is_for_programs_stays_to_the_byte(String xml) {
        assertThat(inside(xml)).isEqualTo(xml);
    }

    @Test
    void a_text_that_no_catalogue_knows_stays_as_it_is_written() {
        String xml = HEAD + "<bpmn:task name='It&#39;s' ><bpmn:documentation> a &amp;\r\n&#233; </bpmn:documentation></bpmn:task></bpmn:definitions>";
        assertThat(new DiagramWords(text -> text).of(xml)).isEqualTo(xml);
    }

    @Test
    void what_is_no_diagram_stays_as_it_is() {
        assertThat(LOUD.of("<a name=\"x\"/>")).isEqualTo("<a name=\"x\"/>");
        assertThat(LOUD.of("")).isEmpty();
    }

    private static String inside(String xml) {
        String whole = LOUD.of(HEAD + xml + "</bpmn:definitions>");
        assertThat(whole).startsWith(HEAD).endsWith("</bpmn:definitions>");
        return whole.substring(HEAD.length(), whole.length() - "</bpmn:definitions>".length());
    }
}
