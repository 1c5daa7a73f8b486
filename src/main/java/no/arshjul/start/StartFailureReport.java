package no.arshjul.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Writes the faults that whoever runs the application can mend as one line on the error stream. All others are left to
 * Spring Boot's own reports.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReport implements SpringBootExceptionReporter {

    StartFailureReport(ConfigurableApplicationContext context) {
        // Spring Boot asks for a constructor with the context; the line needs nothing from it.
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure known) {
                return written(known);
            }
            if (cause instanceof PortInUseException port) {
                return written(new StartFailure("port-in-use", port.getPort()));
            }
        }
        return false;
    }

    private static boolean written(StartFailure failure) {
        // The JVM's own error stream turns å into ? where no language is set, as in most containers.
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        err.println(failure.getMessage());
        return true;
    }
}
