package no.arshjul.attachment;

import java.util.List;

/**
 * A case as its files see it.
 *
 * @param open  what the owner may still add to: needs-report while it is being controlled, appeal until it is ended, use-report until it is approved
 * @param there what there is in the case at all
 */
record Matter(String caseNumber, String county, String cycle, String owner, String ownerName, String title, List<String> open, List<String> there) {
}
