package no.arshjul.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
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
                parts.add(new Part(index + 1, part, index == 0 ? null : day(plan, index, year)));
            }
        });
        return parts;
    }

    /** A guideline that names no day for a part leaves it until the report. 29 February is the month's last day in other years. */
    private static LocalDate day(PaymentPlan plan, int index, int year) {
        String when = plan.later().size() < index ? "report" : plan.later().get(index - 1);
        if (when.equals("report")) {
            return null;
        }
        MonthDay day = MonthDay.parse("--" + when);
        return YearMonth.of(year, day.getMonth()).atDay(Math.min(day.getDayOfMonth(), YearMonth.of(year, day.getMonth()).lengthOfMonth()));
    }
}
