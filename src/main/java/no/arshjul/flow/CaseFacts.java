package no.arshjul.flow;

import java.util.Map;

/** What a card in the task list says of a case, for every process that is about one. */
public interface CaseFacts {

    /**
     * Texts by variable name: {@code ownerName}, {@code title}, {@code amountText}, {@code schemeName}, {@code region}, {@code regionName},
     * and {@code scheme}. A process that knows one of them better, an awarded amount for instance, has set it already.
     *
     * @return empty when there is no such case
     */
    Map<String, String> of(String caseNumber);
}
