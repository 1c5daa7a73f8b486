package no.arshjul.engine.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Recognises who asks: by HTTP Basic, or by the session of somebody who has logged in to the web apps.
 * Groups and counties are read afresh each time, so that a person who has lost one is not let in by an old session.
 */
@Component
class People {

    private static final String BASIC = "Basic ";

    private final IdentityService identities;
    private final DemonstrationPasswords demonstration;

    People(@Lazy IdentityService identities, DemonstrationPasswords demonstration) {
        this.identities = identities;
        this.demonstration = demonstration;
    }

    /** The person named in the Authorization header, when the password is right. */
    Optional<Person> byPassword(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        String[] parts = decoded(header.substring(BASIC.length()).strip()).split(":", 2);
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()
                || demonstration.refused(parts[0], parts[1]) || !identities.checkPassword(parts[0], parts[1])) {
            return Optional.empty();
        }
        return known(parts[0]);
    }

    /** The person logged in to the web apps in this session. */
    Optional<Person> bySession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Authentications all = session == null ? null : AuthenticationUtil.getAuthsFromSession(session);
        Authentication one = all == null ? null : all.getAuthenticationForProcessEngine("default");
        return one == null ? Optional.empty() : known(one.getIdentityId());
    }

    private Optional<Person> known(String id) {
        return Optional.ofNullable(identities.createUserQuery().userId(id).singleResult()).map(user -> new Person(
                user.getId(),
                identities.createGroupQuery().groupMember(user.getId()).list().stream().map(Group::getId).toList(),
                identities.createTenantQuery().userMember(user.getId()).list().stream().map(Tenant::getId).toList()));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
