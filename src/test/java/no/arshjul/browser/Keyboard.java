package no.arshjul.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** Somebody without a mouse: goes from one element to the next, and must see at each where the keyboard is. */
final class Keyboard {

    private static final int MOST_STEPS = 150;

    /** Whether the element has the keyboard, and where it is when nothing shows it. */
    private static final String LOOK = """
            wanted => {
              const at = document.activeElement;
              const drawn = it => { const style = getComputedStyle(it); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; };
              const shown = at.closest('.fjs-input-group, .fjs-taglist') || at; // form-js draws the frame around a field
              const seen = at === document.body || shown.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && drawn(shown);
              return { there: at === wanted, unseen: seen ? '' : at.outerHTML.slice(0, 300) };
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Keyboard press(String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes on until this element has the keyboard. */
    Keyboard to(Locator wanted) {
        wanted.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED)); // an unseen field may lie in a seen frame
        for (int step = 0; step < MOST_STEPS; step++) {
            Map<?, ?> found = (Map<?, ?>) wanted.evaluate(LOOK);
            if (Boolean.TRUE.equals(found.get("there"))) {
                Assertions.assertThat(found.get("unseen")).as("has the keyboard, and doesn't show it").isEqualTo("");
                return this;
            }
            if (step > 0) {
                Assertions.assertThat(found.get("unseen")).as("has the keyboard, and doesn't show it").isEqualTo("");
            }
            press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + wanted + "; it is at " + page.evaluate("document.activeElement.outerHTML.slice(0, 300)"));
    }

    /** Chooses in a list that opens when the keyboard comes to its field, by what the field tells a screen reader. */
    Keyboard choose(Locator field, String option) {
        to(field);
        for (int step = 0; step < MOST_STEPS; step++) {
            String at = (String) field.evaluate("it => document.getElementById(it.getAttribute('aria-activedescendant'))?.textContent || ''");
            if (at.contains(option)) {
                return press("Enter");
            }
            press("ArrowDown");
            page.waitForFunction("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
        }
        throw new AssertionError("No " + option + " in " + field);
    }
}
