package no.arshjul.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.money.Apportionment;
import no.arshjul.money.Kroner;
import no.arshjul.registry.GuidelineRules.PaymentPlan;

/** How a payee's amount of a year is paid: parts by largest remainder that sum to the amount, the first at once. */
final class InstalmentPlan {

    /**
     * One part.
     *
     * @param number counted from 1
     * @param on     the day that it is due; null for the first, and for one that waits for the report
     */
    record Part(int number, Kroner amount, LocalDate on) {

        boolean isFirst() {
            return number == 1;
        }
    }

    private InstalmentPlan() {
    }

    /** @param year of the grant @return the parts above zero, in order */
    static List<Part> of(Kroner amount, PaymentPlan plan, int year) {
        Map<String, BigDecimal> keys = new LinkedHashMap<>();
        for (int i = 0; i < plan.percents().size(); i++) {
            keys.put(String.valueOf(i), BigDecimal.valueOf(plan.percents().get(i)));
        }
        List<Part> parts = new ArrayList<>();
        Apportionment.byLargestRemainder(amount, keys).forEach((key, part) -> {
            int index = Integer.parseInt(key);
            if (part.isPositive()) {
                parts.add(new Part(index + 1, part, plan.day(index, year).orElse(null)));
            }
        });
        return parts;
    }
}
