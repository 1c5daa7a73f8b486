package no.arshjul.eventlog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import no.arshjul.flow.Refusal;
import no.arshjul.problem.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A question that can't be answered is told as a problem detail that names the parameter. */
@RestControllerAdvice(basePackageClasses = QueryFaults.class)
@Order(0)
class QueryFaults {

    private final Problems problems;

    QueryFaults(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refusal refusal, HttpServletRequest request) {
        return problems.answer(400, "unknown-value", refusal.faults(), request);
    }
}
