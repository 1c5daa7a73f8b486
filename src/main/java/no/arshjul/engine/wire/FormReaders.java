package no.arshjul.engine.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Reader;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.ReaderLanguage;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who sends a request: on the REST API the engine knows, in the web apps the session does. */
@Component
class FormReaders {

    private final ObjectProvider<ProcessEngine> engine;

    FormReaders(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    Optional<Reader> of(HttpServletRequest request) {
        LanguageForm language = ReaderLanguage.of(request);
        IdentityService identities = engine.getObject().getIdentityService();
        Authentication current = identities.getCurrentAuthentication();
        if (current != null) {
            return Optional.of(reader(current.getUserId(), current.getGroupIds(), current.getTenantIds(), language));
        }
        return fromSession(request).map(user -> reader(user.getName(), user.getGroupIds(), user.getTenantIds(), language));
    }

    private Optional<UserAuthentication> fromSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Authentications known = AuthenticationUtil.getAuthsFromSession(session);
        return Optional.ofNullable(known)
                .map(all -> all.getAuthenticationForProcessEngine(engine.getObject().getName()))
                .filter(UserAuthentication.class::isInstance).map(UserAuthentication.class::cast);
    }

    private static Reader reader(String user, List<String> groups, List<String> counties, LanguageForm language) {
        return new Reader(user, groups == null ? Set.of() : Set.copyOf(groups), counties == null ? Set.of() : Set.copyOf(counties), language);
    }
}
