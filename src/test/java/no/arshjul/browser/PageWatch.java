package no.arshjul.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a page waits for and what went wrong in it, for whoever reads why a test failed on a machine that is gone. */
final class PageWatch {

    private static final int LONGEST = 400;
    private static final String SAYS = ".modal-dialog:visible, .form-signin:visible, .fjs-form-field-error:visible, .faults:visible, .alert:visible";

    private final Page page;
    private final Set<Request> unanswered = new LinkedHashSet<>();
    private final Set<String> troubles = new LinkedHashSet<>();

    PageWatch(Page page) {
        this.page = page;
        page.onRequest(unanswered::add);
        page.onRequestFinished(unanswered::remove);
        page.onRequestFailed(request -> {
            unanswered.remove(request);
            troubles.add(place(request.url()) + " " + request.failure());
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add(place(response.url()) + " " + response.status());
            }
        });
        page.onPageError(troubles::add);
    }

    /** Forgets what was before the page is loaded anew. */
    void anew() {
        unanswered.clear();
        troubles.clear();
    }

    /** Where the page is, what it says, what it has no answer to, and what went wrong. */
    String told() {
        List<String> says = page.locator(SAYS).allInnerTexts().stream().map(it -> it.replaceAll("\\s+", " ")).toList();
        return cut("at " + place(page.url()) + " says " + says + ", form shown: " + page.locator(".fjs-form:visible").count())
                + cut(", no answer to " + unanswered.stream().map(it -> place(it.url())).collect(Collectors.toSet())) + cut(", troubles " + troubles);
    }

    private static String place(String url) {
        return url.replaceFirst("^https?://[^/]+", "").replaceFirst("[?].*", "");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
