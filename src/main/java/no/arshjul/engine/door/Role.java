package no.arshjul.engine.door;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups that work is given to, and what Norwegian offices call them. */
final class Role {

    static final Map<String, String> NAMES = names();

    /** Roles that are filled by many bodies, each with a group of its own: {@code region-nord}. */
    static final List<String> OF_MANY = List.of("region", "owner", "university");

    private Role() {
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("secretariat", "Sekretariatet");
        names.put("authority", "Budsjettdisponeringsmyndighet");
        names.put("finance", "Økonomi");
        names.put("manager", "Ledelse");
        names.put("process-owner", "Prosesseiere");
        names.put("forum", "Samarbeidsforum");
        names.put("forum-leader", "Leder av samarbeidsforum");
        names.put("region", "Kompetanseregioner");
        names.put("owner", "Barnehage- og skoleeiere");
        names.put("university", "Universiteter og høgskoler");
        names.put(Person.ADMINISTRATORS, "Administratorer");
        return names;
    }
}
