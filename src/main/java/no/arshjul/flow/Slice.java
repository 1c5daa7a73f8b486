package no.arshjul.flow;

import java.util.Set;

/**
 * Which instances of a process are looked at. The caller answers for who may see them.
 *
 * @param definition key of the process
 * @param counties   whose instances
 * @param cycle      key of the cycle that they ran in, or null for all
 * @param version    of the diagram that they run by, or null for all
 */
public record Slice(String definition, Set<String> counties, String cycle, Integer version) {
}
