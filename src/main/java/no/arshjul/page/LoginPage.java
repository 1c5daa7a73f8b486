package no.arshjul.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the door sends somebody unknown who asks for a page: after the login the same address is asked for again. */
@Controller
class LoginPage {

    @RequestMapping("/login")
    String login(@RequestAttribute(name = Frame.CSRF, required = false) String csrf, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("csrf", csrf == null ? "" : csrf);
        return "page/login";
    }
}
