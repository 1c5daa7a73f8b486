package no.arshjul.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnNonceTest {

    @Test
    void a_page_and_its_header_name_the_same_nonce_even_when_camunda_gave_them_two() throws Exception {
        MockHttpServletResponse first = answer();
        MockHttpServletResponse second = answer();

        String nonce = first.getHeader("Content-Security-Policy").replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(first.getContentAsString()).isEqualTo("<script nonce=\"" + nonce + "\">1</script><base nonce=\"" + nonce + "\">");
        assertThat(second.getContentAsString()).doesNotContain(nonce);
    }

    private static MockHttpServletResponse answer() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
        request.setServletPath("/camunda/app/tasklist/default/");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OwnNonce().doFilter(request, response, (asked, answer) -> {
            answer.setContentType("text/html");
            ((HttpServletResponse) answer).setHeader("Content-Security-Policy", "script-src 'nonce-mine' 'strict-dynamic'");
            answer.getWriter().write("<script nonce=\"another\">1</script><base nonce=\"another\">");
        });
        return response;
    }
}
