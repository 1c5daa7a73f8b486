package no.arshjul.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * A controller of pages that a person reads. Its templates stand in {@code templates/<room>/}, put their content into
 * {@code page/layout} and find there {@code form} (the reader's language form), {@code reader} (the person's name) and {@code csrf},
 * which every form sends back. What it refuses ({@code Refusal}, {@code ResponseStatusException}) becomes a page, too.
 * Its addresses lie under those that the door opens to people: {@code /cases}, {@code /cycles}, {@code /tasks}, {@code /mail}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
public @interface Page {
}
