package no.arshjul.engine.wire;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Says from the first that an answer depends on the language asked for, whatever else the engine says that it depends on. */
class VaryingResponse extends HttpServletResponseWrapper {

    private static final String VARY = "Vary";

    VaryingResponse(HttpServletResponse response) {
        super(response);
        response.addHeader(VARY, "Accept-Language");
    }

    @Override
    public void setHeader(String name, String value) {
        if (VARY.equalsIgnoreCase(name)) {
            addHeader(name, value);
        } else {
            super.setHeader(name, value);
        }
    }
}
