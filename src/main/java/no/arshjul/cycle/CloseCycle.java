package no.arshjul.cycle;

import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** The secretariat closes the year. The remark is kept with the submission; the closing itself is the step after it. */
@Component
class CloseCycle implements FormHandler {

    @Override
    public String form() {
        return "close-cycle";
    }

    @Override
    public void submit(Submission sent) {
        sent.set("closedBy", sent.person());
    }
}
