package no.arshjul.flow;

import java.util.List;

/** People who are new to the house, made known to the engine's identity service. */
public interface Newcomers {

    /** @param groups as they are given; the role that follows from one of many (a region's, an owner's) comes by itself */
    record Newcomer(String id, String first, String last, String email, String county, List<String> groups) {
    }

    /** Whether somebody has this user id already, in whichever county. */
    boolean isTaken(String id);

    /** Adds a person who can't log in until an administrator has set a password. */
    void add(Newcomer person);
}
