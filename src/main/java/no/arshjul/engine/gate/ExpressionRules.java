package no.arshjul.engine.gate;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** What an expression may say, judged from its text alone; what its values may be is judged by {@link ValueResolver} when it is evaluated. */
final class ExpressionRules {

    /** Of the process itself only these are read. */
    static final Set<String> SCOPE_PROPERTIES = Set.of("processBusinessKey", "businessKey", "processInstanceId", "tenantId");
    static final Set<String> SCOPE_METHODS = Set.of("hasVariable", "getVariable");
    /** Tasklist's filters need these four; Spin's S(), JSON() and XML() would parse what they are given. */
    static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser", "currentUserGroups");
    static final Set<String> SCOPES = Set.of("execution", "task");

    private static final Set<String> HIDDEN = Set.of("externalTask", "caseExecution", "variableContext");
    private static final Set<String> FORBIDDEN = Set.of("class", "declaringClass", "classLoader", "module", "processEngine",
            "processEngineServices", "processEngineConfiguration", "bpmnModelInstance", "bpmnModelElementInstance");

    private ExpressionRules() {
    }

    /** @return the first rule that the expression breaks */
    static Optional<Broken> check(String expression) {
        try {
            return check(tree(expression).getRoot());
        } catch (TreeBuilderException e) {
            return Optional.of(new Broken("gate.expression.syntax", expression));
        }
    }

    /** @return the name when the expression is nothing but one name, as {@code ${publishCall}} */
    static Optional<String> onlyName(String expression) {
        return expression.matches("[$#]\\{\\s*[\\p{L}_]\\w*\\s*}") ? Optional.of(expression.substring(2, expression.length() - 1).strip()) : Optional.empty();
    }

    /** Every name that the expression reads by itself: variables, beans, the process. */
    static Iterable<String> names(String expression) {
        Set<String> names = new java.util.TreeSet<>();
        tree(expression).getIdentifierNodes().forEach(node -> names.add(node.getName()));
        return names;
    }

    private static Tree tree(String expression) {
        return new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression);
    }

    private static Optional<Broken> check(Node node) {
        if (node instanceof AstFunction function && !FUNCTIONS.contains(function.getName())) {
            return Optional.of(new Broken("gate.expression.function", function.getName()));
        }
        if (node instanceof AstIdentifier name && (SCOPES.contains(name.getName()) || HIDDEN.contains(name.getName()))) {
            return Optional.of(new Broken("gate.expression.engine", name.getName()));
        }
        if (node instanceof AstMethod method) {
            return method(method);
        }
        if (node instanceof AstDot dot) {
            return property(dot.getChild(0), nameOf(dot), SCOPE_PROPERTIES);
        }
        if (node instanceof AstBracket bracket && bracket.getChild(1) instanceof AstString text && FORBIDDEN.contains(text.eval(null, null))) {
            return Optional.of(new Broken("gate.expression.property", text.eval(null, null)));
        }
        return children(node);
    }

    private static Optional<Broken> method(AstMethod method) {
        if (!(method.getChild(0) instanceof AstDot dot)) {
            return Optional.of(new Broken("gate.expression.method", "[…]"));
        }
        String name = nameOf(dot);
        boolean ofScope = dot.getChild(0) instanceof AstIdentifier base && SCOPES.contains(base.getName());
        if (!(ofScope ? SCOPE_METHODS : ValueMethods.NAMES).contains(name)) {
            return Optional.of(new Broken("gate.expression.method", name));
        }
        return property(dot.getChild(0), name, SCOPE_METHODS).or(() -> children(method.getChild(1)));
    }

    private static Optional<Broken> property(Node base, String name, Set<String> ofScope) {
        if (FORBIDDEN.contains(name)) {
            return Optional.of(new Broken("gate.expression.property", name));
        }
        if (base instanceof AstIdentifier scope && SCOPES.contains(scope.getName())) {
            return ofScope.contains(name) ? Optional.empty() : Optional.of(new Broken("gate.expression.property", name));
        }
        return check(base);
    }

    private static Optional<Broken> children(Node node) {
        for (int i = 0; i < node.getCardinality(); i++) {
            Optional<Broken> broken = check(node.getChild(i));
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    /** JUEL keeps the name to itself, but prints it. */
    private static String nameOf(AstDot dot) {
        return dot.toString().substring(2);
    }
}
