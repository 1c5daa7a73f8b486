package no.arshjul.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the door sends somebody unknown who asks for a page: after the login the same address is asked for again. */
@Controller
class LoginPage {

    @RequestMapping("/login")
    String login(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("Cache-Control", "no-store");
        return "page/login";
    }
}
