package no.arshjul.engine.contract;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds back what the engine answers until it is known whether it is an answer for a person. */
class HeldResponse extends ContentCachingResponseWrapper {

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before the filter has decided.
    }
}
